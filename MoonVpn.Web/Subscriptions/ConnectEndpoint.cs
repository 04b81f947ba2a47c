using System.Globalization;
using MoonVpn.Web.Subscriptions.Page;

namespace MoonVpn.Web.Subscriptions;

/// <summary>
/// <c>/connect/{token}/{guide}</c>: hands an account to an app on the device that opens it, because Telegram's buttons open no app but
/// the browser. Without a guide, or with one that is gone, the apps to choose from.
/// </summary>
internal sealed class ConnectEndpoint(LinkDoor door, PageWriter pages)
{
    public Task AnswerAsync(HttpContext context)
    {
        var token = context.GetRouteValue("token") as string ?? "";
        var guide = long.TryParse(context.GetRouteValue("guide") as string, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
        return door.OpenAsync(context, token, content => pages.WriteConnectAsync(context, content, token, guide));
    }
}
