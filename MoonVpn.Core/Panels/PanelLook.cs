using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Panels;

/// <summary>Reads a panel as a sync needs it; no transaction is open meanwhile.</summary>
public sealed class PanelLook(PanelDoors doors, TimeProvider time)
{
    /// <summary>However slow each single answer is.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <exception cref="PanelException">It could not be read.</exception>
    internal async Task<PanelReading> ReadAsync(Panel panel, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        try
        {
            return await ReadAsync(panel.Id, doors.Open(panel), either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            throw new PanelException(PanelFailure.Unknown, "The panel could not be read in time.") { Diagnosis = PanelDiagnosis.TimedOut };
        }
        catch (RefusedException unreadable) when (unreadable.Refusal == Refusal.PanelBadCredentials)
        {
            // The panel's secrets cannot be read: as good as wrong ones.
            throw new PanelException(PanelFailure.BadCredentials, unreadable.Message, unreadable);
        }
    }

    private async Task<PanelReading> ReadAsync(long panelId, IPanelClient client, CancellationToken ct)
    {
        var (startedAt, since) = (time.GetUtcNow().UtcDateTime, time.GetTimestamp());
        // Signs in; the others then go side by side.
        var probe = await client.ProbeAsync(ct).ConfigureAwait(false);
        var usage = client.ReadUsageAsync(ct);
        var online = OnlineAsync(client, ct);
        await Task.WhenAll(usage, online).ConfigureAwait(false);
        return new PanelReading(panelId, startedAt, time.GetElapsedTime(since), probe, await usage.ConfigureAwait(false), await online.ConfigureAwait(false));
    }

    /// <summary>Who is online is nice to know, and no reason to give up a sync for.</summary>
    private static async Task<IReadOnlySet<string>> OnlineAsync(IPanelClient client, CancellationToken ct)
    {
        try
        {
            return await client.OnlineAsync(ct).ConfigureAwait(false);
        }
        catch (PanelException)
        {
            return new HashSet<string>();
        }
    }
}
