using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Payments;

/// <summary>Who sees and decides a receipt. Being in the card's channel is not a right.</summary>
public sealed class ReceiptRights(SettingsStore settings)
{
    /// <summary>Every superadmin; an admin with the permission whose card it is, or any such admin if the setting says so; a seller whose card it is.</summary>
    internal bool CanSee(Actor actor, BankCard card) =>
        actor.IsSuperadmin
        || (actor.Can(Permission.Receipts) && (SeesAll(actor) || card.AdminUserId == actor.UserId))
        || (actor.Role == UserRole.Seller && card.OwnerId == actor.UserId);

    /// <summary>Whether the list needs no narrowing to cards of one's own.</summary>
    internal bool SeesAll(Actor actor) =>
        actor.IsSuperadmin || (actor.Can(Permission.Receipts) && settings.Get(ShopSettings.ReceiptsVisibleToAllAdmins));

    /// <exception cref="RefusedException">The actor may not decide this receipt.</exception>
    internal void RequireDecision(Actor actor, Receipt receipt, BankCard card)
    {
        if (!CanSee(actor, card))
        {
            throw new RefusedException(Refusal.NotAllowed);
        }

        if (receipt.NeedsSuperadmin && !actor.IsSuperadmin)
        {
            throw new RefusedException(Refusal.ReceiptOnlySuperadmin);
        }

        if (receipt.UserId == actor.UserId && !actor.IsSuperadmin)
        {
            throw new RefusedException(Refusal.OwnReceipt);
        }
    }
}
