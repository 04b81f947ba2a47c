using MoonVpn.Core.Catalog.Guides;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments.Deposits;
using MoonVpn.Core.Settings;
using MoonVpn.Core.Settings.Texts;
using MoonVpn.Core.Users;

namespace MoonVpn.Web.Hosting;

/// <summary>The order in which the shop opens: database, settings, the owner's way in, then everything that works by itself.</summary>
internal static class ShopStart
{
    public static async Task OpenAsync(this WebApplication app, Func<IServiceProvider, Task>? furnish = null)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        await app.Services.GetRequiredService<DatabaseFile>().OpenAsync(stopping);
        await app.Services.GetRequiredService<SettingsStore>().LoadAsync(stopping);
        await app.Services.GetRequiredService<BotTextStore>().LoadAsync(stopping);
        await app.Services.GetRequiredService<DepositPatterns>().SeedAsync(Actor.System("start"), stopping);
        await app.Services.GetRequiredService<GuideService>().SeedAsync(Actor.System("start"), stopping);
        if (furnish is not null)
        {
            await furnish(app.Services);
        }

        // Nothing works by itself before the doors are open: a start that fails must not have served anybody.
        app.Lifetime.ApplicationStarted.Register(app.Services.GetRequiredService<ShopReady>().Open);
    }

    /// <summary>Says where the door is; while nobody owns the shop, also how to become the owner.</summary>
    public static void Greet(this WebApplication app)
    {
        var setup = app.Services.GetRequiredService<SetupService>();
        var address = app.Urls.FirstOrDefault()?.TrimEnd('/');
        if (setup.IsNeededAsync(CancellationToken.None).GetAwaiter().GetResult())
        {
            Console.WriteLine($"""

                MoonVPN is running. Nobody owns this shop yet: open this page within 30 minutes to set it up.

                  {address}/setup?token={setup.IssueToken()}

                """);
        }
        else
        {
            Console.WriteLine($"MoonVPN is running: {address}");
        }
    }
}
