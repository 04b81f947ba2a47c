using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Accounts;

/// <summary>Does one job: reads what is wanted, talks to the panel with no transaction open, writes down what came of it.</summary>
public sealed class PanelJobRunner(UnitOfWork unitOfWork, PanelConnections connections, IPanelClients clients, PanelJobResults results, ILogger<PanelJobRunner> logger)
{
    public async Task RunAsync(long jobId, CancellationToken ct)
    {
        var task = await unitOfWork.ReadAsync(db => LoadAsync(db, jobId, ct), ct).ConfigureAwait(false);
        try
        {
            var client = clients.For(connections.Of(task.Panel));
            await DoAsync(task, client, ct).ConfigureAwait(false);
        }
        catch (PanelException failure)
        {
            logger.LogWarning("Panel job {JobId} ({Kind}) on panel {PanelId}: {Failure}: {Message}", jobId, task.Job.Kind, task.Panel.Id, failure.Failure, failure.Message);
            await results.FailedAsync(task, failure, ct).ConfigureAwait(false);
        }
        catch (RefusedException unreadable)
        {
            // The panel's secrets cannot be read: as good as wrong ones.
            await results.FailedAsync(task, new PanelException(PanelFailure.BadCredentials, unreadable.Message, unreadable), ct).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever a job throws, it must be counted: somebody waits for an account or for the money.
        catch (Exception unexpected) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            logger.LogError(unexpected, "Panel job {JobId} ({Kind}) on panel {PanelId} failed", jobId, task.Job.Kind, task.Panel.Id);
            await results.FailedAsync(task, new PanelException(PanelFailure.Unknown, unexpected.Message, unexpected), ct).ConfigureAwait(false);
        }
    }

    private Task DoAsync(PanelTask task, IPanelClient client, CancellationToken ct) => task.Job.Kind switch
    {
        PanelJobKind.Create => CreateAsync(task, client, ct),
        PanelJobKind.Update => UpdateAsync(task, client, ct),
        PanelJobKind.Remove => RemoveAsync(task, client, ct),
    };

    private async Task CreateAsync(PanelTask task, IPanelClient client, CancellationToken ct)
    {
        var seen = await client.FindClientAsync(task.Target.Email, ct).ConfigureAwait(false);
        if (seen is not null && !task.IsOurs(seen))
        {
            await results.NameTakenAsync(task, ct).ConfigureAwait(false);
            return;
        }

        if (seen is null)
        {
            await AddAsync(task, client, ct).ConfigureAwait(false);
        }
        else if (!AccountTarget.IsMet(task.Target, seen, task.Remote.Id))
        {
            await client.UpdateClientAsync(task.Remote, task.Target, ct).ConfigureAwait(false);
        }

        var readBack = await client.FindClientAsync(task.Target.Email, ct).ConfigureAwait(false);
        if (readBack is null || !task.IsOurs(readBack) || !AccountTarget.IsMet(task.Target, readBack, task.Remote.Id))
        {
            throw new PanelException(PanelFailure.Unknown, "the panel said yes, but does not show the client as it was asked for");
        }

        var links = await client.GetLinksAsync(task.Remote, task.Target, ct).ConfigureAwait(false);
        await results.CreatedAsync(task, links, ct).ConfigureAwait(false);
    }

    /// <summary>A refusal may only mean that an earlier try, whose answer was lost, has come through since we looked.</summary>
    private static async Task AddAsync(PanelTask task, IPanelClient client, CancellationToken ct)
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

    private async Task UpdateAsync(PanelTask task, IPanelClient client, CancellationToken ct)
    {
        var seen = await client.FindClientAsync(task.Target.Email, ct).ConfigureAwait(false);
        if (seen is not null && task.IsOurs(seen) && !AccountTarget.IsMet(task.Target, seen, task.Remote.Id))
        {
            await client.UpdateClientAsync(task.Remote, task.Target, ct).ConfigureAwait(false);
            seen = await client.FindClientAsync(task.Target.Email, ct).ConfigureAwait(false);
            if (seen is null || !AccountTarget.IsMet(task.Target, seen, task.Remote.Id))
            {
                throw new PanelException(PanelFailure.Unknown, "the panel said yes, but does not show the client as it was asked for");
            }
        }

        await results.DoneAsync(task, ct).ConfigureAwait(false);
    }

    private async Task RemoveAsync(PanelTask task, IPanelClient client, CancellationToken ct)
    {
        var seen = await client.FindClientAsync(task.Target.Email, ct).ConfigureAwait(false);
        if (seen is not null && task.IsOurs(seen))
        {
            await client.DeleteClientAsync(task.Remote, task.Target, ct).ConfigureAwait(false);
            seen = await client.FindClientAsync(task.Target.Email, ct).ConfigureAwait(false);
            if (seen is not null && task.IsOurs(seen))
            {
                throw new PanelException(PanelFailure.Unknown, "the panel said yes, but still has the client");
            }
        }

        await results.DoneAsync(task, ct).ConfigureAwait(false);
    }

    private static async Task<PanelTask> LoadAsync(MoonVpnDbContext db, long jobId, CancellationToken ct) =>
        await (from job in db.Set<PanelJob>()
               join account in db.Set<ClientAccount>() on job.ClientAccountId equals account.Id
               join inbound in db.Set<Inbound>() on account.InboundId equals inbound.Id
               join panel in db.Set<Panel>() on account.PanelId equals panel.Id
               join user in db.Set<User>() on account.UserId equals user.Id
               where job.Id == jobId
               select new PanelTask(job, account, inbound, panel, user.TelegramId)).SingleAsync(ct).ConfigureAwait(false);
}
