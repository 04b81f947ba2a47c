using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using MoonVpn.Web.Bot;
using MoonVpn.Web.Bot.Connection;

namespace MoonVpn.Tests.Support;

/// <summary>A web server that Telegram can reach: a shop's own door, or one that answers as the test says.</summary>
internal sealed class WebhookSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebhookSite(WebApplication app) => _app = app;

    /// <summary>Without a slash at the end.</summary>
    public string Url => _app.Urls.Single();

    /// <summary>What was brought: the update and the secret that came with it.</summary>
    public ConcurrentQueue<(JsonNode Update, string Secret)> Brought { get; } = new();

    /// <summary>The door of this shop, as in the product.</summary>
    public static Task<WebhookSite> OfAsync(BotShop shop) => StartAsync(
        services => services.AddSingleton(shop.Shop.Get<WebhookEndpoint>()), (_, app) => app.MapBot());

    /// <param name="answer">The status for the update that is the nth.</param>
    public static Task<WebhookSite> AnsweringAsync(Func<int, int> answer) => StartAsync(_ => { }, (site, app) => app.Run(async context =>
    {
        var update = (await JsonNode.ParseAsync(context.Request.Body))!;
        site.Brought.Enqueue((update, context.Request.Headers["X-Telegram-Bot-Api-Secret-Token"].ToString()));
        context.Response.StatusCode = answer(site.Brought.Count);
    }));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<WebhookSite> StartAsync(Action<IServiceCollection> add, Action<WebhookSite, WebApplication> map)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        add(builder.Services);
        var app = builder.Build();
        var site = new WebhookSite(app);
        map(site, app);
        await app.StartAsync();
        return site;
    }
}
