namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Finds the route of a request, asks who is calling, and words refusals.</summary>
internal sealed class PanelSite
{
    private readonly PanelDatabase _db;
    private readonly SessionCookies _cookies;
    private readonly LoginEndpoints _login;
    private readonly Subscriptions _subscriptions;
    private readonly PanelRoutes _routes = new();

    public PanelSite(PanelDatabase db, SessionCookies cookies, LoginLimiter limiter)
    {
        _db = db;
        _cookies = cookies;
        _login = new LoginEndpoints(db, cookies, limiter);
        _subscriptions = new Subscriptions(db);
        _login.Map(_routes);
        new ServerEndpoints(db).Map(_routes);
        new SettingEndpoints(db).Map(_routes);
        new InboundEndpoints(db).Map(_routes);
        if (db.IsV3)
        {
            new TokenEndpoints(db).Map(_routes);
            new RecordEndpoints(db).Map(_routes);
            new RecordWriteEndpoints(db).Map(_routes);
            new BulkEndpoints(db).Map(_routes);
        }
        else
        {
            new ClientEndpoints(db).Map(_routes);
        }
    }

    public PanelAnswer Answer(PanelRequest request)
    {
        if (Subscriptions.Owns(request))
            return _subscriptions.Answer(request);
        var answer = InPanel(request);
        return _db.IsV3 ? Hardened(answer) : answer;
    }

    private PanelAnswer InPanel(PanelRequest request)
    {
        var root = _db.Options.BasePath;
        if (!request.Path.StartsWith(root, StringComparison.Ordinal) || _routes.Find(request.Method, request.Path[root.Length..]) is not var (route, args))
            return PanelAnswer.Empty(StatusCodes.Status404NotFound);
        if (Stranger(route.Scope, request) is { } turned)
            return turned;
        var answer = LacksCsrf(route.Scope, request)
            ? PanelAnswer.Empty(StatusCodes.Status403Forbidden)
            : Run(route, request with { Args = args });
        return _db.IsV3 && route.Scope == PanelScope.Api ? answer.With("X-3x-Node-Caps", "zstd") : answer;
    }

    private static PanelAnswer Run(PanelRoute route, PanelRequest request)
    {
        try
        {
            return route.Answer(request);
        }
        catch (PanelRefusalException refusal)
        {
            return PanelAnswer.Envelope(false, refusal.Message);
        }
        catch (PanelCrashException)
        {
            return PanelAnswer.Empty(StatusCodes.Status500InternalServerError);
        }
    }

    private bool LacksCsrf(PanelScope scope, PanelRequest request) =>
        _db.IsV3 && request.Method == "POST" && !(scope == PanelScope.Api && HasToken(request)) && !_login.HasCsrf(request);

    /// <returns>What somebody gets who has to log in first.</returns>
    private PanelAnswer? Stranger(PanelScope scope, PanelRequest request)
    {
        if (scope == PanelScope.Open || (scope == PanelScope.Api && HasToken(request)) || _cookies.Read(request)?.User is not null)
            return null;
        if (scope == PanelScope.Api)
            return PanelAnswer.Empty(_db.IsV3 && request.IsXhr ? StatusCodes.Status401Unauthorized : StatusCodes.Status404NotFound);
        return request.IsXhr
            ? PanelAnswer.Envelope(false, PanelTexts.LoginAgain, status: StatusCodes.Status401Unauthorized)
            : PanelAnswer.Redirect(_db.Options.BasePath);
    }

    private bool HasToken(PanelRequest request)
    {
        const string Scheme = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return _db.IsV3 && header.StartsWith(Scheme, StringComparison.Ordinal)
            && _db.State.Tokens.Exists(token => token.Enabled && token.Token == header[Scheme.Length..]);
    }

    private static PanelAnswer Hardened(PanelAnswer answer) => answer
        .With("Referrer-Policy", "no-referrer")
        .With("X-Content-Type-Options", "nosniff")
        .With("X-Frame-Options", "DENY");
}
