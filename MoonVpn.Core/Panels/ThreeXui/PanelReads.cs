using System.Text.Json;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>What a panel tells of itself and of who is online.</summary>
internal sealed class PanelReads(PanelSession session, PanelProfile profile, IClientDialect dialect)
{
    public static PanelLoad Load(JsonElement status) => new(
        status.Member("xray").Text("state"),
        status.Member("xray").Text("version"),
        status.Member("cpu") is { ValueKind: JsonValueKind.Number } cpu && cpu.TryGetDouble(out var percent) && double.IsFinite(percent) ? percent : 0,
        status.Member("mem").Number("current"),
        status.Member("mem").Number("total"),
        status.Member("disk").Number("current"),
        status.Member("disk").Number("total"),
        status.Number("uptime"),
        status.SmallNumber("tcpCount"));

    public async Task<JsonElement> StatusAsync(CancellationToken ct) => (await session.CallAsync(profile.Status, ct)).OrUnknown();

    public async Task<PanelCapabilities> CapabilitiesAsync(PanelSettings settings, CancellationToken ct)
    {
        var hasRecords = profile.Generation == PanelGeneration.V31;
        return new PanelCapabilities
        {
            Version = profile.VersionText,
            Generation = profile.Generation,
            SeenAt = profile.SeenAt.UtcDateTime,
            HasTokens = profile.Generation != PanelGeneration.V2,
            ByToken = session.ByToken,
            HasNodes = profile.Generation != PanelGeneration.V2,
            HasHosts = hasRecords && await HasAsync("panel/api/hosts/list", ct),
            HasGroups = hasRecords && await HasAsync("panel/api/clients/groups", ct),
            HasSlimList = hasRecords,
            HasLastOnline = HasLastOnline,
            SettingsPath = settings.Path,
            StatusPath = profile.Status.Path,
            BackupPath = profile.BackupPath,
            SubscriptionsEnabled = settings.Subscriptions.Enabled,
            SubscriptionUrl = settings.Subscriptions.Url,
        };
    }

    public async Task<IReadOnlySet<string>> OnlineAsync(CancellationToken ct)
    {
        var online = (await session.CallAsync(PanelCall.Post($"{dialect.Root}/onlines"), ct)).OrUnknown();
        return online.Items().Select(email => email.Text()).Where(email => email.Length > 0).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public async Task<IReadOnlyDictionary<string, DateTime>> LastOnlineAsync(CancellationToken ct)
    {
        var moments = new Dictionary<string, DateTime>(StringComparer.OrdinalIgnoreCase);
        if (!HasLastOnline || await session.TryCallAsync(PanelCall.Post($"{dialect.Root}/lastOnline") with { IsList = true }, ct) is not { } answer) return moments;
        if (answer.OrUnknown() is not { ValueKind: JsonValueKind.Object } map) return moments;
        foreach (var member in map.EnumerateObject())
            if (WireRange.Moment(map.Number(member.Name)) is { } moment) moments[member.Name] = moment;
        return moments;
    }

    public async Task<IReadOnlyList<ClientIp>> IpsAsync(string email, CancellationToken ct)
    {
        var route = profile.Generation == PanelGeneration.V31 ? "ips" : "clientIps";
        return ClientIps.Read((await session.CallAsync(PanelCall.Post($"{dialect.Root}/{route}/{PanelCall.Segment(email)}"), ct)).OrUnknown());
    }

    public async Task<PanelBackup> BackupAsync(Stream destination, CancellationToken ct)
    {
        var answer = await session.SendAsync(PanelCall.Get(profile.BackupPath) with { Destination = destination }, ct);
        if (answer.File is { } file) return file;
        Envelope.Read(answer).OrUnknown();
        throw Envelope.Unclear(answer);
    }

    private bool HasLastOnline => profile.Version >= new Version(2, 6, 8);

    private async Task<bool> HasAsync(string path, CancellationToken ct) => await session.TryCallAsync(PanelCall.Get(path), ct) is not null;
}
