using MoonVpn.Core.Panels;

namespace MoonVpn.Tests.Panels.ThreeXui.Faults;

/// <summary>How the shop makes something true on a panel that may do anything: look, act, look again, and not once believe an answer alone.</summary>
internal static class LookActVerify
{
    private const int Tries = 6;

    /// <param name="target">What is wanted; a client of ours with this e-mail, whatever identity it once had.</param>
    /// <param name="formerly">Identities under which the client may still be there.</param>
    /// <returns>How it ended: <see cref="PanelOutcome.Applied"/> or <see cref="PanelOutcome.Conflict"/>.</returns>
    public static async Task<PanelOutcome> ExistsAsync(IPanelClient client, RemoteInbound inbound, ClientSpec target, params ClientSpec[] formerly)
    {
        for (var i = 0; i < Tries; i++)
        {
            try
            {
                var seen = await client.FindClientAsync(target.Email, CancellationToken.None);
                if (seen is not null && !seen.Is(target) && !formerly.Any(seen.Is)) return PanelOutcome.Conflict;
                if (seen is not null && IsMet(target, seen)) return PanelOutcome.Applied;
                if (seen is null) await client.AddClientAsync(inbound, target, CancellationToken.None);
                else await client.UpdateClientAsync(inbound, target, CancellationToken.None);
            }
            catch (PanelException problem) when (problem.Outcome == PanelOutcome.Conflict)
            {
                return PanelOutcome.Conflict;
            }
            catch (PanelException)
            {
                // Known to have failed or not known at all: looking tells.
            }
        }

        return PanelOutcome.Unknown;
    }

    public static async Task<PanelOutcome> IsGoneAsync(IPanelClient client, RemoteInbound inbound, ClientSpec target, params ClientSpec[] formerly)
    {
        for (var i = 0; i < Tries; i++)
        {
            try
            {
                var seen = await client.FindClientAsync(target.Email, CancellationToken.None);
                if (seen is null) return PanelOutcome.Applied;
                if (!seen.Is(target) && !formerly.Any(seen.Is)) return PanelOutcome.Conflict;
                await client.DeleteClientAsync(inbound, target, CancellationToken.None);
            }
            catch (PanelException)
            {
                // As above.
            }
        }

        return PanelOutcome.Unknown;
    }

    private static bool IsMet(ClientSpec target, RemoteClient seen) =>
        seen.Is(target) && seen.TotalBytes == target.TotalBytes && seen.ExpiryMs == target.ExpiryMs && seen.Enabled == target.Enabled && seen.IpLimit == target.IpLimit;
}
