using System.Text.Json;
using System.Text.RegularExpressions;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>Finds out what stands at an address, asking for nothing before it is known to be a panel (panel contract, section 5.1).</summary>
internal sealed partial class PanelDetection(PanelLogin login, TimeProvider time)
{
    private static readonly PanelCall OldStatus = PanelCall.Post("server/status");

    public async Task<PanelProfile> LookAsync(CancellationToken ct)
    {
        login.Forget();
        var page = await BasePageAsync(ct);
        var hasTokens = await login.CsrfAsync(ct) is not null;
        SecondSecret? second = hasTokens ? null : await SecondSecretAsync(page, ct);
        await login.EnterAsync(hasTokens, second, ct);

        var answer = await login.SendAsync(PanelLogin.Status, ct);
        if (!hasTokens) return await LegacyAsync(answer, page, ct);
        var status = Envelope.Read(answer).OrUnknown();
        if (status.ValueKind == JsonValueKind.Null)
        {
            // For its first two seconds a panel knows nothing of itself.
            await Task.Delay(TimeSpan.FromSeconds(2), ct);
            status = Envelope.Read(await login.SendAsync(PanelLogin.Status, ct)).OrUnknown();
        }

        var told = status.Text("panelVersion");
        return await HasClientRecordsAsync(ct)
            ? Profile(PanelGeneration.V31, VersionIn(told) ?? "3.6.0", told.Length > 0 ? told : "≥ 3.1.0")
            : Profile(PanelGeneration.V30, "3.0.2", "3.0.0–3.0.2");
    }

    private async Task<string> BasePageAsync(CancellationToken ct)
    {
        var answer = await login.SendAsync(PanelCall.Get(""), ct);
        if (answer is { Status: 200, IsPage: true }) return answer.Text;
        throw answer switch
        {
            { IsGatewayDown: true } => new PanelException(PanelFailure.Unreachable, $"The panel is down behind its gateway ({answer}).")
            {
                Diagnosis = PanelDiagnosis.GatewayDown,
            },
            { Location.Scheme: "https" } or { Status: 400 } when login.IsPlain => NotAPanel(PanelDiagnosis.WantsHttps, "this port wants https"),
            { Status: 403 } => NotAPanel(PanelDiagnosis.HostRefused, "it refuses this host name; use the domain set in the panel"),
            { Status: 404 } => NotAPanel(PanelDiagnosis.WrongBasePath, "the address answers, but this is a wrong base path"),
            { Status: 407 } => new PanelException(PanelFailure.Unreachable, "The proxy does not let us through.") { Diagnosis = PanelDiagnosis.ProxyFailed },
            _ => NotAPanel(PanelDiagnosis.NotThreeXui, answer.ToString()),
        };
    }

    /// <summary>Both questions are answered without a session, the first since 2.6.0, the second until then.</summary>
    private async Task<SecondSecret> SecondSecretAsync(string page, CancellationToken ct)
    {
        if (await login.AskAsync("getTwoFactorEnable", ct) is { } wantsCode) return wantsCode ? SecondSecret.Code : SecondSecret.None;
        if (await login.AskAsync("getSecretStatus", ct) is { } wantsWord) return wantsWord ? SecondSecret.Word : SecondSecret.None;
        // The design library of every x-ui there was before.
        throw page.Contains("ant-design-vue", StringComparison.Ordinal)
            ? NotAPanel(PanelDiagnosis.TooOld, "it is an x-ui older than any that can be worked with")
            : NotAPanel(PanelDiagnosis.NotThreeXui, "a page answers, but none of 3x-ui");
    }

    private async Task<bool> HasClientRecordsAsync(CancellationToken ct)
    {
        var answer = await login.SendAsync(PanelCall.Get("panel/api/clients/list/paged?page=1&pageSize=1"), ct);
        if (answer.Status == 404) return false;
        // Also when it says no: the route is there.
        Envelope.Read(answer);
        return true;
    }

    private async Task<PanelProfile> LegacyAsync(PanelAnswer status, string page, CancellationToken ct)
    {
        if (!status.IsLoggedOut)
        {
            Envelope.Read(status).OrUnknown();
            return Legacy(page, "2.9.4", "2.7.0–2.9.4", PanelLogin.Status);
        }

        Envelope.Read(await login.SendAsync(OldStatus, ct)).OrUnknown();
        return await login.AskAsync("getTwoFactorEnable", ct) is null
            ? Legacy(page, "2.5.8", "≤ 2.5.8", OldStatus)
            : Legacy(page, "2.6.8", "2.6.0–2.6.8", OldStatus);
    }

    /// <summary>Old panels put their version behind the names of the login page's scripts.</summary>
    private PanelProfile Legacy(string page, string newest, string range, PanelCall status) =>
        AssetVersion.Match(page) is { Success: true } hint && Version.Parse(hint.Groups[1].Value) is { Major: 2 } exact
            ? new PanelProfile(PanelGeneration.V2, exact, exact.ToString(), status, time.GetUtcNow())
            : new PanelProfile(PanelGeneration.V2, Version.Parse(newest), range, status, time.GetUtcNow());

    private PanelProfile Profile(PanelGeneration generation, string version, string text) =>
        new(generation, Version.Parse(version), text, PanelLogin.Status, time.GetUtcNow());

    private static string? VersionIn(string text) => Numbers.Match(text) is { Success: true } found ? found.Value : null;

    private static PanelException NotAPanel(PanelDiagnosis diagnosis, string why) =>
        new(PanelFailure.NotAPanel, $"No 3x-ui panel at this address: {why}.") { Diagnosis = diagnosis };

    [GeneratedRegex(@"\.(?:js|css)\?v?(\d{1,3}\.\d{1,3}\.\d{1,3})")]
    private static partial Regex AssetVersion { get; }

    [GeneratedRegex(@"\d{1,4}\.\d{1,4}\.\d{1,4}")]
    private static partial Regex Numbers { get; }
}
