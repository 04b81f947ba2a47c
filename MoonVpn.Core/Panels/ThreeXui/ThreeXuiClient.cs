using System.Diagnostics;
using MoonVpn.Core.Panels.ThreeXui.Links;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>One 3x-ui panel. Which generation it is, is found out at the first call and again when its answers stop fitting.</summary>
internal sealed class ThreeXuiClient : IPanelClient, IDisposable
{
    private readonly PanelConnection _connection;
    private readonly WireLimits _limits;
    private readonly PanelHttp _http;
    private readonly PanelSession _session;
    private readonly InboundCalls _inbounds;
    private readonly WriteTurns _writes;
    private readonly Additions _additions;
    private volatile Tuple<PanelProfile, PanelCapabilities>? _known;
    private volatile Tuple<PanelProfile, PanelSettings, long>? _settings;

    public ThreeXuiClient(PanelConnection connection, TimeProvider time, WireLimits limits, LoginRefusals? refusals = null, IPanelCallSink? calls = null)
    {
        (_connection, _limits) = (connection, limits);
        _http = new PanelHttp(connection, limits, time, calls);
        var login = new PanelLogin(connection, _http, time, limits, refusals ?? new LoginRefusals(time));
        _session = new PanelSession(login, new PanelDetection(login, time), time, limits);
        _inbounds = new InboundCalls(_session, limits);
        _writes = new WriteTurns(() => _session.Generation == PanelGeneration.V31 ? TimeSpan.Zero : limits.BetweenWrites);
        _additions = new Additions(
            (inbound, clients) => WriteAsync(writes => writes.AddAllAsync(inbound, clients, CancellationToken.None), CancellationToken.None),
            () => _writes.RestAsync(CancellationToken.None),
            limits.AdditionsAtOnce);
    }

    public Task<PanelProbe> ProbeAsync(CancellationToken ct) => WithAsync(async (dialect, profile) =>
    {
        var status = await new PanelReads(_session, profile, dialect).StatusAsync(ct);
        if (status.Text("panelVersion") is { Length: > 0 } version && version != profile.VersionText)
        {
            profile = await _session.ProfileAfterAsync(profile, ct);
            dialect = Dialect(profile);
        }

        var settings = await dialect.SettingsAsync(ct);
        var capabilities = await CapabilitiesAsync(new PanelReads(_session, profile, dialect), profile, settings, ct);
        var load = PanelReads.Load(status);
        return new PanelProbe(
            profile.VersionText, profile.Generation, load.XrayState, SubscriptionUrl(settings), load.CpuPercent, load.MemoryUsed, load.MemoryTotal, load.UptimeSeconds,
            capabilities);
    }, ct);

    public Task<PanelLoad> StatusAsync(CancellationToken ct) => ReadAsync(async reads => PanelReads.Load(await reads.StatusAsync(ct)), ct);

    public Task<SubscriptionSettings> SubscriptionSettingsAsync(CancellationToken ct) => WithAsync(async (dialect, _) =>
    {
        var settings = await dialect.SettingsAsync(ct);
        return settings.Subscriptions with { Url = SubscriptionUrl(settings) };
    }, ct);

    public Task<PanelUsage> ReadUsageAsync(CancellationToken ct) => WithAsync((dialect, _) => dialect.UsageAsync(ct), ct);

    public async Task<IReadOnlyList<RemoteInbound>> ListInboundsAsync(CancellationToken ct) => (await ReadUsageAsync(ct)).Inbounds;

    public Task<RemoteClient?> FindClientAsync(string email, CancellationToken ct) =>
        WithAsync((dialect, _) => dialect.FindAsync(email, ct), ct);

    public Task AddClientAsync(RemoteInbound inbound, ClientSpec client, CancellationToken ct) => _additions.AddAsync(inbound, client, ct);

    public Task UpdateClientAsync(RemoteInbound inbound, ClientSpec client, CancellationToken ct) =>
        WriteAsync(writes => writes.UpdateAsync(inbound, client, ct), ct);

    public Task ResetTrafficAsync(RemoteInbound inbound, string email, CancellationToken ct) =>
        WriteAsync(writes => writes.ResetAsync(inbound, email, ct), ct);

    public Task SetEnabledAsync(RemoteInbound inbound, string email, bool enabled, CancellationToken ct) =>
        WriteAsync(writes => writes.SetEnabledAsync(inbound, email, enabled, ct), ct);

    public async Task RenewAsync(RemoteInbound inbound, ClientSpec target, CancellationToken ct)
    {
        await ResetTrafficAsync(inbound, target.Email, ct);
        await UpdateClientAsync(inbound, target, ct);
    }

    public Task DeleteClientAsync(RemoteInbound inbound, ClientSpec client, CancellationToken ct) =>
        WriteAsync(writes => writes.DeleteAsync(inbound, client.Email, ct), ct);

