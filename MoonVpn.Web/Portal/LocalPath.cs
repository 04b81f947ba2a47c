namespace MoonVpn.Web.Portal;

/// <summary>Where to go next, as an address may ask for it: only ever a path of this site.</summary>
public static class LocalPath
{
    public static string OrHome(string? path) => IsLocal(path) ? path! : "/";

    private static bool IsLocal(string? path) =>
        path is ['/', ..]
        && path is not ['/', '/' or '\\', ..]
        && !path.Any(char.IsControl);
}
