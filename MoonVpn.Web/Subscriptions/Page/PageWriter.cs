using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MoonVpn.Core.Accounts.Subscriptions;
using MoonVpn.Core.Catalog.Guides;
using MoonVpn.Core.Settings;

namespace MoonVpn.Web.Subscriptions.Page;

/// <summary>Draws the pages that a person sees who opens a link: plain HTML, no circuit, no cookie.</summary>
internal sealed class PageWriter(SettingsStore settings, GuideService guides, TimeProvider time, IServiceProvider services, ILoggerFactory loggers)
{
    private static readonly Dictionary<string, CultureInfo> Languages = new() { ["fa"] = new("fa"), ["en"] = new("en") };

    public string LinkOf(HttpRequest request, string token) => PublicAddress.LinkOf(request, settings.Get(ShopSettings.SubscriptionDomains), token);

    public async Task WriteAsync(HttpContext context, SubscriptionContent content, string token) =>
        await WriteAsync<SubscriptionPage>(context, await ModelAsync(context, content, token), []);

    /// <param name="guideId">0, or one that is not shown: all of them.</param>
    public async Task WriteConnectAsync(HttpContext context, SubscriptionContent content, string token, long guideId)
    {
        var model = await ModelAsync(context, content, token);
        // By the address as it is: the page has its neighbours where a browser looks for them.
        var root = context.GetRouteValue("guide") is null ? ".." : "../..";
        await WriteAsync<ConnectPage>(context, model, new()
        {
            [nameof(ConnectPage.Guide)] = model.Guides.FirstOrDefault(guide => guide.Id == guideId),
            [nameof(ConnectPage.Root)] = root,
            [nameof(ConnectPage.Token)] = token,
        });
    }

    private async Task<PageModel> ModelAsync(HttpContext context, SubscriptionContent content, string token)
    {
        var shown = await guides.ShownAsync(context.RequestAborted);
        return new PageModel(
            content,
            LinkOf(context.Request, token),
            token,
            [.. Platforms.Of(context.Request.Headers.UserAgent.ToString())],
            shown,
            settings.Get(ShopSettings.ShopName),
            SupportContact.Text(settings),
            SupportContact.Url(settings),
            time.GetUtcNow().UtcDateTime);
    }

    private async Task WriteAsync<TPage>(HttpContext context, PageModel model, Dictionary<string, object?> parameters)
        where TPage : IComponent
    {
        CultureInfo.CurrentUICulture = Languages[LanguageOf(context.Request, model.Content)];
        parameters["Of"] = model;
        var page = Encoding.UTF8.GetBytes(await DrawAsync<TPage>(parameters));
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = page.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(page, context.RequestAborted);
        }
    }

    private async Task<string> DrawAsync<TPage>(Dictionary<string, object?> parameters)
        where TPage : IComponent
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    /// <summary>What was asked for, else what the browser prefers, else the customer's own.</summary>
    private static string LanguageOf(HttpRequest request, SubscriptionContent content)
    {
        var preferred = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).Select(language => language.Value.Value?.Split('-')[0]);
        return preferred.Prepend(request.Query["lang"].ToString()).Append(content.Language).FirstOrDefault(language => language is not null && Languages.ContainsKey(language)) ?? "fa";
    }
}
