using Microsoft.AspNetCore.Localization;

namespace MoonVpn.Web.Portal;

/// <summary>The language of the texts follows the preference; numbers and dates are formatted by our own components, never by a culture.</summary>
internal sealed class PreferenceCulture : RequestCultureProvider
{
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext) =>
        Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult("en", Preferences.From(httpContext.Request).Language));
}
