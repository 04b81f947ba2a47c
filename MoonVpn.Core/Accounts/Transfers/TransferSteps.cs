using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts.Subscriptions;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Notifications;

namespace MoonVpn.Core.Accounts.Transfers;

/// <summary>
/// Carries a move on. Each step is taken in the unit of work that learns of the one before, with the job for the next: wherever the
/// shop is stopped, it goes on from there. Until the source is switched off a failure leaves everything as it was; after that it only
/// goes forward.
/// </summary>
public sealed class TransferSteps(AccountDesk desk, SubscriptionTokens tokens, IProvisioningFollower follower, Outbox outbox)
{
    /// <summary>A panel has what an account's target says.</summary>
    internal async Task PushedAsync(Work work, ClientAccount account)
    {
        if (await FindAsync(work, account.Id).ConfigureAwait(false) is not { } move)
        {
            return;
        }

        var (source, target) = await ParticipantsAsync(work, move).ConfigureAwait(false);
        switch (move.Status)
        {
            case AccountTransferStatus.Creating when account == target:
                await SwitchOffAsync(work, move, source, target).ConfigureAwait(false);
                break;
            case AccountTransferStatus.Disabling when account == source:
                await CorrectAsync(work, move, source, target).ConfigureAwait(false);
                break;
            case AccountTransferStatus.Correcting when account == target:
                await SwitchAsync(work, move, source, target).ConfigureAwait(false);
                break;
            case AccountTransferStatus.Correcting or AccountTransferStatus.Moved when account == source:
                await CarryLateAsync(work, source, target).ConfigureAwait(false);
                break;
        }
    }

    /// <summary>Goes on with what is known of the source, because its panel (or the target's) has not answered for too long.</summary>
    internal async Task GoOnAsync(Work work, AccountTransfer move)
    {
        var (source, target) = await ParticipantsAsync(work, move).ConfigureAwait(false);
        await (move.Status == AccountTransferStatus.Disabling ? CorrectAsync(work, move, source, target) : SwitchAsync(work, move, source, target)).ConfigureAwait(false);
    }

    /// <summary>The target could not be made; the source was not touched.</summary>
    internal async Task FailedAsync(Work work, ClientAccount target, string reason)
    {
        if (await FindAsync(work, target.Id).ConfigureAwait(false) is { Status: AccountTransferStatus.Creating } move)
        {
            move.Status = AccountTransferStatus.Failed;
            move.FinishedAt = work.Now;
            work.Audit("transfer.fail", "client_account", move.ClientAccountId, new { move.Id, reason });
            await follower.MoveFailedAsync(work, move, reason).ConfigureAwait(false);
        }
    }

    /// <summary>A panel no longer has the account.</summary>
    internal async Task RemovedAsync(Work work, ClientAccount account)
    {
        if (await FindAsync(work, account.Id).ConfigureAwait(false) is { Status: AccountTransferStatus.Moved } move && move.ClientAccountId == account.Id)
        {
            var (source, target) = await ParticipantsAsync(work, move).ConfigureAwait(false);
            await CarryLateAsync(work, source, target).ConfigureAwait(false);
            move.Status = AccountTransferStatus.Done;
            move.FinishedAt = work.Now;
        }
    }

    private async Task SwitchOffAsync(Work work, AccountTransfer move, ClientAccount source, ClientAccount target)
    {
        (move.ToPanelId, move.ToInboundId) = (target.PanelId, target.InboundId);
        move.Status = AccountTransferStatus.Disabling;
        source.IsEnabled = false;
        if (!await desk.PushAsync(work, source, PanelJobReason.Transfer).ConfigureAwait(false))
        {
            // It ended meanwhile, and is being taken off its panel.
            await CorrectAsync(work, move, source, target).ConfigureAwait(false);
        }
    }

