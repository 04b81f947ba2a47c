using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Accounts.Subscriptions;
using MoonVpn.Core.Catalog.Guides;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Hosting;
using MoonVpn.Web.Subscriptions;

namespace MoonVpn.Tests.Subscriptions;

/// <summary>A shop whose subscription links are served over HTTP, with an account behind one of them.</summary>
internal sealed class SubscriptionSite : IAsyncDisposable
{
    public const string Domain = "https://sub.example.com";

    public static readonly Actor Self = Actor.System("test");

    private readonly WebApplication _app;

    private SubscriptionSite(ShopWithPanel selling, WebApplication app)
    {
        (Selling, _app) = (selling, app);
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public ShopWithPanel Selling { get; }

    public TestShop Shop => Selling.Shop;

    public HttpClient Http { get; }

    public Actor Sara { get; private set; } = null!;

    public AccountRow Account { get; private set; } = null!;

    public string Token { get; private set; } = "";

    public string Link => $"{Domain}/sub/{Token}";

    public static async Task<SubscriptionSite> OpenAsync(string domains = Domain, string proxies = "", string version = "3.6.0")
    {
        var selling = await ShopWithPanel.OpenAsync(version);
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration[TrustedProxies.Key] = proxies;
        builder.AddTrustedProxies();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services
            .AddSingleton(selling.Shop.Get<TimeProvider>())
            .AddSingleton(selling.Shop.Get<SettingsStore>())
            .AddSingleton(selling.Shop.Get<SubscriptionService>())
            .AddSingleton(selling.Shop.Get<SubscriptionReadJob>())
            .AddSingleton(selling.Shop.Get<QrImages>())
            .AddSingleton(selling.Shop.Get<GuideService>())
            .AddSubscriptions();
        var app = builder.Build();
        app.MapSubscriptions();
        await app.StartAsync();
        var site = new SubscriptionSite(selling, app);
        await site.SetAsync(ShopSettings.SubscriptionDomains, domains);
        await site.SetAsync(ShopSettings.ShopName, "فروشگاه ماه");
        await site.SetAsync(ShopSettings.SupportContact, "@moon_support");
        (site.Sara, site.Account) = await selling.BoughtAsync();
        site.Token = await site.TokenOfAsync(site.Account.Id);
        await selling.Shop.Get<GuideService>().SeedAsync(Self, CancellationToken.None);
        return site;
    }

    public async Task<string> TokenOfAsync(long accountId) => (await Shop.Get<SubscriptionService>().LinksAsync(Self, accountId, CancellationToken.None))[0].Split('/')[^1];

    public Task SetAsync(SettingDeclaration setting, string value) => Shop.Get<SettingsService>().SetAsync(Self, setting, value, CancellationToken.None);

    public Task ChangeAsync(Action<ClientAccount> change, long? accountId = null) => Shop.Get<UnitOfWork>().RunAsync(
        Self, async work => change((await work.Db.Set<ClientAccount>().FindAsync([accountId ?? Account.Id], work.Stopping))!), CancellationToken.None);

    /// <summary>As an app asks, unless headers say otherwise.</summary>
    public async Task<HttpResponseMessage> AskAsync(string path, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Http.SendAsync(request);
    }

    public Task<HttpResponseMessage> AskAsync(string query = "", params (string Name, string Value)[] headers) => AskAsync($"/sub/{Token}{query}", HttpMethod.Get, headers);

    /// <summary>What an app makes of the list.</summary>
    public async Task<string[]> LinksAsync(string? token = null)
    {
        using var answer = await AskAsync($"/sub/{token ?? Token}", HttpMethod.Get);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var list = Encoding.UTF8.GetString(Convert.FromBase64String(await answer.Content.ReadAsStringAsync()));
        Assert.EndsWith("\n", list, StringComparison.Ordinal);
        return list.Split('\n')[..^1];
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        await Selling.DisposeAsync();
    }
}
