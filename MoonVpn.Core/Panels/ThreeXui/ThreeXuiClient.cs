using System.Text.Json;
using MoonVpn.Core.Panels.ThreeXui.Links;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>One 3x-ui panel. Which generation it is, is found out at the first call and again when its answers stop fitting.</summary>
internal sealed class ThreeXuiClient : IPanelClient, IDisposable
{
    private readonly PanelConnection _connection;
    private readonly PanelHttp _http;
    private readonly PanelSession _session;
    private readonly InboundCalls _inbounds;
    private readonly WriteTurns _writes;

    public ThreeXuiClient(PanelConnection connection, TimeProvider time, WireLimits limits)
    {
        _connection = connection;
        _http = new PanelHttp(connection, limits);
        var login = new PanelLogin(connection, _http, time, limits);
        _session = new PanelSession(login, new PanelDetection(login, time), time, limits);
        _inbounds = new InboundCalls(_session);
        _writes = new WriteTurns(limits.BetweenWrites);
    }

    public Task<PanelProbe> ProbeAsync(CancellationToken ct) => WithAsync(async (dialect, profile) =>
    {
        // For its first two seconds a panel knows nothing of itself, and everything reads as zero.
        var status = (await _session.CallAsync(profile.Status, ct)).OrRefused();
        if (status.Text("panelVersion") is { Length: > 0 } version && version != profile.VersionText)
            profile = await _session.ProfileAfterAsync(profile, ct);
        var settings = await dialect.SettingsAsync(ct);
        return new PanelProbe(
            profile.VersionText,
            profile.Generation,
            status.Member("xray").Text("state"),
            SubscriptionUrl(settings),
            status.Member("cpu") is { ValueKind: JsonValueKind.Number } cpu ? cpu.GetDouble() : 0,
            status.Member("mem").Number("current"),
            status.Member("mem").Number("total"),
            status.Number("uptime"),
            new PanelCapabilities { Version = profile.VersionText, Generation = profile.Generation, SeenAt = profile.SeenAt.UtcDateTime });
    }, ct);

    public Task<PanelLoad> StatusAsync(CancellationToken ct) => throw new NotImplementedException();

    public Task<SubscriptionSettings> SubscriptionSettingsAsync(CancellationToken ct) => throw new NotImplementedException();

    public Task<PanelUsage> ReadUsageAsync(CancellationToken ct) => throw new NotImplementedException();

    public Task SetEnabledAsync(RemoteInbound inbound, string email, bool enabled, CancellationToken ct) => throw new NotImplementedException();

    public async Task RenewAsync(RemoteInbound inbound, ClientSpec target, CancellationToken ct)
    {
        await ResetTrafficAsync(inbound, target.Email, ct);
        await UpdateClientAsync(inbound, target, ct);
    }

    public Task<IReadOnlySet<string>> OnlineAsync(CancellationToken ct) => throw new NotImplementedException();

    public Task<IReadOnlyDictionary<string, DateTime>> LastOnlineAsync(CancellationToken ct) => throw new NotImplementedException();

    public Task<IReadOnlyList<ClientIp>> ClientIpsAsync(string email, CancellationToken ct) => throw new NotImplementedException();

    public Task<PanelBackup> DownloadBackupAsync(Stream destination, CancellationToken ct) => throw new NotImplementedException();

    public Task<IReadOnlyList<RemoteInbound>> ListInboundsAsync(CancellationToken ct) =>
        WithAsync(async (_, _) => RemoteReading.Inbounds(await _inbounds.ListAsync(ct)), ct);

    public Task<RemoteClient?> FindClientAsync(string email, CancellationToken ct) =>
        WithAsync((dialect, _) => dialect.FindAsync(email, ct), ct);

    public Task AddClientAsync(RemoteInbound inbound, ClientSpec client, CancellationToken ct) => WriteAsync(async dialect =>
    {
        var current = LinkInbound.Read(await _inbounds.GetAsync(inbound.Id, ct));
        ClientFields.EnsureTakesClients(current);
        await dialect.AddAsync(current, inbound.Id, client, ct);
    }, ct);

    public Task UpdateClientAsync(RemoteInbound inbound, ClientSpec client, CancellationToken ct) => WriteAsync(async dialect =>
        await dialect.UpdateAsync(LinkInbound.Read(await _inbounds.GetAsync(inbound.Id, ct)), inbound.Id, client, ct), ct);

    public Task ResetTrafficAsync(RemoteInbound inbound, string email, CancellationToken ct) =>
        WriteAsync(dialect => dialect.ResetAsync(inbound.Id, email, ct), ct);

    public Task DeleteClientAsync(RemoteInbound inbound, ClientSpec client, CancellationToken ct) =>
        WriteAsync(dialect => dialect.DeleteAsync(inbound.Id, client, ct), ct);

    public Task<ClientLinks> GetLinksAsync(RemoteInbound inbound, ClientSpec client, CancellationToken ct) => WithAsync(async (dialect, profile) =>
    {
        var current = LinkInbound.Read(await _inbounds.GetAsync(inbound.Id, ct));
        var entry = ClientFields.Find(current, client.Email)
            ?? throw new PanelException(PanelFailure.Refused, "The inbound has no client with this e-mail.");
        var settings = await dialect.SettingsAsync(ct);
        var complete = await dialect.ForLinksAsync(Dialled(current), inbound.Id, ct);
        var rules = new LinkRules(profile.Version) { BracketsIpv6 = true };
        var links = ShareLinks.Build(complete, entry, new LinkRequest(rules, Host, settings.RemarkFormat));
        return links.Count == 0
            ? throw new PanelException(PanelFailure.Refused, $"Protocol \"{current.Protocol}\" has no share links.")
            : new ClientLinks(links[0], SubscriptionUrl(settings) is { } url ? url + client.SubscriptionId : null) { Others = [.. links.Skip(1)] };
    }, ct);

    public void Dispose()
    {
        _http.Dispose();
        _session.Dispose();
        _writes.Dispose();
    }

    private string Host => string.IsNullOrWhiteSpace(_connection.LinkHost) ? _http.Base.Host : _connection.LinkHost.Trim();

    /// <summary>A host the operator names for customers goes before any address of the inbound's own.</summary>
    private LinkInbound Dialled(LinkInbound inbound)
    {
        if (inbound.Listen is ['@' or '/', ..])
            throw new PanelException(PanelFailure.Refused, "The inbound is only reached through another one; its links cannot be made.");
        return string.IsNullOrWhiteSpace(_connection.LinkHost) ? inbound : inbound with { Listen = "", ShareAddress = "", NodeId = 0 };
    }

    private string? SubscriptionUrl(PanelSettings settings) =>
        string.IsNullOrWhiteSpace(_connection.SubscriptionUrl) ? settings.SubscriptionUrl : _connection.SubscriptionUrl.Trim().TrimEnd('/') + "/";

    private Task WriteAsync(Func<IClientDialect, Task> write, CancellationToken ct) => _writes.RunAsync(
        () => WithAsync(async (dialect, _) =>
        {
            await write(dialect);
            return true;
        }, ct),
        ct);

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
        ? new ClientRecords(_session, profile)
        : new InboundClients(_session, _inbounds, profile);
}
