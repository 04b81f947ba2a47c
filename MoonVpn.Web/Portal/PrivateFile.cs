using MoonVpn.Core.Kernel;

namespace MoonVpn.Web.Portal;

/// <summary>Files that are somebody's own: given to whoever is signed in and may see them, kept by no cache, able to do nothing.</summary>
internal static class PrivateFile
{
    /// <param name="find">The file; null or a refusal is answered alike, so that nobody learns what exists.</param>
    public static async Task<IResult> AnswerAsync(HttpContext context, PortalActor actors, Func<Actor, Task<IResult?>> find)
    {
        try
        {
            var actor = await actors.FindAsync(context.User, context.RequestAborted);
            if (actor is null || await find(actor) is not { } file)
            {
                return Results.NotFound();
            }

            var headers = context.Response.Headers;
            headers.CacheControl = "no-store";
            headers.ContentSecurityPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'";
            headers.XContentTypeOptions = "nosniff";
            headers["X-Robots-Tag"] = "noindex, nofollow";
            return file;
        }
        catch (RefusedException)
        {
            return Results.NotFound();
        }
    }
}
