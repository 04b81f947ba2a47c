using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Panels;

namespace MoonVpn.Core.Accounts.Drift;

/// <summary>After each sync: files where the panel differs from the shop, and puts right what is the shop's own. Others' clients are never touched.</summary>
public sealed class DriftReconciler(UnitOfWork unitOfWork, DriftBrake brake, DriftRepairs repairs, PanelAlerts alerts, LocationPauses pauses)
{
    private const int RowsAtOnce = 200;
    private const int RepairsAtOnce = 10;

    private static readonly Actor Self = Actor.System("panel-drift");
    private static readonly TimeSpan SecondLook = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPermit = TimeSpan.FromDays(1);

    internal async Task RunAsync(PanelReading reading, CancellationToken ct)
    {
        var (scene, open) = await unitOfWork.ReadAsync(
            async db => (await DriftScene.ReadAsync(db, reading, ct).ConfigureAwait(false), await OpenAsync(db, reading.PanelId, ct).ConfigureAwait(false)), ct).ConfigureAwait(false);
        var plan = DriftPlan.Of(new DriftComparison(scene, reading).Run(), open, scene.IsBusy);
        if (plan.New.Count + plan.Again.Count + plan.Over.Count > 0)
        {
            await WriteRowsAsync(reading.PanelId, plan, ct).ConfigureAwait(false);
        }

        var mayRepair = await JudgeAsync(reading.PanelId, plan, scene.Accounts.Count, ct).ConfigureAwait(false);
        foreach (var some in mayRepair ? plan.Repairs.Chunk(RepairsAtOnce) : [])
        {
            await unitOfWork.RunAsync(Self, work => RepairAsync(work, some), ct).ConfigureAwait(false);
        }
    }

    private static Task<List<OpenDifference>> OpenAsync(MoonVpnDbContext db, long panelId, CancellationToken ct) =>
        db.Set<PanelDifference>().Where(row => row.PanelId == panelId && row.Status != PanelDifferenceStatus.Resolved)
            .Select(row => new OpenDifference(row.Id, row.Email, row.Kind, row.Status, row.ClientAccountId, row.Details)).ToListAsync(ct);

    private async Task WriteRowsAsync(long panelId, DriftPlan plan, CancellationToken ct)
    {
        foreach (var some in plan.New.Chunk(RowsAtOnce))
        {
            await unitOfWork.RunAsync(Self, work => AddAsync(work, panelId, some), ct).ConfigureAwait(false);
        }

        foreach (var some in plan.Over.Select(row => row.Id).Chunk(RowsAtOnce))
        {
            await unitOfWork.RunAsync(
                Self,
                work => work.Db.Set<PanelDifference>().Where(row => some.Contains(row.Id)).ExecuteUpdateAsync(
                    row => row.SetProperty(one => one.Status, PanelDifferenceStatus.Resolved).SetProperty(one => one.ResolvedAt, work.Now), work.Stopping),
                ct).ConfigureAwait(false);
        }

        foreach (var some in plan.Again.Chunk(RowsAtOnce))
        {
            await unitOfWork.RunAsync(Self, work => SeeAgainAsync(work, some), ct).ConfigureAwait(false);
        }
    }

    private async Task AddAsync(Work work, long panelId, IReadOnlyList<FoundDifference> found)
    {
        work.Db.AddRange(found.Select(one => new PanelDifference
        {
            PanelId = panelId,
            Kind = one.Kind,
            Email = one.Email,
            ClientAccountId = one.Account.Id,
            Details = one.Details,
            FoundAt = work.Now,
            LastSeenAt = work.Now,
        }));
        if (found.Any(one => one.Kind == PanelDifferenceKind.Conflict))
        {
            var panel = await work.Db.Set<Panel>().FindAsync([panelId], work.Stopping).ConfigureAwait(false);
            foreach (var conflict in found.Where(one => one.Kind == PanelDifferenceKind.Conflict))
            {
                await alerts.ConflictAsync(work, panel!, conflict.Email).ConfigureAwait(false);
            }
        }
    }

    /// <summary>The job of one that was under repair has ended, and it differs still: that is looked at anew.</summary>
    private static async Task SeeAgainAsync(Work work, (OpenDifference Row, FoundDifference Found)[] again)
    {
        var ids = again.Select(pair => pair.Row.Id).ToArray();
        await work.Db.Set<PanelDifference>().Where(row => ids.Contains(row.Id)).ExecuteUpdateAsync(row => row.SetProperty(one => one.LastSeenAt, work.Now), work.Stopping).ConfigureAwait(false);
        await work.Db.Set<PanelDifference>().Where(row => ids.Contains(row.Id) && row.Status == PanelDifferenceStatus.Repairing)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.Status, PanelDifferenceStatus.Open), work.Stopping).ConfigureAwait(false);
        foreach (var (row, found) in again.Where(pair => pair.Row.Details != pair.Found.Details))
        {
            var details = found.Details;
            await work.Db.Set<PanelDifference>().Where(one => one.Id == row.Id).ExecuteUpdateAsync(one => one.SetProperty(each => each.Details, details), work.Stopping).ConfigureAwait(false);
        }
    }

    /// <summary>Holds the panel, lets it go, or looks again soon.</summary>
    /// <returns>Whether anything may be repaired.</returns>
    private Task<bool> JudgeAsync(long panelId, DriftPlan plan, int accounts, CancellationToken ct) => unitOfWork.RunAsync(
        Self,
        async work =>
        {
            var panel = await work.Db.Set<Panel>().FindAsync([panelId], work.Stopping).ConfigureAwait(false);
            var isTooMuch = brake.IsTooMuch(plan.Differing, accounts) && panel!.MassRepairAllowedAt is null;
            await HoldAsync(work, panel!, isTooMuch, plan.Differing).ConfigureAwait(false);
            if (isTooMuch)
            {
                return false;
            }

            if (plan.IsSettled || panel!.MassRepairAllowedAt < work.Now - LongestPermit)
            {
                panel!.MassRepairAllowedAt = null;
            }

            if (!plan.IsSettled)
            {
                panel.NextCheckAt = work.Now + SecondLook;
            }

            return panel.Status == PanelStatus.Active;
        },
        ct);

    private async Task HoldAsync(Work work, Panel panel, bool isTooMuch, int differing)
    {
        if (isTooMuch == (panel.Health == PanelHealth.Hold))
        {
            return;
        }

        panel.Health = isTooMuch ? PanelHealth.Hold : PanelHealth.Ok;
        await work.SaveAsync().ConfigureAwait(false);
        await pauses.RefreshAsync(work).ConfigureAwait(false);
        await (isTooMuch ? alerts.HeldAsync(work, panel, differing) : alerts.AgreesAgainAsync(work, panel)).ConfigureAwait(false);
    }

    private async Task RepairAsync(Work work, IReadOnlyList<(OpenDifference Row, FoundDifference Found)> some)
    {
        foreach (var (open, found) in some)
        {
            var row = await work.Db.Set<PanelDifference>().FindAsync([open.Id], work.Stopping).ConfigureAwait(false);
            if (row is { Status: PanelDifferenceStatus.Open })
            {
                await repairs.RepairAsync(work, row, found.Client).ConfigureAwait(false);
            }
        }
    }
}
