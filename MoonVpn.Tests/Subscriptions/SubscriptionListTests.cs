using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Accounts.Subscriptions;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Tests.Subscriptions;

/// <summary>What apps read from a link.</summary>
public sealed class SubscriptionListTests : IAsyncLifetime
{
    private SubscriptionSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await SubscriptionSite.OpenAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("?format=base64")]
    public async Task The_list_is_base64_of_the_links_each_with_a_line_end(string query)
    {
        using var answer = await _site.AskAsync(query);

        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal($"{_site.Account.ConfigUrl}\n", Encoding.UTF8.GetString(Convert.FromBase64String(await answer.Content.ReadAsStringAsync())));
    }

    [Fact]
    public async Task The_list_can_be_read_as_it_is()
    {
        using var answer = await _site.AskAsync("?format=plain");

        Assert.Equal($"{_site.Account.ConfigUrl}\n", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Headers_tell_what_an_app_shows()
    {
        await _site.ChangeAsync(account => (account.ClientName, account.TrafficUsed) = ("گوشی مامان", 3 * DataSize.Gigabyte));

        using var answer = await _site.AskAsync();

        var expire = new DateTimeOffset(_site.Account.ExpiresAt!.Value).ToUnixTimeSeconds();
        Assert.Equal($"upload=0; download=3221225472; total=53687091200; expire={expire}", Header(answer, "Subscription-Userinfo"));
        Assert.Equal("فروشگاه ماه – گوشی مامان", Decoded(answer, "Profile-Title"));
        Assert.Equal("12", Header(answer, "Profile-Update-Interval"));
        Assert.Equal("https://t.me/moon_support", Header(answer, "Support-Url"));
        Assert.Equal(_site.Link, Header(answer, "Profile-Web-Page-Url"));
        Assert.Equal("attachment; filename=DE-1; filename*=UTF-8''DE-1", answer.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal(("no-store", "noindex, nofollow", "no-referrer"), (Header(answer, "Cache-Control"), Header(answer, "X-Robots-Tag"), Header(answer, "Referrer-Policy")));
        Assert.False(answer.Headers.Contains("Announce"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task What_is_unlimited_has_no_total_and_days_that_have_not_begun_are_counted_from_now()
    {
        await _site.ChangeAsync(account => (account.IsUnlimited, account.ExpiresAt) = (true, null));

        using var answer = await _site.AskAsync();

        Assert.Equal($"upload=0; download=0; total=0; expire={_site.Shop.Clock.GetUtcNow().AddDays(30).ToUnixTimeSeconds()}", Header(answer, "Subscription-Userinfo"));
    }

    [Fact]
    public async Task Every_address_of_the_inbound_is_in_the_list_the_accounts_own_first()
    {
        await _site.ChangeAsync(account => account.OtherUrls = ["vless://second#دو", "vless://third#سه"]);

        Assert.Equal([_site.Account.ConfigUrl!, "vless://second#دو", "vless://third#سه"], await _site.LinksAsync());
    }

    [Fact]
    public async Task A_panel_that_is_away_changes_nothing()
    {
        var before = await _site.LinksAsync();

        await _site.Selling.Server.DisposeAsync();

        Assert.Equal(before, await _site.LinksAsync());
    }

    [Theory]
    [InlineData(AccountStatus.Expired, false, "زمان این اشتراک تمام شده است. برای تمدید به فروشگاه پیام دهید.")]
    [InlineData(AccountStatus.Expired, true, "حجم این اشتراک تمام شده است. برای تمدید به فروشگاه پیام دهید.")]
    [InlineData(AccountStatus.Disabled, false, "این اشتراک غیرفعال است. از پشتیبانی بپرسید.")]
    public async Task What_does_not_connect_says_why_and_keeps_its_links_for_when_it_does_again(AccountStatus status, bool usedUp, string why)
    {
        await _site.ChangeAsync(account => (account.Status, account.TrafficUsed) = (status, usedUp ? account.TrafficLimit : 0));

        using var answer = await _site.AskAsync();
        var links = await _site.LinksAsync();

        Assert.Equal((why, "1"), (Decoded(answer, "Announce"), Header(answer, "Profile-Update-Interval")));
        Assert.StartsWith("vless://00000000-0000-0000-0000-000000000000@127.0.0.1:1?", links[0], StringComparison.Ordinal);
        Assert.Equal($"⛔ {why}", Uri.UnescapeDataString(links[0].Split('#')[1]));
        Assert.Equal([_site.Account.ConfigUrl!], links[1..]);
    }

    [Fact]
    public async Task A_list_is_never_empty_for_an_app_would_forget_what_it_has()
    {
        await _site.ChangeAsync(account => account.ConfigUrl = null);

        Assert.Contains("در حال آماده‌سازی", Uri.UnescapeDataString(Assert.Single(await _site.LinksAsync())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_move_the_same_address_leads_to_the_other_account()
    {
        var (_, other) = await _site.Selling.BoughtAsync("سارا در فنلاند");
        await _site.Shop.Get<UnitOfWork>().RunAsync(
            SubscriptionSite.Self,
            async work =>
            {
                await _site.Shop.Get<SubscriptionTokens>().MoveAsync(work, _site.Account.Id, other.Id);
                (await work.Db.Set<ClientAccount>().SingleAsync(account => account.Id == _site.Account.Id)).Status = AccountStatus.Switched;
            },
            CancellationToken.None);

        Assert.Equal([other.ConfigUrl!], await _site.LinksAsync());
        Assert.Equal(_site.Token, await _site.TokenOfAsync(other.Id));
    }

    [Fact]
    public async Task After_a_rotation_the_old_address_is_as_unknown_as_any_other()
    {
        await _site.Shop.Get<SubscriptionService>().RotateAsync(_site.Sara, _site.Account.Id, CancellationToken.None);

        using var revoked = await _site.AskAsync();
        using var unknown = await _site.AskAsync($"/sub/{new string('a', 24)}", HttpMethod.Get);

        Assert.Equal((HttpStatusCode.NotFound, "Not found."), (revoked.StatusCode, await revoked.Content.ReadAsStringAsync()));
        Assert.Equal(await BytesAsync(unknown), await BytesAsync(revoked));
        Assert.Equal([_site.Account.ConfigUrl!], await _site.LinksAsync(await _site.TokenOfAsync(_site.Account.Id)));
    }

    [Fact]
    public async Task A_read_is_remembered_a_look_by_a_person_or_at_the_headers_is_not()
    {
        using var page = await _site.AskAsync("", ("Accept", "text/html"));
        using var head = await _site.AskAsync($"/sub/{_site.Token}", HttpMethod.Head);
        await _site.Shop.RunAsync<SubscriptionReadJob>();
        Assert.Null(await AgentAsync());

        using var list = await _site.AskAsync("", ("User-Agent", "v2rayNG/1.10.7"));
        await _site.Shop.RunAsync<SubscriptionReadJob>();

        Assert.Equal("v2rayNG/1.10.7", await AgentAsync());
    }

    private Task<string?> AgentAsync() => _site.Shop.ReadAsync(db => db.Set<SubscriptionToken>().Select(token => token.LastAgent).SingleAsync());

    private static string Header(HttpResponseMessage answer, string name) => string.Join(", ", answer.Headers.GetValues(name));

    private static string Decoded(HttpResponseMessage answer, string name) => Encoding.UTF8.GetString(Convert.FromBase64String(Header(answer, name)["base64:".Length..]));

    private static async Task<string> BytesAsync(HttpResponseMessage answer) =>
        string.Join('\n', answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(',', header.Value)}"))
        + await answer.Content.ReadAsStringAsync();
}
