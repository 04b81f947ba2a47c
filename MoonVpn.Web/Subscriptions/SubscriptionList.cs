using System.Globalization;
using System.Text;
using Microsoft.Net.Http.Headers;
using MoonVpn.Core.Accounts.Subscriptions;
using MoonVpn.Core.Settings;

namespace MoonVpn.Web.Subscriptions;

/// <summary>What apps read: the share links, and in headers what they show of the subscription.</summary>
/// <remarks>
/// An account that does not connect keeps its links, so that it works again the moment it is renewed; an entry above them leads
/// nowhere and says by its name what is wrong, and the app is asked to look again soon.
/// </remarks>
internal sealed class SubscriptionList(SettingsStore settings, TimeProvider time)
{
    private const int HoursUntilBetter = 1;

    /// <param name="link">The address of this subscription.</param>
    public Task WriteAsync(HttpContext context, SubscriptionContent content, string link)
    {
        var notice = Notice(content);
        WriteHeaders(context.Response.Headers, content, link, notice);
        var links = notice.Length > 0 ? content.Links.Prepend(Saying(notice)) : content.Links;
        var body = Encoding.UTF8.GetBytes(string.Concat(links.Select(each => each + "\n")));
        if (context.Request.Query["format"] != "plain")
        {
            body = Encoding.ASCII.GetBytes(Convert.ToBase64String(body));
        }

        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    private void WriteHeaders(IHeaderDictionary headers, SubscriptionContent content, string link, string notice)
    {
        headers["Subscription-Userinfo"] = string.Create(
            CultureInfo.InvariantCulture,
            $"upload=0; download={content.TrafficUsed}; total={(content.IsUnlimited ? 0 : content.TrafficLimit)}; expire={Expiry(content).ToUnixTimeSeconds()}");
        headers["Profile-Title"] = Encoded($"{settings.Get(ShopSettings.ShopName)} – {content.Label}");
        headers["Profile-Update-Interval"] = (notice.Length > 0 ? HoursUntilBetter : settings.Get(ShopSettings.SubscriptionUpdateHours)).ToString(CultureInfo.InvariantCulture);
        headers["Profile-Web-Page-Url"] = link;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(content.AccountName);
        headers.ContentDisposition = disposition.ToString();
        if (SupportContact.Url(settings) is { } support)
        {
            headers["Support-Url"] = support;
        }

        if (notice.Length > 0)
        {
            headers["Announce"] = Encoded(notice);
        }
    }

    /// <summary>In the customer's language: an app asks in none.</summary>
    private static string Notice(SubscriptionContent content) =>
        string.Join(' ', SubscriptionTexts.Notice(content).Select(text => content.Language == "en" ? text.En : text.Fa));

    /// <summary>Days that have not begun are counted from now, as panels do.</summary>
    private DateTimeOffset Expiry(SubscriptionContent content) => content.ExpiresAt ?? time.GetUtcNow().AddDays(content.DurationDays);

    /// <summary>An entry that connects to nothing and leaves the machine for nowhere.</summary>
    private static string Saying(string notice) =>
        $"vless://00000000-0000-0000-0000-000000000000@127.0.0.1:1?type=tcp&encryption=none&security=none#{Uri.EscapeDataString("⛔ " + notice)}";

    private static string Encoded(string text) => "base64:" + Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
