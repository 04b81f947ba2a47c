using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using MoonVpn.Core.Data;

namespace MoonVpn.Core.Users;

/// <summary>Identity over the shop's own database. The portal adds cookies and pages; it never sees the tables.</summary>
public static class PortalLogins
{
    public static IdentityBuilder AddPortalLogins(this IServiceCollection services) => services
        .AddIdentityCore<PortalLogin>(options =>
        {
            options.Password.RequiredLength = SetupService.LeastPasswordLength;
            options.Password.RequireDigit = false;
            options.Password.RequireLowercase = false;
            options.Password.RequireUppercase = false;
            options.Password.RequireNonAlphanumeric = false;
            // People sign in with their own names, in any script.
            options.User.AllowedUserNameCharacters = "";
            options.Lockout.MaxFailedAccessAttempts = 5;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            // Who may sign in is asked of ActiveStaff, not of a confirmed e-mail address.
            options.SignIn.RequireConfirmedAccount = true;
        })
        .AddEntityFrameworkStores<MoonVpnDbContext>()
        .AddUserConfirmation<ActiveStaff>();
}
