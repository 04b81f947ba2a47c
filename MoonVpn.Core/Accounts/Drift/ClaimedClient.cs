using MoonVpn.Core.Kernel;
using MoonVpn.Core.Panels;

namespace MoonVpn.Core.Accounts.Drift;

/// <summary>A foreign client as it was found, and where.</summary>
/// <param name="ReadAt">When the panel was asked.</param>
internal sealed record ClaimedClient(Panel Panel, Inbound Inbound, RemoteClient Client, ClientLinks Links, DateTime ReadAt)
{
    /// <exception cref="RefusedException">There is no such client, or on no inbound where the shop could keep it.</exception>
    public static async Task<ClaimedClient> ReadAsync(
        IPanelClient panelClient, Panel panel, IReadOnlyDictionary<int, Inbound> inbounds, string email, DateTime readAt, CancellationToken ct)
    {
        var client = await panelClient.FindClientAsync(email.Trim(), ct).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
        var inbound = ForeignClients.HomeOf(client, inbounds);
        if (inbound is null || client.Secret.Length == 0)
        {
            throw new RefusedException(Refusal.ClientInboundUnknown);
        }

        var remote = inbound.ToRemote();
        var spec = new ClientSpec(client.Email, client.Secret, client.Secret, client.SubscriptionId, client.TotalBytes, client.ExpiryMs, client.Enabled);
        return new ClaimedClient(panel, inbound, client, await panelClient.GetLinksAsync(remote, spec, ct).ConfigureAwait(false), readAt);
    }
}
