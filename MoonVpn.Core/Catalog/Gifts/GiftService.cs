using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Catalog.Gifts;

/// <summary>Makes gift codes by the batch, hands them out and withdraws them.</summary>
public sealed class GiftService(UnitOfWork unitOfWork, SettingsStore settings)
{
    public const int MostCodes = 10_000;

    private const int CodeLength = 12;

    /// <summary>Codes are money: an admin may make as much of it as may be credited by hand at once.</summary>
    /// <returns>The batch's id.</returns>
    public Task<long> CreateAsync(Actor actor, GiftDraft draft, CancellationToken ct)
    {
        actor.Require(Permission.Money);
        var name = Require.Text(draft.Name, "name", 64);
        Require.InRange(draft.Count, "count", 1, MostCodes);
        Require.InRange(draft.PerUserLimit ?? 1, "per_user_limit", 1, MostCodes);
        var most = (actor.IsSuperadmin ? Toman.Max : settings.Get(ShopSettings.AdjustMost)) / draft.Count;
        if (draft.Amount < 1 || draft.Amount > most)
        {
            throw new RefusedException(Refusal.AmountOutOfRange, 1L, most);
        }

        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var batch = new GiftBatch
                {
                    Name = name,
                    Amount = draft.Amount,
                    Count = draft.Count,
                    PerUserLimit = draft.PerUserLimit,
                    ValidUntil = draft.LastDay is { } last ? TehranTime.StartOf(last.AddDays(1)) : null,
                    CreatedBy = actor.UserId,
                    CreatedAt = work.Now,
                };
                work.Db.Add(batch);
                await work.SaveAsync().ConfigureAwait(false);
                work.Db.AddRange(NewCodes(draft.Count).Select(code => new GiftCode { BatchId = batch.Id, Code = code }));
                work.Audit("gift.create", "gift_batch", batch.Id, new { batch.Name, batch.Amount, batch.Count, batch.PerUserLimit, batch.ValidUntil });
                return batch.Id;
            },
            ct);
    }

    /// <summary>What was redeemed stays redeemed; nothing more of it can be.</summary>
    public Task VoidAsync(Actor actor, long batchId, CancellationToken ct)
    {
        actor.Require(Permission.Money);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var batch = await work.Db.Set<GiftBatch>().FindAsync([batchId], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
                batch.IsVoid = true;
                work.Audit("gift.void", "gift_batch", batchId, new { batch.Name });
            },
            ct);
    }

    /// <summary>The codes in clear, to be handed out. Who took them is kept.</summary>
    public Task<IReadOnlyList<GiftCodeRow>> ExportAsync(Actor actor, long batchId, CancellationToken ct)
    {
        actor.Require(Permission.Money);
        return unitOfWork.RunAsync<IReadOnlyList<GiftCodeRow>>(
            actor,
            async work =>
            {
                var batch = await work.Db.Set<GiftBatch>().FindAsync([batchId], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
                var codes = await work.Db.Set<GiftCode>().AsNoTracking().Where(code => code.BatchId == batchId).OrderBy(code => code.Id).ToListAsync(ct).ConfigureAwait(false);
                work.Audit("gift.export", "gift_batch", batchId, new { batch.Name, codes.Count });
                return [.. codes.Select(code => new GiftCodeRow(CodeText.Grouped(code.Code), batch.Amount, batch.ValidUntil, code.RedeemedAt))];
            },
            ct);
    }

    private static HashSet<string> NewCodes(int count)
    {
        var codes = new HashSet<string>(count);
        while (codes.Count < count)
        {
            codes.Add(CodeText.New(CodeLength));
        }

        return codes;
    }
}
