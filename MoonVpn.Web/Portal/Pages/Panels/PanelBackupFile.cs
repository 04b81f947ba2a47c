using System.Globalization;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Panels;

namespace MoonVpn.Web.Portal.Pages.Panels;

/// <summary>Where a panel's own database can be downloaded.</summary>
internal static class PanelBackupFile
{
    /// <summary>In the address of the panel's page, when it could not be had.</summary>
    public const string Failed = "backup";

    public static string AddressOf(long panelId) => string.Create(CultureInfo.InvariantCulture, $"/portal/panels/{panelId}/backup");

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/portal/panels/{id:long}/backup", SendAsync).RequireAuthorization().ExcludeFromDescription();

    internal static Task<IResult> SendAsync(long id, HttpContext context, PortalActor actors, PanelService panels, TimeProvider time) =>
        PrivateFile.AnswerAsync(context, actors, async actor =>
        {
            // Kept until it is whole, for half a backup is none; nobody else can open it, and it is gone once it was sent.
            var file = new FileStream(Path.GetTempFileName(), new FileStreamOptions
            {
                Mode = FileMode.Create,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
            });
            try
            {
                var panel = await panels.GetAsync(actor, id, context.RequestAborted);
                var backup = await panels.DownloadBackupAsync(actor, id, file, context.RequestAborted);
                file.Position = 0;
                return Results.File(file, "application/octet-stream", NameOf(panel, backup, time.GetUtcNow()));
            }
            catch (Exception failure)
            {
                await file.DisposeAsync();
                // Who may have it and does not get it is told so where it can be looked into.
                if (failure is RefusedException { Refusal: not (Refusal.NotAllowed or Refusal.NotFound) })
                {
                    return Results.Redirect($"{PanelAddress.Of(id)}?{Failed}=failed");
                }

                throw;
            }
        });

    private static string NameOf(PanelRow panel, PanelBackup backup, DateTimeOffset now) => string.Create(
        CultureInfo.InvariantCulture, $"3x-ui-{panel.Name}-{TehranTime.ToTehran(now.UtcDateTime):yyyyMMdd-HHmm}{backup.FileExtension}");
}
