using MoonVpn.Core.Accounts;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Accounts;

/// <summary>Whatever a panel does in the middle of it: one client, one delivery, or the money back.</summary>
public sealed class ProvisioningTests
{
    private static readonly Actor Owner = Actor.System("test");

    public static TheoryData<string, string> Spoilt
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var version in new[] { "2.9.4", "3.6.0" })
            {
                foreach (var kind in new[] { nameof(PanelFaultKind.HangAfterApply), nameof(PanelFaultKind.ResetAfterApply), nameof(PanelFaultKind.BadGatewayAfterApply), nameof(PanelFaultKind.Truncated), nameof(PanelFaultKind.Empty200) })
                {
                    rows.Add(version, kind);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Spoilt))]
    public async Task A_panel_that_did_it_but_did_not_say_so_has_one_client_in_the_end(string version, string fault)
    {
        await using var shop = await ShopWithPanel.OpenAsync(version);
        shop.Panel.Faults.Add(new PanelFault(Enum.Parse<PanelFaultKind>(fault), version == "2.9.4" ? "addClient" : "clients/add"));
        var orderId = await BuyAsync(shop);

        await shop.WorkAsync(rounds: 3, pause: TimeSpan.FromMinutes(1));

        var account = await shop.AccountAsync(orderId);
        Assert.Equal(OrderStatus.Completed, (await shop.OrderAsync(orderId)).Status);
        Assert.Single(shop.Panel.Mutations, mutation => mutation is { Action: "add" } && mutation.Email == account.EmailName);
    }

    [Theory]
    [InlineData("2.9.4")]
    [InlineData("3.6.0")]
    public async Task A_panel_that_is_away_for_a_day_gives_the_money_back(string version)
    {
        await using var shop = await ShopWithPanel.OpenAsync(version);
        shop.Panel.Faults.Add(new PanelFault(PanelFaultKind.ResetBefore, Times: 0));
        var orderId = await BuyAsync(shop);

        await shop.WorkAsync();
        Assert.Equal(OrderStatus.Paid, (await shop.OrderAsync(orderId)).Status);
        shop.Shop.Clock.Advance(TimeSpan.FromHours(24));
        await shop.WorkAsync();

        var order = await shop.OrderAsync(orderId);
        Assert.Equal(OrderStatus.Failed, order.Status);
        Assert.Equal(new WalletBalance(ShopWithPanel.Price, 0), await shop.Shop.Get<WalletService>().BalanceAsync(Owner, order.UserId, CancellationToken.None));
        Assert.Empty(await shop.Shop.ViolationsAsync());
    }

    [Fact]
    public async Task A_client_that_came_into_being_after_the_refund_is_removed_again()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        // It is made, but every look at it fails until the money has gone back.
        shop.Panel.Faults.Add(new PanelFault(PanelFaultKind.BadGateway, "clients/get", Times: 0, Skip: 1));
        var orderId = await BuyAsync(shop);
        await shop.WorkAsync();
        shop.Shop.Clock.Advance(TimeSpan.FromHours(25));
        await shop.WorkAsync();
        Assert.Equal(OrderStatus.Failed, (await shop.OrderAsync(orderId)).Status);

        shop.Panel.Faults.Clear();
        await shop.WorkAsync(rounds: 2, pause: TimeSpan.FromMinutes(30));

        var name = (await shop.AccountAsync(orderId)).EmailName;
        Assert.Equal(["add", "delete"], shop.Panel.Mutations.Where(mutation => mutation.Email == name).Select(mutation => mutation.Action));
    }

    [Fact]
    public async Task Somebody_elses_client_with_our_name_is_left_as_it_is()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var first = await BuyAsync(shop);
        await shop.WorkAsync();
        // The panel keeps the client of an account that the shop, restored from a backup, no longer knows under that id.
        var name = (await shop.AccountAsync(first)).EmailName;
        var second = await BuyAsync(shop);
        var account = await shop.AccountAsync(second);
        await shop.Shop.ReadAsync(async db =>
        {
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlAsync(db.Database, $"UPDATE client_account SET email_name = 'OLD-1' WHERE email_name = {name}");
            return await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlAsync(db.Database, $"UPDATE client_account SET email_name = {name} WHERE id = {account.Id}");
        });

        await shop.WorkAsync(rounds: 2, pause: TimeSpan.FromSeconds(1));

        Assert.Equal(OrderStatus.Completed, (await shop.OrderAsync(second)).Status);
        Assert.StartsWith(name.Split('-')[0] + "-" + account.Id, (await shop.AccountAsync(second)).EmailName);
        Assert.Equal(["add"], shop.Panel.Mutations.Where(mutation => mutation.Email == name).Select(mutation => mutation.Action));
    }

    [Fact]
    public async Task An_inbound_that_refuses_again_and_again_is_passed_over_for_another_of_the_location()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        shop.Panel.Faults.Add(new PanelFault(PanelFaultKind.Refuse, "clients/add", Msg: "record not found", Times: 3));
        var orderId = await BuyAsync(shop);
        var first = (await shop.AccountAsync(orderId)).InboundName;

        await shop.WorkAsync(rounds: 4, pause: TimeSpan.FromSeconds(20));

        Assert.Equal(OrderStatus.Completed, (await shop.OrderAsync(orderId)).Status);
        Assert.NotEqual(first, (await shop.AccountAsync(orderId)).InboundName);
    }

    [Fact]
    public async Task A_panel_that_was_only_busy_is_asked_again_and_its_inbound_stays_on_sale()
    {
        await using var shop = await ShopWithPanel.OpenAsync("2.9.4");
        shop.Panel.Faults.Add(new PanelFault(PanelFaultKind.Refuse, "addClient", Msg: "database is locked"));
        var orderId = await BuyAsync(shop);
        var first = (await shop.AccountAsync(orderId)).InboundName;

        await shop.WorkAsync(rounds: 2, pause: TimeSpan.FromSeconds(20));

        Assert.Equal((OrderStatus.Completed, first), ((await shop.OrderAsync(orderId)).Status, (await shop.AccountAsync(orderId)).InboundName));
    }

    [Fact]
    public async Task Usage_is_read_from_the_panel_and_an_account_that_used_it_all_ends()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var orderId = await BuyAsync(shop);
        await shop.WorkAsync();
        var name = (await shop.AccountAsync(orderId)).EmailName;

        shop.Panel.Tick(name, 1_000, 2_000);
        await shop.Shop.RunAsync<Core.Panels.PanelSyncJob>();
        Assert.Equal(3_000, (await shop.AccountAsync(orderId)).TrafficUsed);
        shop.Panel.Tick(name, 0, DataSize.FromGigabytes(50));
        await shop.Shop.RunAsync<Core.Panels.PanelSyncJob>();

        Assert.Equal(AccountStatus.Expired, (await shop.AccountAsync(orderId)).Status);
    }

    [Fact]
    public async Task An_account_ends_with_its_last_day_and_leaves_the_panel_a_week_later()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var orderId = await BuyAsync(shop);
        await shop.WorkAsync();

        shop.Shop.Clock.Advance(TimeSpan.FromDays(30));
        await shop.Shop.RunAsync<AccountExpiryJob>();
        Assert.Equal(AccountStatus.Expired, (await shop.AccountAsync(orderId)).Status);
        shop.Shop.Clock.Advance(TimeSpan.FromDays(7.1));
        await shop.Shop.RunAsync<AccountExpiryJob>();
        await shop.WorkAsync();

        var account = await shop.AccountAsync(orderId);
        Assert.Equal(AccountStatus.Deleted, account.Status);
        Assert.DoesNotContain(shop.Panel.State.Traffic, row => row.Email.Equals(account.EmailName, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<long> BuyAsync(ShopWithPanel shop)
    {
        var (orderId, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        await shop.Shop.Get<ReceiptService>().ApproveAsync(Owner, receiptId, null, CancellationToken.None);
        return orderId;
    }
}
