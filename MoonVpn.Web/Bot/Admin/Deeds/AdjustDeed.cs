using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Settings;
using MoonVpn.Core.Users;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Admin.Deeds;

/// <summary>Corrects a balance by hand.</summary>
internal sealed class AdjustDeed(WalletService wallets, UserService users, SettingsStore settings) : IDeed
{
    private static readonly char[] Signs = ['+', '-', '−', '–', '＋', '－'];

    public CallbackAction Kind => CallbackAction.AdminAdjust;

    public Permission Needs => Permission.Customers | Permission.Money;

    public async Task<Deed> BeginAsync(Visit visit, Callback pressed, CancellationToken ct)
    {
        await users.GetAsync(visit.Actor, pressed.Id, ct);
        if (pressed.Id == visit.Actor.UserId)
        {
            visit.Actor.RequireSuperadmin();
        }

        return Deed.Begin(Kind, pressed.Id, pressed.Id);
    }

    public Html? Question(Words words, Deed deed) => deed.Amount == 0 ? words.Html(AdminSay.AskAdjust) : Reasons.Question(words, deed);

    public Deed? Read(Deed deed, string text)
    {
        if (deed.Amount != 0)
        {
            return Reasons.Read(deed, text);
        }

        var typed = text.Trim();
        var takes = typed.Length > 0 && Signs.Contains(typed[0]) && typed[0] is not ('+' or '＋');
        return Toman.TryParse(typed.TrimStart(Signs), out var amount) && amount > 0 ? deed with { Amount = takes ? -amount : amount } : null;
    }

    public Html Unclear(Words words) => words.Html(AdminSay.AdjustUnclear);

    public async Task<Html> PreviewAsync(Visit visit, Deed deed, CancellationToken ct)
    {
        var (words, person) = (visit.Words, await users.GetAsync(visit.Actor, deed.Id, ct));
        return Html.Lines(
            words.Html(deed.Amount > 0 ? AdminSay.AdjustGive : AdminSay.AdjustTake, Html.Name(person.Shown()), words.SpelledMoney(Math.Abs(deed.Amount))),
            words.Html(AdminSay.AdjustAfter, words.Money(person.Balance), words.Money(person.Balance + deed.Amount)),
            Reasons.Line(words, deed));
    }

    public async Task<Html> DoAsync(Visit visit, Deed deed, CancellationToken ct)
    {
        await wallets.AdjustAsync(visit.Actor, deed.Id, deed.Amount, deed.Text!, deed.CommandId, ct);
        var wallet = await wallets.BalanceAsync(visit.Actor, deed.Id, ct);
        return visit.Words.Html(AdminSay.Adjusted, visit.Words.Money(wallet.Balance));
    }

    public void Check(Actor actor, Deed deed)
    {
        var most = settings.Get(ShopSettings.AdjustMost);
        if (!actor.IsSuperadmin && Math.Abs(deed.Amount) > most)
        {
            throw new RefusedException(Refusal.AmountOutOfRange, -most, most);
        }
    }
}
