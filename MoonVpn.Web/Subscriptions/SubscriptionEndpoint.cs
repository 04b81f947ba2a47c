using System.Globalization;
using MoonVpn.Core.Accounts.Subscriptions;
using MoonVpn.Web.Hosting;
using MoonVpn.Web.Subscriptions.Page;

namespace MoonVpn.Web.Subscriptions;

/// <summary>
/// <c>/sub/{token}</c>: a list for apps, a page for people, from what the shop knows; no panel is asked. Whatever is no good link, be it
/// unknown, revoked or nonsense, takes the same way to the same answer.
/// </summary>
internal sealed class SubscriptionEndpoint(SubscriptionService subscriptions, SubscriptionLimits limits, SubscriptionReadJob reads, SubscriptionList list, PageWriter pages)
{
    public async Task AnswerAsync(HttpContext context)
    {
        WriteHeaders(context);
        var (request, response) = (context.Request, context.Response);
        var isGet = HttpMethods.IsGet(request.Method);
        if (!isGet && !HttpMethods.IsHead(request.Method))
        {
            response.Headers.Allow = "GET, HEAD";
            await SayAsync(context, StatusCodes.Status405MethodNotAllowed, "Only GET and HEAD.");
            return;
        }

        if (limits.Refuses(context.Connection.RemoteIpAddress) is { } soon)
        {
            await RefuseAsync(context, soon);
            return;
        }

        var token = context.GetRouteValue("token") as string ?? "";
        if (await subscriptions.FindAsync(token, context.RequestAborted) is { } content)
        {
            await SendAsync(context, content, token, isGet);
        }
        else if (limits.RefusesMiss(context.Connection.RemoteIpAddress) is { } later)
        {
            await RefuseAsync(context, later);
        }
        else
        {
            await SayAsync(context, StatusCodes.Status404NotFound, "Not found.");
        }
    }

    private Task SendAsync(HttpContext context, SubscriptionContent content, string token, bool isGet)
    {
        if (WantsPage(context.Request))
        {
            return pages.WriteAsync(context, content, token);
        }

        if (isGet)
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

    private static void WriteHeaders(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = PageColours.ContentPolicy;
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        // The address is the secret; no site that the page links to may learn it.
        headers["Referrer-Policy"] = "no-referrer";
        SecurityHeaders.Write(context);
    }

    private static Task RefuseAsync(HttpContext context, TimeSpan after)
    {
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return SayAsync(context, StatusCodes.Status429TooManyRequests, "Too many requests. Try again in a minute.");
    }

    private static Task SayAsync(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.ContentLength = sentence.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.WriteAsync(sentence, context.RequestAborted);
    }
}
