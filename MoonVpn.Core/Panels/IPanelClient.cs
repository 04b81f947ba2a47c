namespace MoonVpn.Core.Panels;

/// <summary>
/// One 3x-ui panel, whatever its version. Implementations log in by themselves, at most once after a failure, keep
/// their session between calls and let only one write through at a time.
/// Every method throws <see cref="PanelException"/>; its <see cref="PanelException.Failure"/> tells what is known about the effect.
/// </summary>
public interface IPanelClient
{
    /// <summary>Logs in if needed and reads version, capabilities and load.</summary>
    Task<PanelProbe> ProbeAsync(CancellationToken ct);

    /// <summary>All inbounds with their clients and counters.</summary>
    Task<IReadOnlyList<RemoteInbound>> ListInboundsAsync(CancellationToken ct);

    /// <summary>
    /// The client with this e-mail (compared ignoring case), wherever on the panel it is; null only if an authenticated,
    /// complete answer shows that there is none.
    /// </summary>
    Task<RemoteClient?> FindClientAsync(string email, CancellationToken ct);

    /// <summary>
    /// Adds the client to one inbound, switched on whatever the target says (later panels insist on it). The caller looks first:
    /// several versions store a repeated client twice; and reads back afterwards.
    /// </summary>
    Task AddClientAsync(RemoteInbound inbound, ClientSpec client, CancellationToken ct);

    /// <summary>
    /// Pushes the absolute target (secret, limits, expiry, enabled) to the client with this e-mail; keys we do not know are preserved.
    /// To renew, reset the traffic first and then update with Enabled: the other way round the panel's next tick switches an
    /// exhausted client off again. A negative expiry restarts the countdown of a client that has already begun.
    /// </summary>
    Task UpdateClientAsync(RemoteInbound inbound, ClientSpec client, CancellationToken ct);

    /// <summary>Zeroes the client's traffic counters. Some versions switch the client on by this, others leave it off: update afterwards.</summary>
    Task ResetTrafficAsync(RemoteInbound inbound, string email, CancellationToken ct);

    /// <summary>
    /// Removes the client from the panel. Removing one that is not there is not an error. A panel before 3.1 keeps an inbound's last
    /// client: that one is switched off instead, and <see cref="PanelFailure.Refused"/> says so.
    /// </summary>
    Task DeleteClientAsync(RemoteInbound inbound, ClientSpec client, CancellationToken ct);

    /// <summary>The share link(s) a customer imports, and the subscription link when the panel serves one.</summary>
    Task<ClientLinks> GetLinksAsync(RemoteInbound inbound, ClientSpec client, CancellationToken ct);
}
