using Microsoft.AspNetCore.Components;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Locations;
using MoonVpn.Core.Panels;
using MoonVpn.Web.Portal.Texts;
using MudBlazor;

namespace MoonVpn.Web.Portal.Pages.Panels;

/// <summary>A panel's form: it can be tried before it is saved, and a certificate that was refused can be pinned.</summary>
public sealed partial class PanelDialog
{
    private IReadOnlyList<LocationRow> _locations = [];
    private PanelProbe? _probe;
    private string? _certificate;
    private bool _isTesting;

    [Parameter, EditorRequired]
    public required PanelDraft Draft { get; set; }

    [Parameter]
    public bool HasApiToken { get; set; }

    private long? Location
    {
        get => Draft.LocationId == 0 ? null : Draft.LocationId;
        set => Draft.LocationId = value ?? 0;
    }

    private bool IsPlain => Draft.Url.TrimStart().StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    /// <returns>The panel's id; null when nothing was saved.</returns>
    public static async Task<long?> EditAsync(IDialogService dialogs, PanelDraft draft, bool hasApiToken = false)
    {
        var parameters = new DialogParameters<PanelDialog> { { dialog => dialog.Draft, draft }, { dialog => dialog.HasApiToken, hasApiToken } };
        return await OpenAsync(dialogs, parameters) ? draft.Id : null;
    }

    public static PanelDraft DraftOf(PanelRow row) => new()
    {
        Id = row.Id,
        Name = row.Name,
        Url = row.Url,
        Username = row.Username,
        LocationId = row.LocationId,
        IsActive = row.Status == PanelStatus.Active,
        TlsMode = row.TlsMode,
        TlsFingerprint = row.TlsFingerprint ?? "",
        LinkHost = row.LinkHost ?? "",
        SubscriptionUrl = row.SubscriptionUrl ?? "",
        HostName = row.HostName ?? "",
        Notes = row.Notes,
    };

    protected override async Task LoadAsync(Actor actor, CancellationToken ct)
    {
        _locations = await Locations.ListAsync(actor, ct);
        if (Draft.LocationId == 0 && _locations.Count == 1)
        {
            Draft.LocationId = _locations[0].Id;
        }
    }

    private async Task TestAsync()
    {
        (Refused, _probe, _certificate, _isTesting) = (null, null, null, true);
        await RunAsync(async (actor, ct) => Show(await Panels.TestAsync(actor, Draft, ct)));
        _isTesting = false;
    }

    private void Show(Core.Panels.PanelTestResult result)
    {
        _probe = result.Probe;
        _certificate = result.Fingerprint.Length > 0 ? result.Fingerprint : null;
        Refused = result.Refusal is null ? null : RefusalTexts.Sentence(result.Refusal);
    }

    private Task SubmitAsync() => SaveAsync(async (actor, ct) => Draft.Id = await Panels.SaveAsync(actor, Draft, ct));

    private Task Pin()
    {
        (Draft.TlsMode, Draft.TlsFingerprint) = (TlsMode.Pin, _certificate!);
        return TestAsync();
    }

    private Task Skip()
    {
        Draft.TlsMode = TlsMode.Skip;
        return TestAsync();
    }

    private string NameOf(long? locationId) => _locations.FirstOrDefault(location => location.Id == locationId)?.DisplayName ?? "";

    private static string? CheckFingerprint(string text)
    {
        var digits = text.Replace(":", "", StringComparison.Ordinal).Trim();
        return digits.Length is 0 or 64 && digits.All(char.IsAsciiHexDigit) ? null : PanelTexts.FingerprintWrong;
    }
}
