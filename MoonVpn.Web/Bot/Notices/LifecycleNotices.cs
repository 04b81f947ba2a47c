using MoonVpn.Core.Accounts;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Orders.AutoRenewals;
using MoonVpn.Web.Bot.Accounts;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Web.Bot.Notices;

/// <summary>Tells a customer what becomes of an account: what runs out, what did not renew itself, what somebody accepted.</summary>
internal sealed class LifecycleNotices(ReminderNotices reminders, AutoRenewalService renewals, AccountService accounts, AccountGiftQueries gifts, Messenger messenger)
{
    private static readonly Actor Self = Actor.System("outbox");

    public Task<bool> SendAsync(OutboxItem item, Words words, CancellationToken ct) => item.Type switch
    {
        NotificationType.AutoRenewalFailed => NotRenewedAsync(item, words, ct),
        NotificationType.AccountGiven => GivenAsync(item, words, ct),
        _ => reminders.RemindAsync(item, words, ct),
    };

    private async Task<bool> NotRenewedAsync(OutboxItem item, Words words, CancellationToken ct)
    {
        var customer = Self with { UserId = item.UserId };
        var state = await renewals.GetAsync(customer, item.Content.Id, ct);
        var problem = Enum.Parse<AutoRenewalProblem>(item.Content.Text!);
        if (problem != AutoRenewalProblem.PlanGone && !state.IsOn)
        {
            return false;
        }

        var notice = problem switch
        {
            AutoRenewalProblem.NoMoney => words.Html(Say.AutoRenewNoMoney, state.EmailName, words.Money(state.Price ?? 0), words.Money(state.Available)),
            AutoRenewalProblem.PlanGone => words.Html(Say.AutoRenewPlanGone, state.EmailName),
            AutoRenewalProblem.Refused => words.Html(Say.AutoRenewFailed, state.EmailName),
        };
        var account = await accounts.GetAsync(customer, state.AccountId, ct);
        await ScreenSender.SendAsync(messenger, new Address(item.ChatId!.Value), ReminderScreens.NotRenewed(words, account, notice, problem == AutoRenewalProblem.NoMoney), ct);
        return true;
    }

    private async Task<bool> GivenAsync(OutboxItem item, Words words, CancellationToken ct)
    {
        var gift = await gifts.GetAsync(Self, item.Content.Id, ct);
        await ScreenSender.SendAsync(messenger, new Address(item.ChatId!.Value), GiveScreens.Given(words, gift), ct);
        return true;
    }
}
