using System.Text;
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
        var isAncient = !hasTokens && await IsAncientAsync(ct);
        await login.EnterAsync(hasTokens, ct);

        var answer = await login.SendAsync(PanelLogin.Status, ct);
        if (!hasTokens) return await LegacyAsync(isAncient, answer, page, ct);
        var told = Envelope.Read(answer).OrRefused().Text("panelVersion");
        return await HasClientRecordsAsync(ct)
            ? Profile(PanelGeneration.V31, VersionIn(told) ?? "3.6.0", told.Length > 0 ? told : "≥ 3.1.0")
            : Profile(PanelGeneration.V30, "3.0.2", "3.0.0–3.0.2");
    }

    private async Task<string> BasePageAsync(CancellationToken ct)
    {
        var answer = await login.SendAsync(PanelCall.Get(""), ct);
        if (answer is { Status: 200, IsPage: true }) return Encoding.UTF8.GetString(answer.Body);
        throw answer switch
        {
            { Status: 502 or 503 or 504 } => new PanelException(PanelFailure.Unreachable, $"The panel is down behind its gateway ({answer})."),
            { Location.Scheme: "https" } => NotAPanel("this port wants https"),
            { Status: 403 } => NotAPanel("it refuses this host name; use the domain set in the panel"),
            { Status: 404 } => NotAPanel("wrong base path"),
            _ => NotAPanel(answer.ToString()),
        };
    }

    /// <summary>Both questions are answered without a session, the first since 2.6.0, the second until then.</summary>
    private async Task<bool> IsAncientAsync(CancellationToken ct)
    {
        if (await AnswersAsync("getTwoFactorEnable", ct)) return false;
        if (await AnswersAsync("getSecretStatus", ct)) return true;
        throw NotAPanel("a page answers, but none of 3x-ui");
    }

    private async Task<bool> AnswersAsync(string question, CancellationToken ct)
    {
        var answer = await login.SendAsync(PanelCall.Post(question), ct);
        return answer is { Status: 200, IsPage: false, Body: [(byte)'{', ..] } && Envelope.Read(answer).Success;
    }

    private async Task<bool> HasClientRecordsAsync(CancellationToken ct)
    {
        var answer = await login.SendAsync(PanelCall.Get("panel/api/clients/list/paged?page=1&pageSize=1"), ct);
        return !answer.IsLoggedOut && Envelope.Read(answer).Success;
    }

    private async Task<PanelProfile> LegacyAsync(bool isAncient, PanelAnswer status, string page, CancellationToken ct)
    {
        if (!status.IsLoggedOut)
        {
            Envelope.Read(status).OrRefused();
            return Legacy(page, "2.9.4", "2.7.0–2.9.4", PanelLogin.Status);
        }

        Envelope.Read(await login.SendAsync(OldStatus, ct)).OrRefused();
        return isAncient ? Legacy(page, "2.5.8", "≤ 2.5.8", OldStatus) : Legacy(page, "2.6.8", "2.6.0–2.6.8", OldStatus);
    }

    /// <summary>Old panels put their version behind the names of the login page's scripts.</summary>
    private PanelProfile Legacy(string page, string newest, string range, PanelCall status) =>
        AssetVersion.Match(page) is { Success: true } hint && Version.Parse(hint.Groups[1].Value) is { Major: 2 } exact
            ? new PanelProfile(PanelGeneration.V2, exact, exact.ToString(), status, time.GetUtcNow())
            : new PanelProfile(PanelGeneration.V2, Version.Parse(newest), range, status, time.GetUtcNow());

    private PanelProfile Profile(PanelGeneration generation, string version, string text) =>
        new(generation, Version.Parse(version), text, PanelLogin.Status, time.GetUtcNow());

    private static string? VersionIn(string text) => Numbers.Match(text) is { Success: true } found ? found.Value : null;

    private static PanelException NotAPanel(string why) => new(PanelFailure.NotAPanel, $"No 3x-ui panel at this address: {why}.");

    [GeneratedRegex(@"\.(?:js|css)\?v?(\d{1,3}\.\d{1,3}\.\d{1,3})")]
    private static partial Regex AssetVersion { get; }

    [GeneratedRegex(@"\d{1,4}\.\d{1,4}\.\d{1,4}")]
    private static partial Regex Numbers { get; }
}
