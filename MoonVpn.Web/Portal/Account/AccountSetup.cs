using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using MoonVpn.Core.Users;

namespace MoonVpn.Web.Portal.Account;

/// <summary>Signing in and out: cookies, how often they are looked at again, and the door's own end points.</summary>
internal static class AccountSetup
{
    // A person who was blocked, or whose password changed, is out within this time; commands refuse at once.
    public static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddPortalAccounts(this IServiceCollection services)
    {
        services.AddPortalLogins().AddSignInManager().AddClaimsPrincipalFactory<PortalClaims>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddAuthorization();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, CircuitAuthentication>();
        services.AddScoped<PortalActor>();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = LookAgain);
        return services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = "moon-session";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.HttpOnly = true;
            options.ExpireTimeSpan = TimeSpan.FromHours(8);
            options.LoginPath = "/sign-in";
            options.AccessDeniedPath = "/denied";
            options.ReturnUrlParameter = "back";
        });
    }

    public static void MapPortalAccounts(this IEndpointRouteBuilder endpoints) => endpoints.MapPost("/sign-out", SignOutAsync).AllowAnonymous();

    private static async Task<IResult> SignOutAsync(HttpContext context, IAntiforgery antiforgery, SignInManager<PortalLogin> door)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.BadRequest();
        }

        await door.SignOutAsync();
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Results.LocalRedirect("/sign-in");
    }
}
