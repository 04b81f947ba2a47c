using System.Globalization;
using MoonVpn.Core.Accounts.Subscriptions;
using MoonVpn.Web.Hosting;
using MoonVpn.Web.Subscriptions.Page;

namespace MoonVpn.Web.Subscriptions;

/// <summary>
/// Where whoever has a subscription's token comes in. Whatever is no good link, be it unknown, revoked or nonsense, takes the same way to
/// the same answer.
/// </summary>
internal sealed class LinkDoor(SubscriptionService subscriptions, SubscriptionLimits limits)
{
    /// <param name="token">From the address.</param>
    public async Task OpenAsync(HttpContext context, string token, Func<SubscriptionContent, Task> send)
    {
        WriteHeaders(context);
        var (request, response) = (context.Request, context.Response);
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
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

        if (await subscriptions.FindAsync(token, context.RequestAborted) is { } content)
        {
            await send(content);
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
