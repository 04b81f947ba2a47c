using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Payments;

/// <summary>Who may look into a card's books: whoever has the permission, and the seller whose card it is.</summary>
internal static class CardAccess
{
    public static void RequireReader(Actor actor)
    {
        if (actor.Role != UserRole.Seller)
        {
            actor.Require(Permission.Cards);
        }
    }

    /// <exception cref="RefusedException">There is no such card, or it is not the seller's.</exception>
    public static async Task<BankCard> FindAsync(MoonVpnDbContext db, Actor actor, long cardId, CancellationToken ct)
    {
        var card = await db.Set<BankCard>().FirstOrDefaultAsync(card => card.Id == cardId, ct).ConfigureAwait(false);
        return card is not null && (actor.Role != UserRole.Seller || card.OwnerId == actor.UserId) ? card : throw new RefusedException(Refusal.NotFound);
    }
}
