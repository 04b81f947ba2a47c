using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MoonVpn.Core.Accounts.Subscriptions;
using MoonVpn.Core.Settings;

namespace MoonVpn.Web.Subscriptions.Page;

/// <summary>Draws the page that a person sees who opens a link: plain HTML, no circuit, no cookie.</summary>
internal sealed class PageWriter(SettingsStore settings, TimeProvider time, IServiceProvider services, ILoggerFactory loggers)
{
    private static readonly Dictionary<string, CultureInfo> Languages = new() { ["fa"] = new("fa"), ["en"] = new("en") };

    public string LinkOf(HttpRequest request, string token) => PublicAddress.LinkOf(request, settings.Get(ShopSettings.SubscriptionDomains), token);

    public async Task WriteAsync(HttpContext context, SubscriptionContent content, string token)
    {
        CultureInfo.CurrentUICulture = Languages[LanguageOf(context.Request, content)];
        var model = new PageModel(
            content,
            LinkOf(context.Request, token),
            [.. Platforms.Of(context.Request.Headers.UserAgent.ToString())],
            settings.Get(ShopSettings.ShopName),
            SupportContact.Text(settings),
            SupportContact.Url(settings),
            time.GetUtcNow().UtcDateTime);
        var page = Encoding.UTF8.GetBytes(await DrawAsync(model));
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = page.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(page, context.RequestAborted);
        }
    }

    private async Task<string> DrawAsync(PageModel model)
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(SubscriptionPage.Of)] = model });
            return (await renderer.RenderComponentAsync<SubscriptionPage>(parameters)).ToHtmlString();
        });
    }

    /// <summary>What was asked for, else what the browser prefers, else the customer's own.</summary>
    private static string LanguageOf(HttpRequest request, SubscriptionContent content)
    {
        var preferred = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).Select(language => language.Value.Value?.Split('-')[0]);
        return preferred.Prepend(request.Query["lang"].ToString()).Append(content.Language).FirstOrDefault(language => language is not null && Languages.ContainsKey(language)) ?? "fa";
    }
}
