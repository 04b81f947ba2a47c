using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Payments;

/// <summary>Draws an amount that nobody else is asked for on the same card, so that a bank's message can be told whose it is.</summary>
public sealed class UniqueAmounts(SettingsStore settings)
{
    private const int Most = 999;

    /// <summary>Fewer free ones than that make guessing too easy and collisions near: then the exact amount is asked for.</summary>
    private const int LeastFree = 200;

    /// <param name="due">Toman.</param>
    /// <returns>1–999 Toman to ask for above what is due, each free one as likely as any other; 0: the exact amount.</returns>
    internal async Task<long> DrawAsync(Work work, long cardId, long due)
    {
        if (!settings.Get(MoneySettings.UniqueAmounts))
        {
            return 0;
        }

        await work.SaveAsync().ConfigureAwait(false);
        var taken = await work.Db.Set<Receipt>()
            .Where(receipt => receipt.CardId == cardId && receipt.ReservesAmount && receipt.Amount > due && receipt.Amount <= due + Most)
            .Select(receipt => receipt.Amount - due).ToHashSetAsync(work.Stopping).ConfigureAwait(false);
        var free = Enumerable.Range(1, Most).Where(offset => !taken.Contains(offset)).ToList();
        if (free.Count >= LeastFree)
        {
            return free[RandomNumberGenerator.GetInt32(free.Count)];
        }

        work.Audit("card.amounts_short", "bank_card", cardId, new { due, free = free.Count });
        return 0;
    }
}
