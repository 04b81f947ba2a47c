using Microsoft.Net.Http.Headers;

namespace MoonVpn.Web.Subscriptions.Page;

/// <summary>The portal's typeface once more, below <c>/sub/</c>: a public address may lead to that path alone.</summary>
internal static class PageFonts
{
    private static readonly string[] Names = ["vazirmatn-arabic-wght-normal.woff2", "vazirmatn-latin-wght-normal.woff2", "vazirmatn-latin-ext-wght-normal.woff2"];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var name in Names)
        {
            endpoints.MapGet($"/sub/{name}", (HttpContext context, IWebHostEnvironment environment) => Send(context, environment, name)).ExcludeFromDescription();
        }
    }

    private static IResult Send(HttpContext context, IWebHostEnvironment environment, string name)
    {
        var file = environment.WebRootFileProvider.GetFileInfo($"fonts/{name}");
        context.Response.Headers.CacheControl = "public, max-age=2592000";
        return Results.Stream(file.CreateReadStream(), "font/woff2", lastModified: file.LastModified, entityTag: new EntityTagHeaderValue($"\"{file.Length:x}\""));
    }
}
