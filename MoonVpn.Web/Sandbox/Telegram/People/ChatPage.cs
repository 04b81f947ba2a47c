namespace MoonVpn.Web.Sandbox.Telegram.People;

/// <summary>The chat page and its parts, out of the assembly.</summary>
internal static class ChatPage
{
    private const string Prefix = "SandboxTelegramPage/";

    private static readonly Dictionary<string, string> Types = new()
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".woff2"] = "font/woff2",
        [".svg"] = "image/svg+xml",
    };

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", http => ServeAsync(http, "index.html"));
        routes.MapGet("/page/{file}", http => ServeAsync(http, (string)http.Request.RouteValues["file"]!));
    }

    private static async Task ServeAsync(HttpContext http, string file)
    {
        await using var part = typeof(ChatPage).Assembly.GetManifestResourceStream(Prefix + file);
        if (part is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        http.Response.ContentType = Types.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream");
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'self'; img-src 'self' blob: data:; style-src 'self'; object-src 'none'; base-uri 'none'";
        await part.CopyToAsync(http.Response.Body, http.RequestAborted);
    }
}
