using System.Text.Json.Nodes;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>Who we are to the panel: an API token, or the session that a password buys.</summary>
internal sealed class PanelLogin(PanelConnection connection, PanelHttp http, TimeProvider time, WireLimits limits)
{
    public static readonly PanelCall Status = PanelCall.Get("panel/api/server/status");

    private string? _bearer;
    private string? _csrf;
    private DateTimeOffset _restsUntil;

    public bool ByToken => _bearer is not null;

    public Task<PanelAnswer> SendAsync(PanelCall call, CancellationToken ct) => http.SendAsync(call, _bearer, _csrf, ct);

    /// <summary>Nobody yet: for questions that need no session, and before a new login.</summary>
    public void Forget()
    {
        http.ForgetCookies();
        (_bearer, _csrf) = (null, null);
    }

    /// <summary>One attempt. After a refusal there is none for a while, whoever asks: panels lock out.</summary>
    /// <param name="hasTokens">v3: API tokens, and a CSRF token for everything that is posted.</param>
    public async Task EnterAsync(bool hasTokens, CancellationToken ct)
    {
        if (time.GetUtcNow() < _restsUntil) throw Refused();
        Forget();
        if (hasTokens && await TokenWorksAsync(ct)) return;
        if (connection.Username.Length == 0) throw Rest();

        if (hasTokens) _csrf = await CsrfAsync(ct);
        var answer = await SendAsync(
            PanelCall.Post("login", new JsonObject { ["username"] = connection.Username, ["password"] = connection.Password }), ct);
        if (!Envelope.Read(answer).Success) throw Rest();
    }

    /// <summary>Null when the panel has no such tokens: then it is older than 3.0.</summary>
    public async Task<string?> CsrfAsync(CancellationToken ct)
    {
        var answer = await SendAsync(PanelCall.Get("csrf-token"), ct);
        if (answer.Status != 200 || answer.IsPage) return null;
        var envelope = Envelope.Read(answer);
        return envelope.Success && envelope.Content.Text() is { Length: > 0 } token ? token : null;
    }

    private async Task<bool> TokenWorksAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(connection.ApiToken)) return false;
        _bearer = connection.ApiToken.Trim();
        var answer = await SendAsync(Status, ct);
        if (!answer.IsLoggedOut) return Envelope.Read(answer).Success;
        _bearer = null;
        return false;
    }

    private PanelException Rest()
    {
        _restsUntil = time.GetUtcNow() + limits.AfterRefusedLogin;
        return Refused();
    }

    private static PanelException Refused() => new(PanelFailure.BadCredentials, "The panel refused the user name, password or token.");
}
