using System.Globalization;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Users;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using Telegram.Bot.Types.ReplyMarkups;

namespace MoonVpn.Web.Bot.Admin.Customers;

internal static class CustomerScreens
{
    public const int RowsPerPage = 8;
    public const int MostAccounts = 5;

    public static Screen AskFind(Words words) => new Screen(words.Html(AdminSay.AskFind)).Row(words.BackKey(CallbackAction.AdminHome));

    public static Screen Found(Words words, string searched, PagedList<UserRow> found, Page page) =>
        new Screen(words.Html(found.Total > 0 ? AdminSay.FoundTitle : AdminSay.FoundNone, Html.Name(searched), found.Total))
            .Column(found.Items.Select(person => Key.Does(
                words.Plain(AdminSay.KeyFound, PersianText.Clean(person.Shown(), 40), words.Money(person.Balance)), CallbackAction.AdminCustomer, person.Id)))
            .Row(words.PageKeys(CallbackAction.AdminFound, page))
            .Row(words.BackKey(CallbackAction.AdminHome));

    public static Screen Card(Words words, CustomerCard card) =>
        AddKeys(new Screen(Html.Lines([.. Who(words, card), null, .. What(words, card), .. card.Accounts.Select(account => (Html?)AccountLine(words, account))])), words, card);

    private static IEnumerable<Html?> Who(Words words, CustomerCard card)
    {
        var person = card.Figures.Person;
        yield return words.Html(AdminSay.CustomerTitle, Named(person));
        yield return person.Role switch
        {
            UserRole.User => null,
            UserRole.Seller => words.Html(AdminSay.CustomerSeller),
            _ => words.Html(AdminSay.CustomerStaff),
        };
        yield return words.Html(AdminSay.CustomerIds, person.Id.ToString(CultureInfo.InvariantCulture), person.TelegramId?.ToString(CultureInfo.InvariantCulture) ?? "—");
        yield return words.Html(AdminSay.CustomerSince, words.Day(person.CreatedAt));
        yield return person.LastSeenAt is { } seen ? words.Html(AdminSay.CustomerSeen, words.Since(seen, card.Now)) : null;
        yield return person.Status == UserStatus.Blocked ? words.Html(AdminSay.CustomerBlocked) : null;
        yield return person.HasBlockedBot ? words.Html(AdminSay.CustomerBotBlocked) : null;
        yield return person.WalletFrozenAt is not null ? words.Html(AdminSay.CustomerFrozen) : null;
    }

    private static IEnumerable<Html?> What(Words words, CustomerCard card)
    {
        var figures = card.Figures;
        yield return words.Html(Say.LineBalance, words.Money(figures.Person.Balance));
        yield return figures.Held > 0 ? words.Html(Say.LineHeld, words.Money(figures.Held)) : null;
        yield return words.Html(AdminSay.CustomerOrders, figures.Orders, words.Money(figures.Spent));
        yield return words.Html(AdminSay.CustomerReceipts, figures.ReceiptsApproved, figures.ReceiptsRejected);
        yield return figures.OpenOrders + figures.OpenReceipts > 0 ? words.Html(AdminSay.CustomerOpen, figures.OpenOrders, figures.OpenReceipts) : null;
        yield return words.Html(AdminSay.CustomerAccounts, figures.Accounts, figures.ActiveAccounts);
    }

    private static Html AccountLine(Words words, AccountRow account) => words.Html(
        AdminSay.CustomerAccount, account.EmailName, words.Name(account.Status), account.ExpiresAt is { } ends ? words.Day(ends) : "—",
        account.IsUnlimited ? words.Plain(Say.Unlimited) : words.Size(account.TrafficLeft));

    private static Screen AddKeys(Screen screen, Words words, CustomerCard card)
    {
        var (may, person) = (card.Actor, card.Figures.Person);
        var isOther = may.IsSuperadmin || person.Id != may.UserId;
        var isBelow = may.IsSuperadmin || person.Role < UserRole.Admin;
        var canBeWritten = may.Can(Permission.Messages) && person.TelegramId is not null && !person.HasBlockedBot;
        InlineKeyboardButton? If(bool can, AdminSay label, CallbackAction action) => can ? Key.Does(words.Plain(label), action, person.Id) : null;
        return screen
            .Row(If(may.Can(Permission.Money) && isOther, AdminSay.KeyAdjust, CallbackAction.AdminAdjust), If(may.Can(Permission.Money) && isOther, AdminSay.KeyGrant, CallbackAction.AdminGrant))
            .Row(If(card.Accounts.Count > 0, AdminSay.KeyExtend, CallbackAction.AdminExtend), If(canBeWritten, AdminSay.KeyMessage, CallbackAction.AdminMessage))
            .Row(person.Status == UserStatus.Blocked ? If(isBelow, AdminSay.KeyUnblock, CallbackAction.AdminUnblock) : If(isBelow, AdminSay.KeyBlock, CallbackAction.AdminBlock),
                card.PortalUrl is { } url ? Key.Opens(words.Plain(AdminSay.KeyPortal), url) : null)
            .Row(Key.Does(words.Plain(AdminSay.KeyResults), CallbackAction.AdminFound), words.BackKey(CallbackAction.AdminHome));
    }

    private static Html Named(UserRow person)
    {
        var name = Html.Name(person.Shown());
        var link = person.TelegramId is { } id ? Html.Of($"<a href=\"tg://user?id={id}\">{name}</a>") : name;
        return person.Username is { Length: > 0 } username ? Html.Of($"{link} · {Html.Name("@" + username)}") : link;
    }
}
