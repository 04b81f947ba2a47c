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
    private Core.Panels.PanelTestResult? _result;
    private bool _isTesting;

    [Parameter, EditorRequired]
    public required PanelDraft Draft { get; set; }

    /// <summary>Which secrets are stored.</summary>
    [Parameter]
    public PanelSecret Stored { get; set; }

    /// <summary>Tries the panel as soon as the form is open.</summary>
    [Parameter]
    public bool TestsAtOnce { get; set; }

    private long? Location
    {
        get => Draft.LocationId == 0 ? null : Draft.LocationId;
        set => Draft.LocationId = value ?? 0;
    }

    private bool IsPlain => Draft.Url.TrimStart().StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    /// <summary>What has to be mended stands there.</summary>
    private bool IsMoreOpen => _result?.Diagnosis is PanelDiagnosis.TwoFactorNeeded or PanelDiagnosis.HostRefused or PanelDiagnosis.ProxyFailed;

    /// <returns>The panel's id; null when nothing was saved.</returns>
    public static async Task<long?> EditAsync(IDialogService dialogs, PanelDraft draft, PanelSecret stored = PanelSecret.None, bool testsAtOnce = false)
    {
        var parameters = new DialogParameters<PanelDialog>
        {
            { dialog => dialog.Draft, draft },
            { dialog => dialog.Stored, stored },
            { dialog => dialog.TestsAtOnce, testsAtOnce },
        };
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

    public static PanelSecret SecretsOf(PanelRow row) =>
        (row.HasApiToken ? PanelSecret.ApiToken : PanelSecret.None) | (row.HasProxy ? PanelSecret.Proxy : PanelSecret.None)
        | (row.HasTwoFactor ? PanelSecret.TwoFactor : PanelSecret.None) | (row.HasLoginSecret ? PanelSecret.LoginSecret : PanelSecret.None);

    protected override async Task LoadAsync(Actor actor, CancellationToken ct)
    {
        _locations = await Locations.ListAsync(actor, ct);
        if (Draft.LocationId == 0 && _locations.Count == 1)
        {
            Draft.LocationId = _locations[0].Id;
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && TestsAtOnce)
        {
            await TestAsync();
        }
    }

    private async Task TestAsync()
    {
        (Refused, _result, _isTesting) = (null, null, true);
        StateHasChanged();
        await RunAsync(async (actor, ct) => _result = await Panels.TestAsync(actor, Draft, ct));
        _isTesting = false;
        StateHasChanged();
    }

    private Task SubmitAsync() => SaveAsync(async (actor, ct) => Draft.Id = await Panels.SaveAsync(actor, Draft, ct));

    private Task Pin()
    {
        (Draft.TlsMode, Draft.TlsFingerprint) = (TlsMode.Pin, _result!.Fingerprint);
        return TestAsync();
    }

    private Task Skip()
    {
        Draft.TlsMode = TlsMode.Skip;
        return TestAsync();
    }

    private bool IsStored(PanelSecret secret) => Stored.HasFlag(secret);

    private bool Forgets(PanelSecret secret) => Draft.Forget.HasFlag(secret);

    private void Forget(PanelSecret secret, bool yes) => Draft.Forget = yes ? Draft.Forget | secret : Draft.Forget & ~secret;

    private string NameOf(long? locationId) => _locations.FirstOrDefault(location => location.Id == locationId)?.DisplayName ?? "";

    private static string? CheckFingerprint(string text)
    {
        var digits = text.Replace(":", "", StringComparison.Ordinal).Trim();
        return digits.Length is 0 or 64 && digits.All(char.IsAsciiHexDigit) ? null : PanelTexts.FingerprintWrong;
    }
}
