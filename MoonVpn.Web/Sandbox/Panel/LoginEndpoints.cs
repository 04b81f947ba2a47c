using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Login page, login, logout and the CSRF token.</summary>
internal sealed class LoginEndpoints(PanelDatabase db, SessionCookies cookies, LoginLimiter limiter)
{
    private PanelOptions Options => db.Options;

    public void Map(PanelRoutes routes)
    {
        routes.Get("", PanelScope.Open, Page);
        routes.Post("login", PanelScope.Open, Login);
        routes.Post("getTwoFactorEnable", PanelScope.Open, _ => PanelAnswer.Data(false));
        if (Options.IsV3)
        {
            routes.Get("csrf-token", PanelScope.Open, CsrfToken);
            routes.Get("panel/csrf-token", PanelScope.Pages, CsrfToken);
            routes.Post("logout", PanelScope.Open, _ => Cleared(PanelAnswer.Json(new JsonObject { ["success"] = true }).With("Cache-Control", "no-store"))
                .With("Set-Cookie", cookies.Clear("/")));
        }
        else
        {
            routes.Get("logout", PanelScope.Open, _ => Cleared(PanelAnswer.Redirect(Options.BasePath)));
        }
    }

    /// <summary>Since 3.0 every session write carries the token of its session, the login too.</summary>
    public bool HasCsrf(PanelRequest request) =>
        cookies.Read(request)?.Csrf is { } token && request.Headers["X-CSRF-Token"] == token;

    private PanelAnswer Cleared(PanelAnswer answer) => answer.With("Set-Cookie", cookies.Clear(Options.BasePath));

    private PanelAnswer Page(PanelRequest request)
    {
        if (cookies.Read(request)?.User is not null)
            return PanelAnswer.Redirect(Options.BasePath + "panel/");
        // 2.9.4 gives its version away in the addresses of its assets; 3.6.0 does not.
        var version = Options.IsV3 ? "" : "?" + Options.Version;
        return PanelAnswer.Html(200, $"""
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="UTF-8"><title>Sign in</title>
            <script src="{Options.BasePath}assets/js/util/common.js{version}"></script></head>
            <body><div id="app"></div></body>
            </html>
            """);
    }

    private PanelAnswer CsrfToken(PanelRequest request)
    {
        var session = cookies.Read(request);
        var token = session?.Csrf ?? Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        var answer = PanelAnswer.Json(new JsonObject { ["obj"] = token, ["success"] = true });
        return session?.Csrf is null ? answer.With("Set-Cookie", cookies.Issue(session?.User, token)) : answer;
    }

    private PanelAnswer Login(PanelRequest request)
    {
        JsonObject form;
        try
        {
            form = GoBinding.Body(request, "") as JsonObject ?? [];
        }
        catch (PanelRefusalException)
        {
            return PanelAnswer.Envelope(false, Options.IsV3 ? "The input data format is invalid." : "The Input data format is invalid.");
        }
        var (user, password) = (form.Text("username"), form.Text("password"));
        if (user.Length == 0 || password.Length == 0)
            return PanelAnswer.Envelope(false, user.Length == 0 ? "Username is required" : "Password is required");
        if (!IsRight(request, user, password))
            return PanelAnswer.Envelope(false, PanelTexts.BadLogin);
        // 2.9.4 begins its sentence with a blank.
        return PanelAnswer.Ok(Options.IsV3 ? PanelTexts.LoggedIn : " " + PanelTexts.LoggedIn)
            .With("Set-Cookie", cookies.Issue(user, cookies.Read(request)?.Csrf));
    }

    private bool IsRight(PanelRequest request, string user, string password)
    {
        var right = user == Options.Username && password == Options.Password;
        if (!Options.IsV3)
            return right;
        if (!limiter.Allows(request.RemoteIp, user))
            return false;
        if (right)
            limiter.Succeeded(request.RemoteIp, user);
        else
            limiter.Failed(request.RemoteIp, user);
        return right;
    }
}
