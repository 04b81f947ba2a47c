using MoonVpn.Core.Panels;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Panels.ThreeXui.Contract;

/// <summary>Renewals with the panel's statistics ticking before, after and between any two calls.</summary>
internal static class RenewOperations
{
    private const long Gigabyte = 1L << 30;

    private const long Month = 30L * 86_400_000;

    public static async Task UsedUpAsync(ContractCell cell)
    {
        var inbound = await AddAsync(cell);
        cell.Sandbox.Tick("DE-1042", 30 * Gigabyte, 25 * Gigabyte);
        cell.Holds(cell.Row() is { Enable: false, IsCutOff: true }, "still let in");

        var target = cell.Spec() with { ExpiryMs = cell.NowMs + Month };
        await cell.Client.RenewAsync(inbound, target, CancellationToken.None);

        await IsBackAsync(cell, inbound, target);
    }

    public static async Task ExpiredAsync(ContractCell cell)
    {
        var inbound = await AddAsync(cell);
        cell.Sandbox.Tick("DE-1042", Gigabyte, Gigabyte);
        cell.Time.Advance(TimeSpan.FromDays(40));
        cell.Sandbox.Tick();
        cell.Holds(cell.Row() is { Enable: false, IsCutOff: true }, "still let in");

        var target = cell.Spec() with { ExpiryMs = cell.NowMs + Month };
        await cell.Client.RenewAsync(inbound, target, CancellationToken.None);

        await IsBackAsync(cell, inbound, target);
    }

    public static async Task EarlyAsync(ContractCell cell)
    {
        var inbound = await AddAsync(cell);
        cell.Sandbox.Tick("DE-1042", Gigabyte, Gigabyte);

        var target = cell.Spec() with { ExpiryMs = cell.NowMs + (2 * Month), TotalBytes = 80 * Gigabyte };
        await cell.Client.RenewAsync(inbound, target, CancellationToken.None);
        await IsBackAsync(cell, inbound, target);

        // Again, as after an answer that was lost: nothing is added twice.
        cell.Sandbox.Tick("DE-1042", 5, 5);
        await cell.Client.RenewAsync(inbound, target, CancellationToken.None);
        await IsBackAsync(cell, inbound, target);
    }

    public static async Task FirstUseAsync(ContractCell cell)
    {
        var inbound = await cell.InboundAsync();
        var spec = cell.Spec() with { ExpiryMs = -Month };
        await cell.Client.AddClientAsync(inbound, spec, CancellationToken.None);
        cell.Sandbox.Tick();
        cell.Is(-Month, (await cell.FindAsync("DE-1042")).ExpiryMs);

        cell.Time.Advance(TimeSpan.FromDays(3));
        cell.Sandbox.Tick("DE-1042", 1, 1);

        var begun = cell.NowMs + Month;
        cell.Is(begun, (await cell.FindAsync("DE-1042")).ExpiryMs);
        cell.Is(begun, (await cell.Client.ReadUsageAsync(CancellationToken.None)).Clients.Single(client => client.Email == "DE-1042").ExpiryMs);
        await cell.Client.UpdateClientAsync(inbound, spec with { ExpiryMs = begun, TotalBytes = 80 * Gigabyte }, CancellationToken.None);
        cell.Time.Advance(TimeSpan.FromDays(1));
        cell.Sandbox.Tick("DE-1042", 1, 1);
        cell.Is((begun, true), (await cell.FindAsync("DE-1042") is var found ? (found.ExpiryMs, found.Enabled) : default));
        await cell.Client.SetEnabledAsync(inbound, "DE-1042", enabled: false, CancellationToken.None);
        cell.Is(begun, (await cell.FindAsync("DE-1042")).ExpiryMs);
    }

    private static async Task<RemoteInbound> AddAsync(ContractCell cell)
    {
        var inbound = await cell.InboundAsync();
        await cell.Client.AddClientAsync(inbound, cell.Spec(), CancellationToken.None);
        cell.Sandbox.Tick("DE-1042", 1, 1);
        cell.Holds(cell.Row() is { Enable: true, IsCutOff: false }, "not let in");
        cell.Panel.Front.Answered = _ => cell.Sandbox.Tick();
        return inbound;
    }

    private static async Task IsBackAsync(ContractCell cell, RemoteInbound inbound, ClientSpec target)
    {
        await CheckAsync();
        cell.Sandbox.Tick();
        await CheckAsync();
        cell.Sandbox.Tick("DE-1042", 7, 8);
        cell.Is((7L, 8L), (cell.Row().Up, cell.Row().Down));
        cell.Holds(cell.Row() is { Enable: true, IsCutOff: false } && cell.Entry(inbound).Flag("enable"), "switched off again");

        async Task CheckAsync()
        {
            var found = await cell.FindAsync("DE-1042");
            cell.Is((target.TotalBytes, target.ExpiryMs, true, 0L), (found.TotalBytes, found.ExpiryMs, found.Enabled, found.UpBytes + found.DownBytes));
            cell.Holds(found.Is(target), "another identity");
            cell.Holds(cell.Row() is { Enable: true, IsCutOff: false } && cell.Entry(inbound).Flag("enable"), "not let in");
        }
    }
}
