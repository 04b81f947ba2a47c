using MoonVpn.Core.Accounts;
using MoonVpn.Core.Accounts.Drift;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Panels;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Accounts.Drift;

/// <summary>What the shop puts right on a panel by itself, and what it leaves alone.</summary>
public sealed class RepairTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2.9.4")]
    [InlineData("3.6.0")]
    public async Task A_client_that_the_panel_lost_is_made_again_with_the_same_identity(string version)
    {
        await using var shop = await DriftShop.OpenAsync(version, accounts: 1);
        var before = Assert.Single(await shop.AccountsAsync());
        var foreign = await shop.ForeignAsync();
        shop.Panel.Tick(before.EmailName, 1_000, 2_000);
        await shop.SyncAsync();
        shop.Panel.Drop(before.EmailName);

        await shop.SettleAsync();

        var (after, client) = (Assert.Single(await shop.AccountsAsync()), await shop.ClientAsync(before.EmailName));
        Assert.NotNull(client);
        Assert.Equal((before.EmailName, before.SubscriptionId, before.RemoteUuid, before.ConfigUrl), (after.EmailName, client.SubscriptionId, client.Secret, after.ConfigUrl));
        // It counts from zero, and what was used before is not forgotten.
        Assert.Equal((3_000, before.TrafficLimit - 3_000), (after.TrafficUsed, client.TotalBytes));
        Assert.Equal(foreign, await shop.ForeignAsync());
    }

    [Fact]
    public async Task One_look_repairs_nothing_and_the_second_does()
    {
        await using var shop = await DriftShop.OpenAsync(accounts: 1);
        var account = Assert.Single(await shop.AccountsAsync());
        shop.Panel.Drop(account.EmailName);

        await shop.SyncAsync();
        var first = Assert.Single(await shop.OpenAsync());
        await shop.SyncAsync();
        var second = Assert.Single(await shop.OpenAsync());

        Assert.Equal((PanelDifferenceKind.Missing, PanelDifferenceStatus.Open, PanelDifferenceStatus.Repairing), (first.Kind, first.Status, second.Status));
        Assert.Equal(shop.Shop.Clock.GetUtcNow().UtcDateTime.AddMinutes(1), (await shop.PanelAsync()).NextCheckAt);
    }

    [Fact]
    public async Task Limits_that_somebody_changed_on_the_panel_go_back_to_what_was_sold()
    {
        await using var shop = await DriftShop.OpenAsync(accounts: 1);
        var account = Assert.Single(await shop.AccountsAsync());
        var (door, seen) = (shop.Shop.Get<PanelDoors>().Open(await shop.PanelAsync()), await shop.ClientAsync(account.EmailName));
        var inbound = (await door.ListInboundsAsync(Ct)).Single(inbound => seen!.InboundIds.Contains(inbound.Id));
        await door.UpdateClientAsync(inbound, AccountTarget.Of(account, null) with { TotalBytes = 0, Enabled = false }, Ct);

        await shop.SyncAsync();
        var report = await shop.Drift.ReportAsync(DriftShop.Owner, shop.PanelId, new PageRequest(), Ct);
        await shop.SettleAsync();

        var changes = Assert.Single(report.Differences.Items).Changes;
        Assert.Equal([(DriftField.Traffic, $"{account.TrafficLimit}", "0"), (DriftField.Enabled, "true", "false")], changes.Select(change => (change.Field, change.Shop, change.Panel)));
        Assert.True(AccountTarget.IsMet(AccountTarget.Of(account, null), (await shop.ClientAsync(account.EmailName))!, inbound.Id));
    }

    [Fact]
    public async Task A_client_that_ran_out_and_was_switched_off_by_the_panel_is_no_difference()
    {
        await using var shop = await DriftShop.OpenAsync(accounts: 1);
        var account = Assert.Single(await shop.AccountsAsync());
        shop.Panel.Tick(account.EmailName, 0, account.TrafficLimit);

        await shop.SyncAsync();

        Assert.Empty(await shop.OpenAsync());
        Assert.Equal(AccountStatus.Expired, (await shop.AccountAsync(account.Id)).Status);
    }

    [Fact]
    public async Task A_client_that_has_a_job_is_left_to_it()
    {
        await using var shop = await DriftShop.OpenAsync(accounts: 1);
        var account = Assert.Single(await shop.AccountsAsync());
        await shop.Shop.Get<AccountChangeService>().SetEnabledAsync(DriftShop.Owner, account.Id, false, "abuse", Ct);

        await shop.SyncAsync();

        Assert.Empty(await shop.OpenAsync());
    }

    [Fact]
    public async Task What_was_deleted_and_is_there_again_goes_again()
    {
        await using var shop = await DriftShop.OpenAsync(accounts: 2);
        var account = (await shop.AccountsAsync())[0];
        shop.Panel.Snapshot();
        await shop.Shop.Get<AccountChangeService>().DeleteAsync(DriftShop.Owner, account.Id, "refund", Ct);
        await shop.Selling.WorkAsync();
        Assert.Null(await shop.ClientAsync(account.EmailName));
        shop.Panel.Rollback();

        await shop.SettleAsync();

        Assert.Null(await shop.ClientAsync(account.EmailName));
        Assert.Equal(AccountStatus.Deleted, (await shop.AccountAsync(account.Id)).Status);
    }

    [Fact]
    public async Task Somebody_elses_client_with_an_accounts_name_is_shown_and_not_touched()
    {
        await using var shop = await DriftShop.OpenAsync(accounts: 1);
        await shop.Shop.StaffAsync(UserRole.Superadmin);
        var account = Assert.Single(await shop.AccountsAsync());
        var door = shop.Shop.Get<PanelDoors>().Open(await shop.PanelAsync());
        shop.Panel.Drop(account.EmailName);
        var theirs = new ClientSpec(account.EmailName, Guid.NewGuid().ToString(), "their-own-password", "theirownsubid", 0, 0, true);
        await door.AddClientAsync((await door.ListInboundsAsync(Ct))[0], theirs, Ct);
        var before = shop.Panel.Foreign();

        await shop.SyncAsync();
        await shop.SyncAsync();

        var open = Assert.Single(await shop.OpenAsync());
        Assert.Equal((PanelDifferenceKind.Conflict, PanelDifferenceStatus.Open, before), (open.Kind, open.Status, shop.Panel.Foreign()));
        Assert.Equal(1, await shop.AlertsAsync("⚠️"));
        // Somebody decides: ours gets another name.
        await shop.Drift.RepairAsync(DriftShop.Owner, shop.PanelId, open.Id, Ct);
        await shop.SettleAsync();
        Assert.NotEqual(account.EmailName, (await shop.AccountAsync(account.Id)).EmailName);
        Assert.Equal("theirownsubid", (await shop.ClientAsync(account.EmailName))!.SubscriptionId);
    }

    [Fact]
    public async Task A_client_that_is_in_the_inbound_twice_is_one()
    {
        await using var shop = await DriftShop.OpenAsync("2.9.4");
        shop.Panel.Faults.Add(new PanelFault(PanelFaultKind.DuplicateEntry, "addClient"));
        await shop.BuyAsync();

        await shop.SyncAsync();

        Assert.Empty(await shop.OpenAsync());
        Assert.Equal(5, (await shop.PanelAsync()).ForeignClients);
    }

    [Fact]
    public async Task A_difference_that_is_ignored_stays_and_counts_no_more()
    {
        await using var shop = await DriftShop.OpenAsync(accounts: 1);
        shop.Panel.Drop(Assert.Single(await shop.AccountsAsync()).EmailName);
        await shop.SyncAsync();

        await shop.Drift.IgnoreAsync(DriftShop.Owner, shop.PanelId, Assert.Single(await shop.OpenAsync()).Id, Ct);
        await shop.SyncAsync();
        await shop.SyncAsync();

        var summary = (await shop.Drift.ReportAsync(DriftShop.Owner, shop.PanelId, new PageRequest(), Ct)).Summary;
        Assert.Equal((1, 0, 0), (summary.Ignored, summary.Repairing, summary.Open.Count));
    }
}
