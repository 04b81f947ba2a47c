using System.Globalization;
using MoonVpn.Core.Catalog.Guides;

namespace MoonVpn.Web.Portal.Pages.Guides;

/// <summary>Where the picture or video of a guide can be looked at.</summary>
internal static class GuideFile
{
    /// <summary>Another file is another address, so that the picture changes with it.</summary>
    public static string AddressOf(GuideRow guide) =>
        string.Create(CultureInfo.InvariantCulture, $"/portal/guides/{guide.Id}/media?v={Path.GetFileNameWithoutExtension(guide.MediaPath)}");

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/portal/guides/{id:long}/media", SendAsync).RequireAuthorization().ExcludeFromDescription();

    internal static Task<IResult> SendAsync(long id, HttpContext context, PortalActor actors, GuideService guides, GuideFiles files) =>
        PrivateFile.AnswerAsync(context, actors, async actor =>
            (await guides.ListAsync(actor, context.RequestAborted)).FirstOrDefault(guide => guide.Id == id) is { } guide && files.Find(guide) is { } file
                ? Results.File(file.Path, file.ContentType, enableRangeProcessing: true)
                : null);
}
