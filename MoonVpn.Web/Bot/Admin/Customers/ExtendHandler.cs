using MoonVpn.Core.Accounts;
using MoonVpn.Core.Kernel;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Admin.Customers;

/// <summary>Which account is to have more.</summary>
internal sealed class ExtendHandler(AccountService accounts) : IButtonHandler
{
    private const int Most = 20;

    public IReadOnlyList<CallbackAction> Actions { get; } = [CallbackAction.AdminExtend];

    public async Task PressAsync(Visit visit, Callback callback, CancellationToken ct)
    {
        visit.Enter(Permission.Customers);
        var found = await accounts.ListAsync(visit.Actor, new AccountFilter { UserId = callback.Id }, new PageRequest(0, Most), ct);
        var extendable = found.Items.Where(account => account.IsPutAway || account.Status is AccountStatus.Active or AccountStatus.Expired or AccountStatus.Disabled).ToList();
        visit.Replies.Show(new Screen(visit.Words.Html(extendable.Count > 0 ? AdminSay.ExtendAccounts : AdminSay.ExtendNone))
            .Column(extendable.Select(account => Key.Does(
                visit.Words.Plain(AdminSay.KeyExtendAccount, account.EmailName, account.LocationName, visit.Words.Name(account.Status)), CallbackAction.AdminExtendAccount, account.Id)))
            .Row(Key.Does(visit.Words.Plain(AdminSay.KeyCustomer), CallbackAction.AdminCustomer, callback.Id)));
    }
}