    public Task<ClientLinks> GetLinksAsync(RemoteInbound inbound, ClientSpec client, CancellationToken ct) => WithAsync(async (dialect, profile) =>
    {
        var current = await _inbounds.GetAsync(inbound.Id, ct);
        var entry = ClientFields.Find(current, client.Email)
            ?? throw new PanelException(PanelFailure.Refused, "The inbound has no client with this e-mail.");
        var settings = await RecentSettingsAsync(dialect, profile, ct);
        var complete = await dialect.ForLinksAsync(Dialled(current), inbound.Id, ct);
        var rules = new LinkRules(profile.Version) { BracketsIpv6 = true };
        var links = ShareLinks.Build(complete, entry, new LinkRequest(rules, Host, settings.RemarkFormat));
        return links.Count == 0
            ? throw new PanelException(PanelFailure.Refused, $"Protocol \"{current.Protocol}\" has no share links.")
            : new ClientLinks(links[0], SubscriptionUrl(settings) is { } url ? url + client.SubscriptionId : null) { Others = [.. links.Skip(1)] };
    }, ct);

    public Task<IReadOnlySet<string>> OnlineAsync(CancellationToken ct) => ReadAsync(reads => reads.OnlineAsync(ct), ct);

    public Task<IReadOnlyDictionary<string, DateTime>> LastOnlineAsync(CancellationToken ct) => ReadAsync(reads => reads.LastOnlineAsync(ct), ct);

    public Task<IReadOnlyList<ClientIp>> ClientIpsAsync(string email, CancellationToken ct) => ReadAsync(reads => reads.IpsAsync(email, ct), ct);

    public Task<PanelBackup> DownloadBackupAsync(Stream destination, CancellationToken ct) => ReadAsync(reads => reads.BackupAsync(destination, ct), ct);

    public void Dispose()
    {
        _http.Dispose();
        _session.Dispose();
        _writes.Dispose();
    }

    /// <summary>The host by which the panel knows itself, unless the operator names another for customers.</summary>
    private string Host => new[] { _connection.LinkHost, _connection.HostName }.FirstOrDefault(host => !string.IsNullOrWhiteSpace(host))?.Trim() ?? _http.Base.Host;

    /// <summary>A host the operator names for customers goes before any address of the inbound's own.</summary>
    private LinkInbound Dialled(LinkInbound inbound)
    {
        if (inbound.Listen is ['@' or '/', ..])
            throw new PanelException(PanelFailure.Refused, "The inbound is only reached through another one; its links cannot be made.");
        return string.IsNullOrWhiteSpace(_connection.LinkHost) ? inbound : inbound with { Listen = "", ShareAddress = "", NodeId = 0 };
    }

    private string? SubscriptionUrl(PanelSettings settings) => string.IsNullOrWhiteSpace(_connection.SubscriptionUrl)
        ? settings.Subscriptions.Url
        : _connection.SubscriptionUrl.Trim().TrimEnd('/') + "/";

    private async Task<PanelSettings> RecentSettingsAsync(IClientDialect dialect, PanelProfile profile, CancellationToken ct)
    {
        if (_settings is { } recent && ReferenceEquals(recent.Item1, profile) && Stopwatch.GetElapsedTime(recent.Item3) < _limits.SettingsAge) return recent.Item2;
        var settings = await dialect.SettingsAsync(ct);
        _settings = Tuple.Create(profile, settings, Stopwatch.GetTimestamp());
        return settings;
    }

    /// <summary>Asked for once for as long as the panel stays the same.</summary>
    private async Task<PanelCapabilities> CapabilitiesAsync(PanelReads reads, PanelProfile profile, PanelSettings settings, CancellationToken ct)
    {
        if (_known is { } known && ReferenceEquals(known.Item1, profile))
            return known.Item2 with { SubscriptionsEnabled = settings.Subscriptions.Enabled, SubscriptionUrl = settings.Subscriptions.Url };
        var found = await reads.CapabilitiesAsync(settings, ct);
        _known = Tuple.Create(profile, found);
        return found;
    }

    private Task<T> ReadAsync<T>(Func<PanelReads, Task<T>> read, CancellationToken ct) =>
        WithAsync((dialect, profile) => read(new PanelReads(_session, profile, dialect)), ct);

    private Task WriteAsync(Func<ClientWrites, Task> write, CancellationToken ct) => WriteAsync(
        async writes =>
        {
            await write(writes);
            return true;
        },
        ct);

    private Task<T> WriteAsync<T>(Func<ClientWrites, Task<T>> write, CancellationToken ct) =>
        _writes.RunAsync(() => WithAsync((dialect, _) => write(new ClientWrites(dialect, _inbounds)), ct), ct);

    /// <summary>A missing route was not carried out, so that the same may be asked of what the panel has become.</summary>
    private async Task<T> WithAsync<T>(Func<IClientDialect, PanelProfile, Task<T>> ask, CancellationToken ct)
    {
        var profile = await _session.ProfileAsync(ct);
        try
        {
            return await ask(Dialect(profile), profile);
        }
        catch (RouteMissingException)
        {
            profile = await _session.ProfileAfterAsync(profile, ct);
        }

        try
        {
            return await ask(Dialect(profile), profile);
        }
        catch (RouteMissingException missing)
        {
            throw new PanelException(PanelFailure.Unknown, missing.Message, missing);
        }
    }

    private IClientDialect Dialect(PanelProfile profile) => profile.Generation == PanelGeneration.V31
        ? new ClientRecords(_session, _inbounds, profile, _limits)
        : new InboundClients(_session, _inbounds, profile, _limits);
}
