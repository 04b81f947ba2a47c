using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Panels;
using MoonVpn.Tests.Support;

namespace MoonVpn.Bench;

/// <summary>
/// What syncs cost the shop's process, and how long somebody who pays waits for the write gate meanwhile. The panels are in another process.
/// All their clients are accounts, a third of which used something since the sync before.
/// </summary>
internal static class SyncSuite
{
    private const int LatencyMs = 300;

    public static async Task<int> RunAsync(int rounds)
    {
        Machine.Introduce();
        await ManyPanelsAsync(rounds);
        foreach (var version in new[] { "2.9.4", "3.6.0" })
        {
            await OnePanelAsync(version, rounds);
        }

        return 0;
    }

    /// <summary>Twenty panels, two of them dead: nobody listens at the one, the other takes calls and says nothing.</summary>
    private static async Task ManyPanelsAsync(int rounds)
    {
        await using var sandbox = await CrowdAsync("2.9.4,3.6.0", panels: 18, clients: 2_000, LatencyMs);
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var shop = await TestShop.OpenAsync(realTime: true);
        var location = await shop.LocationAsync();
        foreach (var (panel, index) in sandbox.Panels.Skip(2).Select((panel, index) => (panel, index)))
        {
            await AddAsync(shop, location, panel.Url, panel, index);
        }

        await AddAsync(shop, location, "http://127.0.0.1:1/", sandbox.Panels[0], 100);
        await AddAsync(shop, location, $"http://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}/", sandbox.Panels[0], 101);
        await MeasureAsync(shop, $"20 panels x 2000 clients, {LatencyMs} ms latency, 2 dead", rounds);
    }

    private static async Task OnePanelAsync(string version, int rounds)
    {
        await using var sandbox = await CrowdAsync(version, panels: 1, clients: 20_000, latency: 0);
        await using var shop = await TestShop.OpenAsync(realTime: true);
        await AddAsync(shop, await shop.LocationAsync(), sandbox.Panels[2].Url, sandbox.Panels[2], 0);
        await MeasureAsync(shop, $"3x-ui {version}, 20000 clients", rounds);
    }

    private static Task<SandboxProcess> CrowdAsync(string profiles, int panels, int clients, int latency) => SandboxProcess.StartAsync(
        panels + 2, "--panel294-port", "0", "--panel360-port", "0", "--telegram-port", "0", "--first-port", "0",
        "--profile", profiles, "--panels", Text(panels), "--clients", Text(clients), "--latency", Text(latency));

    private static Task AddAsync(TestShop shop, long location, string url, PlayedPanel panel, int index) => shop.Get<PanelService>().SaveAsync(
        Actor.System("bench"),
        new PanelDraft { Name = $"panel {index}", Url = url, Username = panel.Username, Password = panel.Password, LocationId = location, LinkHost = "vpn.example.com" },
        CancellationToken.None);

    private static async Task MeasureAsync(TestShop shop, string what, int rounds)
    {
        await shop.Get<PanelSyncJob>().RunOnceAsync(CancellationToken.None);
        var accounts = await Adoption.RunAsync(shop);
        Console.WriteLine($"{what}: {accounts} accounts");
        for (var round = 1; round <= rounds; round++)
        {
            await UseAsync(shop);
            // Dead or not, each is asked.
            await using var meter = await Meter.StartAsync(shop);
            var started = TimeProvider.System.GetUtcNow().UtcDateTime;
            await shop.Get<PanelSyncJob>().RunOnceAsync(CancellationToken.None);
            var figures = await meter.StopAsync();
            var (living, last) = await LivingAsync(shop);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  round {round}: {living} panels synced after {(last - started).TotalSeconds:0.00} s; {figures}"));
            await shop.Get<PanelCallWriter>().RunOnceAsync(CancellationToken.None);
        }

        var day = await shop.ReadAsync(db => db.Set<AccountUsageDay>().SumAsync(usage => usage.Bytes));
        var (calls, lost) = (await shop.ReadAsync(db => db.Set<PanelCallEntry>().CountAsync()), shop.Get<PanelCallLog>().Dropped);
        var differences = await shop.ReadAsync(db => db.Set<PanelDifference>().CountAsync());
        Console.WriteLine($"  {day} bytes booked, {calls} calls written down, {lost} lost, {differences} differences");
    }

    private static async Task<(int Count, DateTime Last)> LivingAsync(TestShop shop)
    {
        var seen = await shop.ReadAsync(db => db.Set<Panel>().Where(panel => panel.Health == PanelHealth.Ok).Select(panel => panel.LastCheckedAt!.Value).ToListAsync());
        return (seen.Count, seen.Max());
    }

    /// <summary>Half of those that were used at all, a third of all, have used a thousand bytes that the shop does not know of.</summary>
    private static Task UseAsync(TestShop shop) => shop.Get<UnitOfWork>().RunAsync(
        Actor.System("bench"),
        work => work.Db.Database.ExecuteSqlRawAsync(
            "UPDATE client_account SET usage_reported = usage_reported - 1000, traffic_used = traffic_used - 1000 WHERE id % 2 = 0 AND usage_reported > 1000 AND status = 'active'"),
        CancellationToken.None);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
