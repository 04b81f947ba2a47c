using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;
using MoonVpn.Web.Sandbox.Panel;
using MoonVpn.Web.Sandbox.Telegram;

namespace MoonVpn.Web.Sandbox;

/// <summary>
/// The sandbox as a process of its own: <c>dotnet run --project MoonVpn.Web -- sandbox</c>. More panels:
/// <c>--panels 20 --profile 2.9.4,3.6.0 --clients 2000 --latency 300 --first-port 21000</c> (profiles take turns, latency in milliseconds).
/// </summary>
public static class SandboxHost
{
    private const int DefaultPort294 = 20294;
    private const int DefaultPort360 = 20360;
    private const int DefaultTelegramPort = 20081;
    private const int DefaultFirstPort = 21000;
    private static readonly TimeSpan TickEvery = TimeSpan.FromSeconds(10);

    /// <param name="isSandboxToken">Tells a bot token that only the sandbox understands; any other keeps the sandbox from starting.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args, Func<string, bool>? isSandboxToken = null, CancellationToken ct = default)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine(args)
            .Build();
        if (Refusal(configuration, isSandboxToken ?? LooksLikeSandbox) is { } refusal)
        {
            await Console.Error.WriteLineAsync(refusal);
            return 1;
        }
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        using var terminated = PosixSignalRegistration.Create(
            PosixSignal.SIGTERM, signal => Stop(stop, () => signal.Cancel = true));
        using var interrupted = PosixSignalRegistration.Create(
            PosixSignal.SIGINT, signal => Stop(stop, () => signal.Cancel = true));
        await ServeAsync(configuration, stop.Token);
        return 0;
    }

    private static async Task ServeAsync(IConfiguration configuration, CancellationToken ct)
    {
        await using var panels = new PanelRow();
        await panels.StartAsync(new PanelOptions(PanelProfile.V294) { Port = Number(configuration, "panel294-port", DefaultPort294) }, ct);
        await panels.StartAsync(new PanelOptions(PanelProfile.V360) { Port = Number(configuration, "panel360-port", DefaultPort360) }, ct);
        foreach (var options in MorePanels(configuration))
            await panels.StartAsync(options, ct);
        await using var telegram = await SandboxTelegram.StartAsync(Number(configuration, "telegram-port", DefaultTelegramPort), ct: ct);
        foreach (var server in panels.Servers)
            Introduce(server);
        Console.WriteLine($"telegram url={telegram.Url} token={SandboxTelegram.Token}");
        using var timer = new PeriodicTimer(TickEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(ct))
            {
                foreach (var server in panels.Servers)
                    server.Panel.Tick();
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            Console.WriteLine("The sandbox has stopped.");
        }
    }

    private static IEnumerable<PanelOptions> MorePanels(IConfiguration configuration)
    {
        var profiles = (configuration["profile"] ?? PanelTraits.Of(PanelProfile.V360).Version).Split(',').Select(PanelTraits.Named).ToList();
        var firstPort = Number(configuration, "first-port", DefaultFirstPort);
        return Enumerable.Range(0, Number(configuration, "panels", 0)).Select(at => new PanelOptions(profiles[at % profiles.Count])
        {
            Port = firstPort == 0 ? 0 : firstPort + at,
            Clients = Number(configuration, "clients", 0),
            GuestsElsewhere = at * Number(configuration, "clients", 0),
            LatencyMs = Number(configuration, "latency", 0),
        });
    }

    private static string? Refusal(IConfiguration configuration, Func<string, bool> isSandboxToken)
    {
        if (configuration["bind"] is { } bind && !(IPAddress.TryParse(bind, out var address) && address.Equals(IPAddress.Loopback)))
            return $"The sandbox listens on {IPAddress.Loopback} only, not on {bind}.";
        return configuration["Bot:Token"] is { Length: > 0 } token && !isSandboxToken(token)
            ? "A real bot token is configured (Bot:Token). The sandbox does not start beside a real shop."
            : null;
    }

    private static bool LooksLikeSandbox(string token) => token.Contains("sandbox", StringComparison.OrdinalIgnoreCase);

    private static int Number(IConfiguration configuration, string name, int usual) =>
        configuration[name] is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;

    private static void Introduce(SandboxPanelServer server)
    {
        var options = server.Panel.Options;
        var token = options.IsV3 ? $" token={options.ApiToken}" : "";
        Console.WriteLine($"3x-ui {options.Version} url={server.Url} user={options.Username} password={options.Password}{token} sub={server.SubscriptionUrl} person={server.PersonUrl}");
    }

    private static void Stop(CancellationTokenSource stop, Action keepRunning)
    {
        keepRunning();
        stop.Cancel();
    }
}
