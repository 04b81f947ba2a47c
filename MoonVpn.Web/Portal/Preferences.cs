namespace MoonVpn.Web.Portal;

/// <summary>
/// Language and theme of this browser. They live in cookies, so that static pages, prerendering and circuits agree;
/// changing one is a link (<see cref="Link"/>) that comes back to where it was pressed.
/// </summary>
public sealed record Preferences(string Language, string Theme)
{
    private const string LanguageCookie = "moon-language";
    private const string ThemeCookie = "moon-theme";
    private static readonly string[] Languages = ["fa", "en"];
    private static readonly string[] Themes = ["light", "dark"];

    public bool IsPersian => Language == "fa";

    public bool IsDark => Theme == "dark";

    public string Direction => IsPersian ? "rtl" : "ltr";

    public static Preferences From(HttpRequest request) =>
        new(Known(request.Cookies[LanguageCookie], Languages), Known(request.Cookies[ThemeCookie], Themes));

    /// <param name="name">language or theme.</param>
    /// <param name="back">Path and query to come back to.</param>
    public static string Link(string name, string value, string back) => $"/preferences/{name}/{value}?back={Uri.EscapeDataString(back)}";

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/preferences/{name}/{value}", Remember).AllowAnonymous().ExcludeFromDescription();

    private static IResult Remember(string name, string value, string? back, HttpContext context)
    {
        var (cookie, known) = name switch
        {
            "language" => (LanguageCookie, Languages),
            "theme" => (ThemeCookie, Themes),
            _ => ("", []),
        };
        if (!known.Contains(value))
        {
            return Results.NotFound();
        }

        context.Response.Cookies.Append(cookie, value, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });
        return Results.LocalRedirect(LocalPath.OrHome(back));
    }

    private static string Known(string? value, string[] known) => known.Contains(value) ? value! : known[0];
}
