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
        if (Traits.HasTokens)
            new TokenEndpoints(db).Map(_routes);
        if (Traits.HasHosts)
            new HostEndpoints(db).Map(_routes);
        if (!Traits.HasClientRecords)
        {
            new ClientEndpoints(db).Map(_routes);
            return;
        }
        new RecordEndpoints(db).Map(_routes);
        new RecordWriteEndpoints(db).Map(_routes);
        new BulkEndpoints(db).Map(_routes);
    }

    private PanelTraits Traits => _db.Traits;

    public PanelAnswer Answer(PanelRequest request)
    {
        if (Subscriptions.Owns(request))
            return _subscriptions.Answer(request);
        if (_db.Options.WebDomain.Length > 0 && !request.AskedHost.Equals(_db.Options.WebDomain, StringComparison.OrdinalIgnoreCase))
            return PanelAnswer.Empty(StatusCodes.Status403Forbidden);
        var answer = InPanel(request);
        return Traits.IsHardened ? Hardened(answer) : answer;
    }

    private PanelAnswer InPanel(PanelRequest request)
    {
        var root = _db.Options.BasePath;
        if (!request.Path.StartsWith(root, StringComparison.Ordinal))
            return Nothing();
        var path = request.Path[root.Length..];
        if (_routes.Find(request.Method, path) is not var (route, args))
            return Missing(request, path);
        if (Stranger(route.Scope, request) is { } turned)
            return turned;
        var answer = LacksCsrf(route.Scope, request)
            ? PanelAnswer.Empty(StatusCodes.Status403Forbidden)
            : Run(route, request with { Args = args });
        if (Traits.HasTerseTexts)
            answer.Terse();
        return Traits.HasNodeCaps && route.Scope == PanelScope.Api ? answer.With("X-3x-Node-Caps", "zstd") : answer;
    }

    private PanelAnswer Run(PanelRoute route, PanelRequest request)
    {
        try
        {
            return route.Answer(request);
        }
        catch (PanelRefusalException refusal)
        {
            return PanelAnswer.Envelope(false, PanelTexts.Refusal(Traits, refusal.Prefix, refusal.Message));
        }
        catch (PanelCrashException)
        {
            return PanelAnswer.Empty(StatusCodes.Status500InternalServerError);
        }
    }

    /// <summary>Paths of long ago lead on; a browser gets the panel's page for whatever it asks for.</summary>
    private PanelAnswer Missing(PanelRequest request, string path)
    {
        if (Traits.RedirectsXui && path.StartsWith("xui", StringComparison.Ordinal))
            return PanelAnswer.Redirect(_db.Options.BasePath + path.Replace("xui/API", "panel/api", StringComparison.Ordinal).Replace("xui", "panel", StringComparison.Ordinal), StatusCodes.Status301MovedPermanently);
        if (Traits.ServesApp && request is { Method: "GET", WantsHtml: true } && path.StartsWith("panel/", StringComparison.Ordinal))
            return Stranger(PanelScope.Pages, request) ?? PanelAnswer.Html(StatusCodes.Status200OK, "<!doctype html><html><body><div id=\"app\"></div></body></html>\n");
        return Nothing();
    }

    private PanelAnswer Nothing() => Traits.SaysNotFound ? PanelAnswer.NoRoute() : PanelAnswer.Empty(StatusCodes.Status404NotFound);

    private bool LacksCsrf(PanelScope scope, PanelRequest request) =>
        Traits.HasCsrf && request.Method == "POST" && !(scope == PanelScope.Api && HasToken(request)) && !_login.HasCsrf(request);

    /// <returns>What somebody gets who has to log in first.</returns>
    private PanelAnswer? Stranger(PanelScope scope, PanelRequest request)
    {
        if (scope == PanelScope.Open || (scope == PanelScope.Api && HasToken(request)) || _cookies.Read(request)?.User is not null)
            return null;
        if (scope == PanelScope.Api && Traits.HidesApi)
            return PanelAnswer.Empty(Traits.TellsScripts && request.IsXhr ? StatusCodes.Status401Unauthorized : StatusCodes.Status404NotFound);
        return request.IsXhr
            ? PanelAnswer.Envelope(false, PanelTexts.LoginAgain, status: StatusCodes.Status401Unauthorized)
            : PanelAnswer.Redirect(_db.Options.BasePath);
    }

    private bool HasToken(PanelRequest request)
    {
        const string Scheme = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return Traits.HasTokens && header.StartsWith(Scheme, StringComparison.Ordinal)
            && _db.State.Tokens.Exists(token => token.Enabled && token.Token == header[Scheme.Length..]);
    }

    private static PanelAnswer Hardened(PanelAnswer answer) => answer
        .With("Referrer-Policy", "no-referrer")
        .With("X-Content-Type-Options", "nosniff")
        .With("X-Frame-Options", "DENY");
}
