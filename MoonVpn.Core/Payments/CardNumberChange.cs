using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Settings;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Payments;

/// <summary>
/// A card number is where customers' money goes: whoever changes one can take it all. A new number waits for a second person, or
/// for a code of the proposer's authenticator, and everybody in charge hears of each step.
/// </summary>
public sealed class CardNumberChange(TotpService totp, Outbox outbox, SettingsStore settings)
{
    /// <summary>The shop's very first card has nobody to be stolen from; any other number waits.</summary>
    internal async Task ProposeAsync(Work work, BankCard card, string number)
    {
        await RequireFreeAsync(work, card, number).ConfigureAwait(false);
        card.Propose(number, work.Actor.UserId, work.Now);
        var isFirst = card.Id == 0 && !await work.Db.Set<BankCard>().AnyAsync(work.Stopping).ConfigureAwait(false);
        if (work.Actor.IsSystem || (work.Actor.IsSuperadmin && isFirst))
        {
            card.Confirm();
        }
    }

    /// <param name="seen">The number as it was shown to whoever confirms: another one may have been proposed since.</param>
    internal async Task ConfirmAsync(Work work, BankCard card, string seen, string? code)
    {
        var number = card.PendingNumber ?? throw new RefusedException(Refusal.CardNothingToConfirm);
        if (number != CardNumber.Normalize(seen))
        {
            throw new RefusedException(Refusal.ChangedMeanwhile);
        }

        await RequireSecondAsync(work, card, code).ConfigureAwait(false);
        await RequireFreeAsync(work, card, number).ConfigureAwait(false);
        var bankIsKnown = card.BankName == CardNumber.BankOf(card.CardNumber);
        card.Confirm();
        if (bankIsKnown)
        {
            card.BankName = CardNumber.BankOf(number);
        }

        work.Audit("card.confirm_number", "bank_card", card.Id, new { number = CardNumber.Masked(number), byCode = !string.IsNullOrWhiteSpace(code) });
        await TellAsync(work, card, number, "شمارهٔ تازهٔ کارت تأیید شد و از حالا به مشتری‌ها نشان داده می‌شود", "The new card number was confirmed; customers see it from now on").ConfigureAwait(false);
    }

    internal async Task WithdrawAsync(Work work, BankCard card)
    {
        var number = card.PendingNumber ?? throw new RefusedException(Refusal.CardNothingToConfirm);
        card.Withdraw();
        work.Audit("card.withdraw_number", "bank_card", card.Id, new { number = CardNumber.Masked(number) });
        await TellAsync(work, card, number, "شمارهٔ تازهٔ کارت پس گرفته شد", "The new card number was withdrawn").ConfigureAwait(false);
    }

    internal Task TellProposedAsync(Work work, BankCard card, string number) => card.PendingNumber is null
        ? TellAsync(work, card, number, "شمارهٔ کارتی ثبت شد و به مشتری‌ها نشان داده می‌شود", "A card number was entered; customers see it")
        : TellAsync(work, card, number, "شمارهٔ کارت تازه‌ای منتظر تأیید مدیر دوم است؛ اگر خبر ندارید، فوراً بررسی کنید", "A new card number waits for a second confirmation; if you do not know of it, look into it at once");

    /// <summary>Money goes by the number, so a holder's name needs no second person; but it is what customers compare.</summary>
    internal Task TellHolderAsync(Work work, BankCard card) =>
        TellAsync(work, card, card.CardNumber, "نام صاحب کارت عوض شد", "The holder's name of a card was changed");

    private async Task RequireSecondAsync(Work work, BankCard card, string? code)
    {
        if (work.Actor.IsSystem || work.Actor.UserId != card.PendingBy)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(code))
        {
            throw new RefusedException(Refusal.ConfirmByAnother);
        }

        await totp.VerifyAsync(work.Actor, code, work.Stopping).ConfigureAwait(false);
    }

    private static async Task RequireFreeAsync(Work work, BankCard card, string number)
    {
        if (await work.Db.Set<BankCard>().AnyAsync(other => other.Id != card.Id && (other.CardNumber == number || other.PendingNumber == number), work.Stopping).ConfigureAwait(false))
        {
            throw new RefusedException(Refusal.CardNumberTaken);
        }
    }

    private Task TellAsync(Work work, BankCard card, string number, string fa, string en) => outbox.AlertStaffAsync(
        work,
        string.Create(CultureInfo.InvariantCulture, $"card:{card.Id}:{work.Now.Ticks}"),
        $"{(settings.Get(ShopSettings.DefaultLanguage) == "fa" ? fa : en)}: {CardNumber.Masked(number)} ({work.Actor.Name})");
}
