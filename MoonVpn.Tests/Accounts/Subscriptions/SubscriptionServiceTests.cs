using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Accounts.Subscriptions;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Accounts.Subscriptions;

/// <summary>The customer's own link: whose it is, what it shows, and what it outlives.</summary>
public sealed class SubscriptionServiceTests
{
    private const string Domain = "https://sub.example.com";

    [Fact]
    public async Task Without_a_public_address_no_link_is_given_out_and_none_is_made()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (sara, account) = await SubscribedAsync(shop, domains: "");

        Assert.Empty(await Links(shop, sara, account.Id));
        Assert.Empty(await shop.Shop.ReadAsync(db => db.Set<SubscriptionToken>().ToListAsync()));
    }

    [Fact]
    public async Task Every_public_address_has_its_link_the_first_is_the_main_one_and_they_stay_the_same()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (sara, account) = await SubscribedAsync(shop, $"{Domain} http://other.example.org:8080/way/");

        var links = await Links(shop, sara, account.Id);

        Assert.Matches("^https://sub.example.com/sub/[A-Za-z0-9]{24}$", links[0]);
        Assert.Equal($"http://other.example.org:8080/way/sub/{TokenOf(links[0])}", Assert.Single(links.Skip(1)));
        Assert.Equal(links, await Links(shop, sara, account.Id));
    }

    [Fact]
    public async Task A_link_is_its_customers_and_the_staffs_and_nobody_elses()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (sara, account) = await SubscribedAsync(shop);
        var staff = await shop.Shop.StaffAsync(UserRole.Admin, Permission.Customers);
        var reza = await shop.Shop.CustomerAsync("رضا");

        Assert.Equal(await Links(shop, sara, account.Id), await Links(shop, staff, account.Id));
        Assert.Equal(Refusal.NotFound, (await Assert.ThrowsAsync<RefusedException>(() => Links(shop, reza, account.Id))).Refusal);
        Assert.Equal(Refusal.NotFound, (await Assert.ThrowsAsync<RefusedException>(() => Rotate(shop, reza, account.Id))).Refusal);
    }

    [Fact]
    public async Task A_link_shows_the_account_as_the_shop_last_knew_it()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (sara, account) = await SubscribedAsync(shop);

        var content = await FindAsync(shop, (await Links(shop, sara, account.Id))[0]);

        Assert.Equal((account.EmailName, account.ClientName, "یک‌ماهه", "آلمان 🇩🇪", "fa"), (content!.AccountName, content.Label, content.PlanName, content.LocationName, content.Language));
        Assert.Equal((AccountStatus.Active, 50 * DataSize.Gigabyte, 0L, account.ExpiresAt), (content.Status, content.TrafficLimit, content.TrafficUsed, content.ExpiresAt));
        Assert.Equal([account.ConfigUrl!], content.Links);
    }

    [Fact]
    public async Task An_account_whose_days_are_over_is_over_before_any_timer_has_seen_it()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (sara, account) = await SubscribedAsync(shop);
        var link = (await Links(shop, sara, account.Id))[0];

        shop.Shop.Clock.Advance(TimeSpan.FromDays(31));

        Assert.Equal(AccountStatus.Expired, (await FindAsync(shop, link))!.Status);
    }

    [Theory]
    [InlineData(AccountStatus.Failed, false)]
    [InlineData(AccountStatus.Switched, false)]
    [InlineData(AccountStatus.Deleted, true)]
    public async Task What_is_gone_for_good_has_no_link_and_what_was_only_put_away_keeps_it(AccountStatus status, bool hasLink)
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (sara, account) = await SubscribedAsync(shop);
        var link = (await Links(shop, sara, account.Id))[0];

        await ChangeAsync(shop, account.Id, changed => changed.Status = status);

        Assert.Equal(hasLink ? AccountStatus.Expired : null, (await FindAsync(shop, link))?.Status);
        Assert.Equal(hasLink ? 1 : 0, (await Links(shop, sara, account.Id)).Count);
        await ChangeAsync(shop, account.Id, changed => changed.DeletedAt = TestShop.Morning.UtcDateTime);
        Assert.Null(await FindAsync(shop, link));
    }

    [Fact]
    public async Task Rotating_ends_the_old_link_begins_a_new_one_and_leaves_the_panel_alone()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (sara, account) = await SubscribedAsync(shop);
        var old = (await Links(shop, sara, account.Id))[0];
        var mutations = shop.Panel.Mutations.Count;

        var links = await Rotate(shop, sara, account.Id);

        Assert.NotEqual(old, Assert.Single(links));
        Assert.Null(await FindAsync(shop, old));
        Assert.Equal(account.EmailName, (await FindAsync(shop, links[0]))!.AccountName);
        Assert.Equal(mutations, shop.Panel.Mutations.Count);
        var audit = await shop.Shop.ReadAsync(db => db.Set<Core.Auditing.AuditEntry>().SingleAsync(entry => entry.Action == "subscription.rotate"));
        Assert.Equal((account.Id, "{}"), (audit.TargetId, audit.Details));
    }

    [Fact]
    public async Task Many_that_ask_at_once_get_one_link()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (sara, account) = await SubscribedAsync(shop);

        var asked = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Links(shop, sara, account.Id))));

        Assert.Single(asked.Select(links => links[0]).Distinct());
    }

    [Fact]
    public async Task Tokens_are_of_62_letters_each_as_likely_as_the_next_and_never_the_same()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (_, account) = await SubscribedAsync(shop);
        var tokens = new List<string>();
        await shop.Shop.Get<UnitOfWork>().RunAsync(
            Actor.System("test"),
            async work =>
            {
                for (var index = 0; index < 300; index++)
                {
                    tokens.Add((await shop.Shop.Get<SubscriptionTokens>().RotateAsync(work, account.Id)).Token);
                    await work.SaveAsync();
                }
            },
            CancellationToken.None);

        Assert.Equal(300, tokens.Distinct().Count());
        var letters = tokens.SelectMany(token => token).GroupBy(letter => letter).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal(62, letters.Count);
        // 7,200 letters: 116 of each; six standard deviations off is one run in millions.
        Assert.All(letters.Values, count => Assert.InRange(count, 52, 182));
    }

    [Fact]
    public async Task When_and_by_what_a_link_was_read_is_written_down_later_and_in_one_line()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (sara, account) = await SubscribedAsync(shop);
        var content = await FindAsync(shop, (await Links(shop, sara, account.Id))[0]);
        var reads = shop.Shop.Get<SubscriptionReadJob>();

        reads.Note(content!.TokenId, "early/1.0");
        reads.Note(content.TokenId, "v2rayNG/1.9\r\n" + new string('x', 500));
        Assert.Null((await TokenAsync(shop)).LastReadAt);
        await shop.Shop.RunAsync<SubscriptionReadJob>();

        var token = await TokenAsync(shop);
        Assert.Equal(shop.Shop.Clock.GetUtcNow().UtcDateTime, token.LastReadAt);
        Assert.StartsWith("v2rayNG/1.9  xxx", token.LastAgent);
        Assert.Equal(128, token.LastAgent!.Length);
    }

    [Theory]
    [InlineData("https://sub.example.com", "https://sub.example.com")]
    [InlineData("  https://Sub.Example.com/  http://[::1]:8080/a/b/ ", "https://sub.example.com http://[::1]:8080/a/b")]
    [InlineData("https://موج.example:443 https://sub.example.com", "https://xn--rgb3cj.example https://sub.example.com")]
    [InlineData("sub.example.com", null)]
    [InlineData("https://sub.example.com ftp://sub.example.com", null)]
    [InlineData("https://sara@sub.example.com", null)]
    [InlineData("https://sub.example.com/?a=b", null)]
    [InlineData("https://sub.example.com/#a", null)]
    [InlineData("javascript:alert(1)", null)]
    public async Task Public_addresses_are_whole_web_addresses(string value, string? kept)
    {
        await using var shop = await TestShop.OpenAsync();
        Task SaveAsync() => shop.Get<SettingsService>().SetAsync(Actor.System("test"), ShopSettings.SubscriptionDomains, value, CancellationToken.None);

        if (kept is null)
        {
            Assert.Equal(Refusal.SettingInvalid, (await Assert.ThrowsAsync<RefusedException>(SaveAsync)).Refusal);
        }
        else
        {
            await SaveAsync();
        }

        Assert.Equal(kept?.Split(' ') ?? [], shop.Get<SettingsStore>().Get(ShopSettings.SubscriptionDomains));
    }

    private static async Task<(Actor Customer, AccountRow Account)> SubscribedAsync(ShopWithPanel shop, string domains = Domain)
    {
        await shop.Shop.Get<SettingsService>().SetAsync(Actor.System("test"), ShopSettings.SubscriptionDomains, domains, CancellationToken.None);
        return await shop.BoughtAsync();
    }

    private static Task<IReadOnlyList<string>> Links(ShopWithPanel shop, Actor actor, long accountId) =>
        shop.Shop.Get<SubscriptionService>().LinksAsync(actor, accountId, CancellationToken.None);

    private static Task<IReadOnlyList<string>> Rotate(ShopWithPanel shop, Actor actor, long accountId) =>
        shop.Shop.Get<SubscriptionService>().RotateAsync(actor, accountId, CancellationToken.None);

    private static Task<SubscriptionContent?> FindAsync(ShopWithPanel shop, string link) =>
        shop.Shop.Get<SubscriptionService>().FindAsync(TokenOf(link), CancellationToken.None);

    private static Task<SubscriptionToken> TokenAsync(ShopWithPanel shop) => shop.Shop.ReadAsync(db => db.Set<SubscriptionToken>().SingleAsync());

    private static string TokenOf(string link) => link.Split('/')[^1];

    private static Task ChangeAsync(ShopWithPanel shop, long accountId, Action<ClientAccount> change) => shop.Shop.Get<UnitOfWork>().RunAsync(
        Actor.System("test"), async work => change(await work.Db.Set<ClientAccount>().SingleAsync(account => account.Id == accountId)), CancellationToken.None);
}
