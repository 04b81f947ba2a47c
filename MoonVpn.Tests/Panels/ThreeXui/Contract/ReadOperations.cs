using System.Text.Json;
using MoonVpn.Core.Panels;

namespace MoonVpn.Tests.Panels.ThreeXui.Contract;

internal static class ReadOperations
{
    public static async Task DetectAsync(ContractCell cell)
    {
        var can = (await cell.Client.ProbeAsync(CancellationToken.None)).Capabilities;

        var version = Version.Parse(cell.Traits.Version);
        cell.Is(cell.HasRecords ? PanelGeneration.V31 : version.Major == 3 ? PanelGeneration.V30 : PanelGeneration.V2, can.Generation);
        cell.Is(can.Generation == PanelGeneration.V30 ? "3.0.0–3.0.2" : cell.Traits.Version, can.Version);
        cell.Is((cell.Traits.HasTokens, cell.IsByToken), (can.HasTokens, can.ByToken));
        cell.Is((version.Major == 3, cell.Traits.HasHosts, version >= new Version(3, 2)), (can.HasNodes, can.HasHosts, can.HasGroups));
        cell.Is((cell.HasRecords, cell.Traits.HasLastOnline), (can.HasSlimList, can.HasLastOnline));
        cell.Is(cell.Traits.HasOldServerCalls ? ("server/status", "server/getDb") : ("panel/api/server/status", "panel/api/server/getDb"), (can.StatusPath, can.BackupPath));
        cell.Is(cell.Traits.HasSettingApi ? "panel/api/setting/defaultSettings" : cell.IsByToken ? null : "panel/setting/defaultSettings", can.SettingsPath);
        cell.Is(can, JsonSerializer.Deserialize<PanelCapabilities>(JsonSerializer.Serialize(can)));

        // Asked for once; and again when the panel may have changed.
        var asked = cell.Panel.Front.Requests.Count;
        await cell.Client.ProbeAsync(CancellationToken.None);
        cell.Holds(cell.Panel.Front.Requests.Count - asked <= 4, "capabilities were looked up twice");
        cell.Time.Advance(TimeSpan.FromDays(1));
        cell.Holds((await cell.Client.ProbeAsync(CancellationToken.None)).Capabilities.SeenAt > can.SeenAt, "capabilities are a day old");
    }

    public static async Task ProbeAsync(ContractCell cell)
    {
        var probe = await cell.Client.ProbeAsync(CancellationToken.None);

        cell.Is((probe.Capabilities.Version, probe.Capabilities.Generation), (probe.Version, probe.Generation));
        cell.Is("running", probe.XrayState);
        cell.Holds(probe.MemoryTotal > probe.MemoryUsed && probe.MemoryUsed > 0 && probe.CpuPercent > 0, "no load");
        cell.Is(probe.Capabilities.SettingsPath is null, probe.SubscriptionUrl is null);
        cell.Is(probe.SubscriptionUrl, probe.Capabilities.SubscriptionUrl);
    }

    public static async Task StatusAsync(ContractCell cell)
    {
        var load = await cell.Client.StatusAsync(CancellationToken.None);

        cell.Is("running", load.XrayState);
        cell.Holds(load.XrayVersion.Length > 0 && load.CpuPercent > 0, "no xray or CPU");
        cell.Holds(load.MemoryTotal > load.MemoryUsed && load.DiskTotal > load.DiskUsed && load.DiskUsed > 0, "no memory or disk");
        cell.Holds(load.TcpConnections > 0, "no connections");
    }

    public static async Task ListAsync(ContractCell cell)
    {
        var inbounds = await cell.Client.ListInboundsAsync(CancellationToken.None);

        cell.Is(cell.Sandbox.State.Inbounds.Select(row => (row.Id, row.Remark, row.Protocol, row.Port, row.Enable)), inbounds.Select(inbound => (inbound.Id, inbound.Remark, inbound.Protocol, inbound.Port, inbound.Enabled)));
        foreach (var inbound in inbounds)
        {
            cell.Holds(!JsonDocument.Parse(inbound.SettingsJson).RootElement.TryGetProperty("clients", out _), "clients in the settings");
            cell.Holds(JsonDocument.Parse(inbound.StreamJson).RootElement.TryGetProperty("network", out _), "no network in the stream");
            cell.Holds(JsonDocument.Parse(inbound.SniffingJson).RootElement.TryGetProperty("enabled", out _), "no sniffing");
            var client = Assert.Single(inbound.Clients);
            cell.Is(("keep-" + inbound.Remark.ToLowerInvariant(), $"00000000-0000-4000-8000-{inbound.Port:D12}", true), (client.Email, client.Secret, client.Enabled));
            cell.Is([inbound.Id], client.InboundIds);
        }
    }

    public static async Task UsageAsync(ContractCell cell)
    {
        var inbound = await cell.InboundAsync();
        await cell.Client.AddClientAsync(inbound, cell.Spec(), CancellationToken.None);
        cell.Sandbox.Tick("DE-1042", 1_000, 2_000);
        var asked = cell.Panel.Front.Requests.Count;

        var usage = await cell.Client.ReadUsageAsync(CancellationToken.None);

        cell.Is(cell.HasRecords ? 2 : 1, cell.Panel.Front.Requests.Count - asked);
        var state = cell.Sandbox.State;
        cell.Is(state.Traffic.Select(row => (row.Email, row.Up, row.Down)).Order(), usage.Clients.Select(client => (client.Email, client.UpBytes, client.DownBytes)).Order());
        cell.Is(state.Inbounds.Select(row => row.Id), usage.Inbounds.Select(row => row.Id));
        foreach (var listed in usage.Inbounds)
            cell.Is(state.Inbounds.Single(row => row.Id == listed.Id).Clients().Select(client => client["email"]!.GetValue<string>()).Order(), listed.Clients.Select(client => client.Email).Order());
        var ours = usage.Clients.Single(client => client.Email == "DE-1042");
        cell.Holds(ours.Is(cell.Spec()), "another identity than the one added");
        cell.Is((1_000L, 2_000L, cell.Spec().TotalBytes, cell.Spec().ExpiryMs, true), (ours.UpBytes, ours.DownBytes, ours.TotalBytes, ours.ExpiryMs, ours.Enabled));
    }

    public static async Task SubscriptionSettingsAsync(ContractCell cell)
    {
        var settings = await cell.Client.SubscriptionSettingsAsync(CancellationToken.None);

        var isInReach = !cell.IsByToken || cell.Traits.HasSettingApi;
        cell.Is(isInReach ? true : null, settings.Enabled);
        cell.Holds(isInReach ? settings.Url!.EndsWith("/sub/", StringComparison.Ordinal) : settings.Url is null, "no subscription address");
        cell.Holds(settings.ClashUrl is null || (cell.Traits.HasClash && settings.ClashUrl.EndsWith('/')), "Clash where there is none");
        using var named = cell.Panel.With(connection => connection with { SubscriptionUrl = "https://sub.example.com/s" });
        cell.Is("https://sub.example.com/s/", (await named.SubscriptionSettingsAsync(CancellationToken.None)).Url);
    }

    public static async Task BackupAsync(ContractCell cell)
    {
        using var copy = new MemoryStream();

        var backup = await cell.Client.DownloadBackupAsync(copy, CancellationToken.None);

        cell.Is((copy.Length, ".db"), (backup.Bytes, backup.FileExtension));
        cell.Holds(copy.ToArray().AsSpan().StartsWith("SQLite format 3\0"u8), "no database");
    }
}
