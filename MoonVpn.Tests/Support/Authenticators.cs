using Microsoft.AspNetCore.Identity;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Users;

namespace MoonVpn.Tests.Support;

/// <summary>Portal logins of people who work here, and the authenticators in their pockets.</summary>
internal static class Authenticators
{
    public const string Password = "correct horse battery";

    /// <summary>Lets somebody sign in to the portal.</summary>
    public static Task LoginAsync(this TestShop shop, Actor person) => shop.Get<UnitOfWork>().RunAsync(
        Actor.System("test-setup"),
        work =>
        {
            var login = new PortalLogin { UserId = person.UserId!.Value, UserName = $"login{person.UserId}", NormalizedUserName = $"LOGIN{person.UserId}" };
            login.PasswordHash = shop.Get<IPasswordHasher<PortalLogin>>().HashPassword(login, Password);
            work.Db.Users.Add(login);
            return Task.CompletedTask;
        },
        CancellationToken.None);

    /// <summary>Sets one up and moves on to the next code.</summary>
    /// <returns>Its secret.</returns>
    public static async Task<string> AuthenticatorAsync(this TestShop shop, Actor person)
    {
        await shop.LoginAsync(person);
        var setup = await shop.Get<TotpService>().BeginAsync(person, Password, CancellationToken.None);
        await shop.Get<TotpService>().ConfirmAsync(person, shop.CodeOf(setup.Secret), CancellationToken.None);
        shop.Clock.Advance(TimeSpan.FromSeconds(30));
        return setup.Secret;
    }

    /// <summary>What the app shows now.</summary>
    public static string CodeOf(this TestShop shop, string secret) => Totp.At(secret, Totp.StepAt(shop.Get<TimeProvider>().GetUtcNow()));
}
