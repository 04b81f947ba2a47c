using System.Text.Json.Nodes;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;

namespace MoonVpn.Bench;

/// <summary>The product in a process of its own, with Telegram and a panel in another: what the shop costs is the shop's alone.</summary>
internal sealed class BotRig : IAsyncDisposable
{
    public const long Boss = 9001;
    private const long FirstPerson = 5_000_000_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly SandboxProcess _sandbox;
    private readonly string _directory;

    private BotRig(SandboxProcess sandbox, ProductProcess product, string directory) =>
        (_sandbox, Product, _directory, Town) = (sandbox, product, directory, new TelegramTown(sandbox.Telegram));

    public ProductProcess Product { get; }

    public TelegramTown Town { get; }

    /// <param name="users">How many customers the shop has already, with ten ledger rows each.</param>
    /// <param name="people">How many persons there are in Telegram; they are the first of the customers.</param>
    public static async Task<BotRig> OpenAsync(int users, int people)
    {
        var sandbox = await SandboxProcess.StartAsync(2, "--panel294-port", "0", "--panel360-port", "0", "--telegram-port", "0");
        var directory = await MigratedTemplate.CopyAsync();
        await using (var shop = await TestShop.OpenAsync(realTime: true, directory: directory))
        {
            await FurnishAsync(shop, sandbox);
        }

        if (users > 0)
        {
            BigShop.Write(Path.Combine(directory, "moonvpn.db"), users, users * 10, waiting: 0);
        }

        var rig = new BotRig(sandbox, await ProductProcess.StartAsync(directory, "--Bot:Paced", "false"), directory);
        await rig.Product.WaitForAsync("The bot is @");
        foreach (var person in People(0, people))
        {
            await rig.Town.ChangeChatAsync(new { id = person, first_name = "مشتری", language_code = "fa", started = true });
        }

        await rig.RestAsync();
        return rig;
    }

    public static IEnumerable<long> People(int first, int count) => Enumerable.Range(first, count).Select(index => FirstPerson + index);

    /// <summary>Lets persons take these steps, all at once.</summary>
    public async Task<Walk> WalkAsync(IEnumerable<long> people, int rounds, params object[] steps)
    {
        var cpu = Product.Processor;
        await Town.PostAsync("/_tg/walk", new { people, rounds, steps });
        var waited = System.Diagnostics.Stopwatch.StartNew();
        JsonObject seen;
        do
        {
            await Task.Delay(100);
            seen = await Town.LookAsync("/_tg/walk");
            if (waited.Elapsed > Patience)
            {
                var chat = await Town.MessagesAsync(people.First());
                throw new TimeoutException($"Still walking after {Patience}: {seen["walking"]}; the first sees\n{string.Join('\n', chat.TakeLast(4))}\n{string.Join('\n', Product.Output.Split('\n').TakeLast(10))}");
            }
        }
        while (seen["walking"]!.GetValue<int>() > 0);
        await RestAsync();
        return new Walk(
            seen["seconds"]!.GetValue<double>(), Product.Processor - cpu, [.. seen["first_answers_ms"]!.AsArray().Select(ms => ms!.GetValue<double>()).Order()]);
    }

    /// <summary>Waits until the product does no more than its timers do.</summary>
    public async Task RestAsync()
    {
        for (var quiet = 0; quiet < 3;)
        {
            var before = Product.Processor;
            await Task.Delay(300);
            quiet = Product.Processor - before < TimeSpan.FromMilliseconds(20) ? quiet + 1 : 0;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Product.DisposeAsync();
        Town.Dispose();
        await _sandbox.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    private static async Task FurnishAsync(TestShop shop, SandboxProcess sandbox)
    {
        var location = await shop.LocationAsync();
        var panel = sandbox.Panels[^1];
        await shop.PanelAsync(location, panel.Url, panel.Username, panel.Password);
        await shop.PlanAsync(location);
        await shop.StaffAsync(UserRole.Superadmin, name: "رئیس", telegramId: Boss);
        await shop.CardAsync(channel: TelegramTown.ReviewChannel);
        await shop.CardAsync("6104337812345674", channel: TelegramTown.ReviewChannel);
        var (settings, setup) = (shop.Get<SettingsService>(), Actor.System("bench"));
        // They press faster than people may; the door is passed, and counted in.
        await settings.SetAsync(setup, GateSettings.FloodBurst, "1000", CancellationToken.None);
        await settings.SetAsync(setup, GateSettings.FloodPerMinute, "6000", CancellationToken.None);
        await settings.SetAsync(setup, ShopSettings.BotApiUrl, sandbox.Telegram.ToString(), CancellationToken.None);
        await settings.SetAsync(setup, ShopSettings.BotToken, Web.Sandbox.Telegram.SandboxTelegram.Token, CancellationToken.None);
    }
}

/// <param name="Seconds">From the first step to the last answer.</param>
/// <param name="Processor">What the product took.</param>
/// <param name="FirstAnswers">Milliseconds from each step to the first answer, in order.</param>
internal sealed record Walk(double Seconds, TimeSpan Processor, IReadOnlyList<double> FirstAnswers)
{
    public double P95 => FirstAnswers[(int)(FirstAnswers.Count * 0.95)];
}
