using System.Security.Cryptography;
using System.Text;
using MoonVpn.Web.Portal.Layout;

namespace MoonVpn.Web.Subscriptions.Page;

/// <summary>The portal's colours as the reader's device prefers them, and the policy under which the page runs: nothing from elsewhere, nothing written into it but these.</summary>
internal static class PageColours
{
    public static readonly string Css = $":root{{{MoonPalette.Light.Css()}}}@media (prefers-color-scheme:dark){{:root{{{MoonPalette.Dark.Css()}}}}}";

    public static readonly string ContentPolicy =
        "default-src 'none'; script-src 'self'; font-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        + $"style-src 'self' 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'";
}
