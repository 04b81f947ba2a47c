using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Accounts.Subscriptions;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Panels;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Accounts.Drift;

/// <summary>A client that was there before the shop becomes a customer's account, as it is.</summary>
public sealed class ClaimTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Kinds => new() { { "2.9.4", "keep-de-1" }, { "3.6.0", "keep-de-1" }, { "2.9.4", "keep-tr-1" }, { "3.6.0", "keep-tr-1" } };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_claimed_client_is_taken_over_as_it_is_and_obeys_from_then_on(string version, string email)
    {
        await using var shop = await DriftShop.OpenAsync(version);
        var customer = await shop.Shop.CustomerAsync();
        shop.Panel.Tick(email, 1_000, 2_000);
        var before = shop.Panel.Foreign();

        var id = await shop.Drift.ClaimAsync(DriftShop.Owner, shop.PanelId, email, customer.UserId!.Value, null, Ct);

        var account = await shop.AccountAsync(id);
        Assert.Equal((email, 3_000, true, AccountStatus.Active), (account.EmailName, account.TrafficUsed, account.IsUnlimited, account.Status));
        Assert.NotNull(account.ConfigUrl);
        Assert.Equal(1, await shop.Shop.ReadAsync(db => db.Set<SubscriptionToken>().CountAsync(token => token.ClientAccountId == id)));
        await shop.SyncAsync();
        Assert.Empty(await shop.OpenAsync());
        Assert.Equal((before, 4), (shop.Panel.Foreign(), (await shop.PanelAsync()).ForeignClients));

        await shop.Shop.Get<AccountChangeService>().SetEnabledAsync(DriftShop.Owner, id, false, "abuse", Ct);
        await shop.Selling.WorkAsync();
        var off = await shop.ClientAsync(email);
        Assert.Equal((email, false, "keep" + email[4..]), (off!.Email, off.Enabled, off.SubscriptionId));
        await shop.Shop.Get<AccountChangeService>().SetEnabledAsync(DriftShop.Owner, id, true, "sorry", Ct);
        await shop.Selling.WorkAsync();
        Assert.True((await shop.ClientAsync(email))!.Enabled);
        Assert.Equal(account.ConfigUrl, (await LinkAsync(shop, id)).Config);
    }

    [Theory]
    [InlineData("2.9.4")]
    [InlineData("3.6.0")]
    public async Task A_claimed_client_can_be_deleted(string version)
    {
        await using var shop = await DriftShop.OpenAsync(version);
        var door = shop.Shop.Get<PanelDoors>().Open(await shop.PanelAsync());
        var inbound = (await door.ListInboundsAsync(Ct))[0];
        // Up to 3.0 a panel keeps an inbound's last client, so that there must be another.
        await door.AddClientAsync(inbound, new ClientSpec("old-friend", Guid.NewGuid().ToString(), "pw", "oldfriendsubid", 5_000_000, 0, true), Ct);
        var id = await shop.Drift.ClaimAsync(DriftShop.Owner, shop.PanelId, "old-friend", (await shop.Shop.CustomerAsync()).UserId!.Value, null, Ct);

        await shop.Shop.Get<AccountChangeService>().DeleteAsync(DriftShop.Owner, id, "asked for", Ct);
        await shop.Selling.WorkAsync();

        Assert.Null(await shop.ClientAsync("old-friend"));
    }

    [Fact]
    public async Task Foreign_clients_are_listed_and_found_by_name()
    {
        await using var shop = await DriftShop.OpenAsync(accounts: 1);

        var all = await shop.Drift.ForeignAsync(DriftShop.Owner, shop.PanelId, new PageRequest(), Ct);
        var found = await shop.Drift.ForeignAsync(DriftShop.Owner, shop.PanelId, new PageRequest(Search: "KEEP-NL"), Ct);

        Assert.Equal(["keep-de-1", "keep-fi-1", "keep-nl-1", "keep-tr-1", "keep-us-1"], all.Items.Select(client => client.Email));
        var client = Assert.Single(found.Items);
        Assert.Equal(("keep-nl-1", true, true, "NL-1"), (client.Email, client.IsEnabled, client.CanBeClaimed, client.Inbounds[0]));
    }

    [Fact]
    public async Task What_is_an_account_already_or_will_be_one_by_name_is_refused()
    {
        await using var shop = await DriftShop.OpenAsync(accounts: 1);
        var customer = (await shop.Shop.CustomerAsync()).UserId!.Value;
        var account = Assert.Single(await shop.AccountsAsync());
        var door = shop.Shop.Get<PanelDoors>().Open(await shop.PanelAsync());
        var inbound = (await door.ListInboundsAsync(Ct))[0];
        await door.AddClientAsync(inbound, new ClientSpec($"de-{account.Id + 1}", Guid.NewGuid().ToString(), "pw", "futuresubid", 0, 0, true), Ct);

        Assert.Equal(Refusal.ClientAlreadyClaimed, await RefusalOfAsync(account.EmailName));
        Assert.Equal(Refusal.NotFound, await RefusalOfAsync("nobody"));
        Assert.Equal(Refusal.NameTaken, await RefusalOfAsync($"de-{account.Id + 1}"));

        async Task<Refusal> RefusalOfAsync(string email) => (await Assert.ThrowsAsync<RefusedException>(
            () => shop.Drift.ClaimAsync(DriftShop.Owner, shop.PanelId, email, customer, null, Ct))).Refusal;
    }

    private static async Task<ClientLinks> LinkAsync(DriftShop shop, long id)
    {
        var account = await shop.AccountAsync(id);
        var inbound = await shop.Shop.ReadAsync(db => db.Set<Inbound>().SingleAsync(inbound => inbound.Id == account.InboundId));
        return await shop.Shop.Get<PanelDoors>().Open(await shop.PanelAsync()).GetLinksAsync(inbound.ToRemote(), AccountTarget.Of(account, null), Ct);
    }
}
