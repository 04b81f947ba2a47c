using MoonVpn.Core.Data;

namespace MoonVpn.Web.Hosting.Demo;

/// <summary><c>--demo</c>: a ready shop with its own small world, in a file of its own, made afresh at every start.</summary>
internal static class DemoMode
{
    public const string Switch = "--demo";

    private const string Database = "demo.db";

    public static bool IsAskedFor(string[] args) => args.Contains(Switch);

    /// <summary>Keeps the real shop's file out of it.</summary>
    public static void Prepare(WebApplicationBuilder builder)
    {
        builder.Configuration["Data:File"] = Database;
        if (builder.Configuration["Bot:Token"] is { Length: > 0 })
        {
            throw new CannotOpenException("A bot token is configured (Bot:Token). The demo plays with a sandbox Telegram and does not start beside a real bot.");
        }
    }

    public static async Task RunAsync(WebApplication app)
    {
        Forget(app.Services.GetRequiredService<DataPaths>());
        await using var town = await DemoTown.BuildAsync();
        var shop = new DemoShop(app.Services, town);
        await app.OpenAsync(_ => shop.FurnishAsync());
        app.Lifetime.ApplicationStarted.Register(() => Greet(shop, town, app.Urls.First().TrimEnd('/')));
        await app.RunAsync();
    }

    /// <summary>Only now it is known where the shop listens, and so where its subscription links lead.</summary>
    private static void Greet(DemoShop shop, DemoTown town, string address)
    {
        shop.PublishAsync(address).GetAwaiter().GetResult();
        Console.WriteLine($"""

            The demo shop is open. Two pages:

              chat as a customer  {town.Telegram.Url}
              portal              {address}   sign in as {DemoShop.Login} / {shop.Password}

            """);
    }

    /// <summary>The panels around the demo are new at every start, so the shop is, too.</summary>
    private static void Forget(DataPaths paths)
    {
        foreach (var file in new[] { paths.Database, paths.Database + "-wal", paths.Database + "-shm" })
        {
            File.Delete(file);
        }

        if (Directory.Exists(paths.Files))
        {
            Directory.Delete(paths.Files, recursive: true);
        }
    }
}
