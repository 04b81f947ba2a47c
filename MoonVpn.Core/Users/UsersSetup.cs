using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MoonVpn.Core.Data;

namespace MoonVpn.Core.Users;

internal static class UsersSetup
{
    public static IServiceCollection AddUsers(this IServiceCollection services)
    {
        services.TryAddSingleton<IPasswordHasher<PortalLogin>, PasswordHasher<PortalLogin>>();
        services.TryAddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        return services
            .Configure<IdentityOptions>(IdentitySchema.Configure)
            .AddSingleton<ActorService>()
            .AddSingleton<UserService>()
            .AddSingleton<GateService>()
            .AddSingleton<RequiredChannelService>()
            .AddSingleton<SetupService>()
            .AddSingleton<TotpService>();
    }
}
