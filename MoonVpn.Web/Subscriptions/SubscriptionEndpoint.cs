using MoonVpn.Core.Accounts.Subscriptions;
using MoonVpn.Web.Subscriptions.Page;

namespace MoonVpn.Web.Subscriptions;

/// <summary><c>/sub/{token}</c>: a list for apps, a page for people, from what the shop knows; no panel is asked.</summary>
internal sealed class SubscriptionEndpoint(LinkDoor door, SubscriptionReadJob reads, SubscriptionList list, PageWriter pages)
{
    public Task AnswerAsync(HttpContext context)
    {
        var token = context.GetRouteValue("token") as string ?? "";
        return door.OpenAsync(context, token, content => SendAsync(context, content, token));
    }

    private Task SendAsync(HttpContext context, SubscriptionContent content, string token)
    {
        if (WantsPage(context.Request))
        {
            return pages.WriteAsync(context, content, token);
        }

        if (HttpMethods.IsGet(context.Request.Method))
        {
            reads.Note(content.TokenId, context.Request.Headers.UserAgent.ToString());
        }

        return list.WriteAsync(context, content, pages.LinkOf(context.Request, token));
    }

    private static bool WantsPage(HttpRequest request) => request.Query["view"].ToString() switch
    {
        "html" => true,
        "raw" => false,
        _ => !request.Query.ContainsKey("format") && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase),
    };
}
