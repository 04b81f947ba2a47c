using MoonVpn.Core.Panels;

namespace MoonVpn.Core.Accounts;

/// <summary>Makes a panel have what an account's target says. Looks first, then acts, then reads back; may be repeated after any failure.</summary>
internal sealed class PanelPush(PanelTask task, IPanelClient client, TimeProvider time, CancellationToken ct)
{
    /// <param name="seen">What the panel shows now; ours, or nothing.</param>
    public async Task<PushedClient> RunAsync(RemoteClient? seen)
    {
        if (seen is null && !task.Target.Enabled)
        {
            return new PushedClient(null, null, task.ReadAt);
        }

        var wantsLinks = seen is null || task.Account.ConfigUrl is null || task.Account.PreviousIdentity is not null;
        if (seen is null)
        {
            await AddAsync().ConfigureAwait(false);
        }
        else if (task.WantsReset(seen))
        {
            await client.RenewAsync(task.Remote, task.Target, ct).ConfigureAwait(false);
        }
        else if (!task.IsMet(seen))
        {
            await client.UpdateClientAsync(task.Remote, task.Target, ct).ConfigureAwait(false);
        }
        else if (!wantsLinks)
        {
            return new PushedClient(seen, null, task.ReadAt);
        }

        var readAt = time.GetUtcNow().UtcDateTime;
        var readBack = await ReadBackAsync().ConfigureAwait(false);
        return new PushedClient(readBack, wantsLinks ? await client.GetLinksAsync(task.Remote, task.Target, ct).ConfigureAwait(false) : null, readAt);
    }

    private async Task<RemoteClient> ReadBackAsync() =>
        await client.FindClientAsync(task.Target.Email, ct).ConfigureAwait(false) is { } readBack && task.IsMet(readBack)
            && !(task.Account.UsageReported > 0 && task.WantsReset(readBack))
                ? readBack
                : throw new PanelException(PanelFailure.Unknown, "the panel said yes, but does not show the client as it was asked for");

    /// <summary>A refusal may only mean that an earlier try, whose answer was lost, has come through since we looked.</summary>
    private async Task AddAsync()
    {
        try
        {
            await client.AddClientAsync(task.Remote, task.Target, ct).ConfigureAwait(false);
        }
        catch (PanelException refused) when (refused.Failure == PanelFailure.Refused)
        {
            if (await client.FindClientAsync(task.Target.Email, ct).ConfigureAwait(false) is not { } late || !task.IsOurs(late))
            {
                throw;
            }
        }
    }
}

/// <param name="Client">As read back; null when the panel has none.</param>
/// <param name="Links">Null when they are as they were.</param>
/// <param name="ReadAt">When the panel was asked for it.</param>
internal sealed record PushedClient(RemoteClient? Client, ClientLinks? Links, DateTime ReadAt);
