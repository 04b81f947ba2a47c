using MoonVpn.Core.Accounts;
using MoonVpn.Core.Accounts.Reminders;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Accounts;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Web.Bot.Notices;

/// <summary>Tells a customer what runs out, while it still does.</summary>
internal sealed class ReminderNotices(ReminderQueries reminders, AccountService accounts, ExtraPrices extras, Messenger messenger, TimeProvider time)
{
    private static readonly Actor Self = Actor.System("outbox");

    public async Task<bool> RemindAsync(OutboxItem item, Words words, CancellationToken ct)
    {
        if (await reminders.FindAsync(Self, item.Content.Id, ct) is not { } reminder || reminder.UserId != item.UserId)
        {
            return false;
        }

        var customer = Self with { UserId = item.UserId };
        var account = await accounts.GetAsync(customer, reminder.AccountId, ct);
        var now = time.GetUtcNow().UtcDateTime;
        var screen = reminder.Kind switch
        {
            AccountReminderKind.Traffic => ReminderScreens.Traffic(words, account, await extras.OfferAsync(customer, account.Id, ct), reminder.RenewsItself),
            AccountReminderKind.Time => ReminderScreens.Time(words, account, await extras.OfferAsync(customer, account.Id, ct), reminder.RenewsItself, now),
            AccountReminderKind.Removal => ReminderScreens.Removal(words, account, reminder.RemovedAt, now),
        };
        await ScreenSender.SendAsync(messenger, new Address(item.ChatId!.Value), screen, ct);
        return true;
    }
}
