using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Login page, login, logout and the CSRF token.</summary>
internal sealed class LoginEndpoints(PanelDatabase db, SessionCookies cookies, LoginLimiter limiter)
{
    private PanelOptions Options => db.Options;

    private PanelTraits Traits => db.Traits;

    public void Map(PanelRoutes routes)
    {
        routes.Get("", PanelScope.Open, Page);
        routes.Post("login", PanelScope.Open, Login);
        if (Traits.HasLoginSecret)
            routes.Post("getSecretStatus", PanelScope.Open, _ => PanelAnswer.Data(Options.LoginSecret is not null));
        else
            routes.Post("getTwoFactorEnable", PanelScope.Open, _ => PanelAnswer.Data(Options.TotpSecret is not null));
        if (Traits.HasCsrf)
        {
            routes.Get("csrf-token", PanelScope.Open, CsrfToken);
            routes.Get("panel/csrf-token", PanelScope.Pages, CsrfToken);
        }
        if (Traits.LogsOutByPost)
        {
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
        cookies.Read(request)?.Csrf is { } token && (request.Headers["X-CSRF-Token"] == token || (request.IsForm && GoBinding.Map(request).Text("_csrf") == token));

    private PanelAnswer Cleared(PanelAnswer answer) => answer.With("Set-Cookie", cookies.Clear(cookies.Path));

    private PanelAnswer Page(PanelRequest request)
    {
        if (cookies.Read(request)?.User is not null)
            return PanelAnswer.Redirect(Options.BasePath + "panel/");
        var version = Traits.ShowsVersionInAssets ? "?" + Options.Version : "";
        var script = Traits.ShowsVersionInScript ? $"\n<script>window.X_UI_CUR_VER=\"{Options.Version}\"</script>" : "";
        return PanelAnswer.Html(200, $"""
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="UTF-8"><title>Sign in</title>
            <script src="{Options.BasePath}assets/js/util/common.js{version}"></script>{script}</head>
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
            return PanelAnswer.Envelope(false, Traits.HasOldLoginTexts ? "The Input data format is invalid." : "The input data format is invalid.");
        }
        var (user, password) = (form.Text("username"), form.Text("password"));
        if (user.Length == 0 || password.Length == 0)
            return PanelAnswer.Envelope(false, user.Length == 0 ? "Username is required" : "Password is required");
        if (!IsRight(request, form))
            return PanelAnswer.Envelope(false, Traits.HasLoginSecret ? PanelTexts.BadLoginWithSecret : PanelTexts.BadLogin);
        // Old panels begin their sentence with a blank.
        var answer = PanelAnswer.Ok(Traits.HasOldLoginTexts ? " " + PanelTexts.LoggedIn : PanelTexts.LoggedIn);
        if (Traits.SetsCookieTwice)
            answer.With("Set-Cookie", cookies.Issue(null, null));
        return answer.With("Set-Cookie", cookies.Issue(user, cookies.Read(request)?.Csrf));
    }

    private bool IsRight(PanelRequest request, JsonObject form)
    {
        var user = form.Text("username");
        var right = user == Options.Username && form.Text("password") == Options.Password && HasSecondFactor(form);
        if (!Traits.HasLoginLimiter)
            return right;
        if (!limiter.Allows(request.RemoteIp, user))
            return false;
        if (right)
            limiter.Succeeded(request.RemoteIp, user);
        else
            limiter.Failed(request.RemoteIp, user);
        return right;
    }

    private bool HasSecondFactor(JsonObject form) => Traits.HasLoginSecret
        ? Options.LoginSecret is not { } secret || form.Text("loginSecret") == secret
        : Options.TotpSecret is not { } shared || form.Text("twoFactorCode") == Totp.Code(shared, db.Time.GetUtcNow());
}