    private async Task CorrectAsync(Work work, AccountTransfer move, ClientAccount source, ClientAccount target)
    {
        move.Status = AccountTransferStatus.Correcting;
        if (Carry(source, target))
        {
            await desk.PushAsync(work, target, PanelJobReason.Transfer).ConfigureAwait(false);
        }
        else
        {
            await SwitchAsync(work, move, source, target).ConfigureAwait(false);
        }
    }

    private async Task SwitchAsync(Work work, AccountTransfer move, ClientAccount source, ClientAccount target)
    {
        move.Status = AccountTransferStatus.Moved;
        move.MovedAt = work.Now;
        source.Status = AccountStatus.Switched;
        source.IsEnabled = false;
        target.Activate();
        await tokens.MoveAsync(work, source.Id, target.Id).ConfigureAwait(false);
        foreach (var period in await work.Db.Set<AccountPeriod>().Where(period => period.ClientAccountId == source.Id && period.Status == AccountPeriodStatus.Queued)
            .ToListAsync(work.Stopping).ConfigureAwait(false))
        {
            period.ClientAccountId = target.Id;
        }

        // What its customer was told or wished stays so.
        target.AutoRenew = source.AutoRenew;
        await work.Db.Set<AccountReminder>().Where(told => told.ClientAccountId == source.Id)
            .ExecuteUpdateAsync(update => update.SetProperty(told => told.ClientAccountId, target.Id), work.Stopping).ConfigureAwait(false);

        work.Audit("account.move", "client_account", source.Id, new { source.EmailName, to = target.EmailName, used = source.TrafficUsed });
        await follower.MovedAsync(work, move, target).ConfigureAwait(false);
        await outbox.ToUserAsync(work, target.UserId, NotificationType.AccountMoved, target.Id).ConfigureAwait(false);
    }

    /// <summary>The source's panel told its usage after the customer had moved. What belongs to a period that is over by now counts no more.</summary>
    private async Task CarryLateAsync(Work work, ClientAccount source, ClientAccount target)
    {
        var isAfresh = await work.Db.Set<PanelJob>().AnyAsync(
            job => job.ClientAccountId == target.Id
                && (job.Reason == PanelJobReason.Renewal || job.Reason == PanelJobReason.QueuedPeriod || job.Reason == PanelJobReason.ResetTraffic),
            work.Stopping).ConfigureAwait(false);
        if (isAfresh || !Carry(source, target))
        {
            return;
        }

        if (!await desk.PushAsync(work, target, PanelJobReason.Transfer).ConfigureAwait(false) && await TransferDesk.NextAsync(work, target).ConfigureAwait(false) is { } next)
        {
            await CarryLateAsync(work, target, next).ConfigureAwait(false);
        }
    }

    /// <returns>Whether the target differs from what it was.</returns>
    private static bool Carry(ClientAccount source, ClientAccount target)
    {
        var before = (target.UsageBase, target.ExpiresAt);
        target.CarryUsage(source.TrafficUsed);
        target.ExpiresAt ??= source.ExpiresAt;
        return before != (target.UsageBase, target.ExpiresAt);
    }

    /// <summary>The newest move that the account has a part in and that is not at its end.</summary>
    private static async Task<AccountTransfer?> FindAsync(Work work, long accountId)
    {
        await work.SaveAsync().ConfigureAwait(false);
        return await work.Db.Set<AccountTransfer>()
            .Where(move => (move.ClientAccountId == accountId || move.NewClientAccountId == accountId)
                && move.Status != AccountTransferStatus.Done && move.Status != AccountTransferStatus.Failed)
            .OrderByDescending(move => move.ClientAccountId == accountId).ThenByDescending(move => move.Id)
            .FirstOrDefaultAsync(work.Stopping).ConfigureAwait(false);
    }

    private static async Task<(ClientAccount Source, ClientAccount Target)> ParticipantsAsync(Work work, AccountTransfer move) => (
        (await work.Db.Set<ClientAccount>().FindAsync([move.ClientAccountId], work.Stopping).ConfigureAwait(false))!,
        (await work.Db.Set<ClientAccount>().FindAsync([move.NewClientAccountId], work.Stopping).ConfigureAwait(false))!);
}
