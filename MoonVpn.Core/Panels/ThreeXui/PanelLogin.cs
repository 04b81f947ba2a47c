using System.Text.Json.Nodes;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>Who we are to the panel: an API token, or the session that a password buys.</summary>
internal sealed class PanelLogin(PanelConnection connection, PanelHttp http, TimeProvider time, WireLimits limits, LoginRefusals refusals)
{
    public static readonly PanelCall Status = PanelCall.Get("panel/api/server/status");

    private string? _bearer;
    private string? _csrf;
    private DateTimeOffset _restsUntil;
    private PanelDiagnosis _refusal = PanelDiagnosis.WrongPassword;

    public bool ByToken => _bearer is not null;

    public bool IsPlain => http.Base.Scheme == "http";

    public Task<PanelAnswer> SendAsync(PanelCall call, CancellationToken ct) => http.SendAsync(call, _bearer, _csrf, ct);

    /// <summary>Nobody yet: for questions that need no session, and before a new login.</summary>
    public void Forget()
    {
        http.ForgetCookies();
        (_bearer, _csrf) = (null, null);
    }

    /// <summary>One attempt. After a refusal there is none for a while, whoever asks: panels lock out.</summary>
    /// <param name="hasTokens">v3: API tokens, and a CSRF token for everything that is posted.</param>
    /// <param name="second">Null when it is yet to be asked.</param>
    public async Task EnterAsync(bool hasTokens, SecondSecret? second, CancellationToken ct)
    {
        if (time.GetUtcNow() < _restsUntil) throw Refused(_refusal);
        Forget();
        var tokenProblem = hasTokens ? await TryTokenAsync(ct) : null;
        if (ByToken) return;
        if (connection.Username.Length == 0) throw Rest(tokenProblem ?? PanelDiagnosis.WrongPassword);

        if (hasTokens) _csrf = await CsrfAsync(ct);
        second ??= await AskAsync("getTwoFactorEnable", ct) is true ? SecondSecret.Code : SecondSecret.None;
        if (string.IsNullOrWhiteSpace(SecretFor(second.Value)) && second != SecondSecret.None) throw Refused(PanelDiagnosis.TwoFactorNeeded);
        // v2 knows no lock-out.
        if (hasTokens && refusals.IsAtLimit(http.Base, connection.Username)) throw Refused(PanelDiagnosis.LockedOutMaybe);

        if (!await TryPasswordAsync(second.Value, ct))
        {
            refusals.Add(http.Base, connection.Username);
            throw Rest(hasTokens && refusals.IsAtLimit(http.Base, connection.Username) ? PanelDiagnosis.LockedOutMaybe : PanelDiagnosis.WrongPassword);
        }

        refusals.Clear(http.Base, connection.Username);
    }

    /// <summary>Null when the panel has no such tokens: then it is older than 3.0.</summary>
    public async Task<string?> CsrfAsync(CancellationToken ct)
    {
        var answer = await SendAsync(PanelCall.Get("csrf-token"), ct);
        if (answer.Status != 200 || answer.IsPage) return null;
        var envelope = Envelope.Read(answer);
        return envelope.Success && envelope.Content.Text() is { Length: > 0 } token ? token : null;
    }

    /// <summary>A question that is answered without a session; null when the panel does not know it.</summary>
    public async Task<bool?> AskAsync(string question, CancellationToken ct)
    {
        var answer = await SendAsync(PanelCall.Post(question), ct);
        if (answer.Status != 200 || !answer.IsJson) return null;
        var envelope = Envelope.Read(answer);
        return envelope.Success ? envelope.Content.ValueKind == System.Text.Json.JsonValueKind.True : null;
    }

    /// <returns>What is wrong with the token; null when it works or there is none.</returns>
    private async Task<PanelDiagnosis?> TryTokenAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(connection.ApiToken)) return null;
        _bearer = connection.ApiToken.Trim();
        var answer = await SendAsync(Status, ct);
        if (!answer.IsLoggedOut && !answer.IsForbidden && Envelope.Read(answer).Success) return null;
        _bearer = null;
        return answer.IsForbidden ? PanelDiagnosis.TokenScope : PanelDiagnosis.WrongToken;
    }

    private async Task<bool> TryPasswordAsync(SecondSecret second, CancellationToken ct)
    {
        var step = Totp.StepAt(time.GetUtcNow());
        if (await PasswordWorksAsync(second, step, ct)) return true;
        // A code that was overtaken by the clock on its way was not wrong.
        var now = Totp.StepAt(time.GetUtcNow());
        return second == SecondSecret.Code && now != step && await PasswordWorksAsync(second, now, ct);
    }

    private async Task<bool> PasswordWorksAsync(SecondSecret second, long step, CancellationToken ct)
    {
        var body = new JsonObject { ["username"] = connection.Username, ["password"] = connection.Password };
        if (second == SecondSecret.Code) body["twoFactorCode"] = Code(step);
        if (second == SecondSecret.Word) body["loginSecret"] = connection.LoginSecret!.Trim();
        return Envelope.Read(await SendAsync(PanelCall.Post("login", body), ct)).Success;
    }

    private string Code(long step)
    {
        try
        {
            return Totp.At(connection.TwoFactorSecret!, step);
        }
        catch (FormatException)
        {
            throw Refused(PanelDiagnosis.TwoFactorNeeded);
        }
    }

    private string? SecretFor(SecondSecret second) => second switch
    {
        SecondSecret.Code => connection.TwoFactorSecret,
        SecondSecret.Word => connection.LoginSecret,
        SecondSecret.None => null,
    };

    private PanelException Rest(PanelDiagnosis why)
    {
        // An operator who tries a panel corrects what was wrong and tries again.
        if (connection.PanelId != 0) _restsUntil = time.GetUtcNow() + limits.AfterRefusedLogin;
        _refusal = why;
        return Refused(why);
    }

    private static PanelException Refused(PanelDiagnosis why) => new(PanelFailure.BadCredentials, why switch
    {
        PanelDiagnosis.TwoFactorNeeded => "The panel wants a second secret at login, and none that fits is stored.",
        PanelDiagnosis.WrongToken => "The panel does not know the API token.",
        PanelDiagnosis.TokenScope => "The API token may not do this.",
        PanelDiagnosis.LockedOutMaybe => "The panel refused too many logins and may be turning us away; wait a quarter of an hour.",
        _ => "The panel refused the user name, password or token.",
    })
    {
        Diagnosis = why,
    };
}
