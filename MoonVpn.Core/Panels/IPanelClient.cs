namespace MoonVpn.Core.Panels;

/// <summary>
/// One 3x-ui panel, whatever its version. Implementations log in by themselves, at most once after a failure, keep
/// their session between calls and let only one write through at a time.
/// Every method throws <see cref="PanelException"/>; its <see cref="PanelException.Outcome"/> tells what is known about the effect, and
/// no message decides that: after a refusal it is looked what there is.
/// </summary>
public interface IPanelClient
{
    /// <summary>Logs in if needed and reads version, capabilities and load.</summary>
    Task<PanelProbe> ProbeAsync(CancellationToken ct);

    /// <summary>How the panel's server is doing.</summary>
    Task<PanelLoad> StatusAsync(CancellationToken ct);

    Task<SubscriptionSettings> SubscriptionSettingsAsync(CancellationToken ct);

    /// <summary>
    /// All inbounds and all clients with their counters: what a sync needs, in as few and as small answers as the version has.
    /// Times, quotas and counters are cut to what a date or a sum can hold; negative counters read as zero.
    /// </summary>
    Task<PanelUsage> ReadUsageAsync(CancellationToken ct);

    /// <summary>All inbounds with their clients and counters: those of <see cref="ReadUsageAsync"/>.</summary>
    Task<IReadOnlyList<RemoteInbound>> ListInboundsAsync(CancellationToken ct);

    /// <summary>
    /// The client with this e-mail (compared ignoring case), wherever on the panel it is; null only if an authenticated,
    /// complete answer shows that there is none.
    /// </summary>
    Task<RemoteClient?> FindClientAsync(string email, CancellationToken ct);

    /// <summary>
    /// Adds the client to one inbound, switched on whatever the target says (later panels insist on it). The caller looks first and reads
    /// back afterwards: where the client is already, nothing is changed. <see cref="PanelOutcome.Conflict"/> when the e-mail is somebody else's.
    /// </summary>
    Task AddClientAsync(RemoteInbound inbound, ClientSpec client, CancellationToken ct);

    /// <summary>
    /// Pushes the absolute target (secret, subscription id, limits, expiry, enabled) to the client with this e-mail; keys we do not know
    /// are preserved. A new secret or subscription id in the target replaces the old one. To renew, use <see cref="RenewAsync"/>.
    /// A negative expiry restarts the countdown of a client that has already begun.
    /// </summary>
    Task UpdateClientAsync(RemoteInbound inbound, ClientSpec client, CancellationToken ct);

    /// <summary>Zeroes the client's traffic counters. Some versions switch the client on by this, others leave it off: update afterwards.</summary>
    Task ResetTrafficAsync(RemoteInbound inbound, string email, CancellationToken ct);

    /// <summary>Switches the client on or off and leaves everything else as it is.</summary>
    Task SetEnabledAsync(RemoteInbound inbound, string email, bool enabled, CancellationToken ct);

    /// <summary>
    /// Zeroes the counters and pushes the target, in the one order that works on every version: the other way round the panel's next
    /// tick switches an exhausted client off again. Two calls: after a failure the first may have happened without the second, and the
    /// whole may be repeated. The caller reads back.
    /// </summary>
    Task RenewAsync(RemoteInbound inbound, ClientSpec target, CancellationToken ct);

    /// <summary>
    /// Removes the client from the panel. Removing one that is not there is not an error. What a panel will not give up is switched off
    /// instead, and <see cref="PanelFailure.Refused"/> says so: before 3.1 that is the last client of every inbound.
    /// </summary>
    Task DeleteClientAsync(RemoteInbound inbound, ClientSpec client, CancellationToken ct);

    /// <summary>The share link(s) a customer imports, and the subscription link when the panel serves one.</summary>
    Task<ClientLinks> GetLinksAsync(RemoteInbound inbound, ClientSpec client, CancellationToken ct);

    /// <summary>E-mails of the clients that moved traffic in the last seconds.</summary>
    Task<IReadOnlySet<string>> OnlineAsync(CancellationToken ct);

    /// <summary>When each client was last online, in UTC, by e-mail (ignoring case). Empty where the version does not record it (before 2.6.8).</summary>
    Task<IReadOnlyDictionary<string, DateTime>> LastOnlineAsync(CancellationToken ct);

    /// <summary>Addresses the client connected from. Panels record them only where they limit them.</summary>
    Task<IReadOnlyList<ClientIp>> ClientIpsAsync(string email, CancellationToken ct);

    /// <summary>Writes the panel's database to the stream. What was written before a failure is of no use.</summary>
    Task<PanelBackup> DownloadBackupAsync(Stream destination, CancellationToken ct);
}
