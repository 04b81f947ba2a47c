using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Users;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Admin.Deeds;

/// <summary>Writes to one customer.</summary>
internal sealed class MessageDeed(CustomerContact contact, UserService users) : IDeed
{
    public CallbackAction Kind => CallbackAction.AdminMessage;

    public Permission Needs => Permission.Customers | Permission.Messages;

    public async Task<Deed> BeginAsync(Visit visit, Callback pressed, CancellationToken ct)
    {
        var person = await users.GetAsync(visit.Actor, pressed.Id, ct);
        return person.TelegramId is null || person.HasBlockedBot ? throw new RefusedException(Refusal.CustomerUnreachable) : Deed.Begin(Kind, pressed.Id, pressed.Id);
    }

    public Html? Question(Words words, Deed deed) => deed.Text is null ? words.Html(AdminSay.AskMessage, CustomerContact.MostCharacters) : null;

    public Deed? Read(Deed deed, string text) => text.Trim() is { Length: > 0 and <= CustomerContact.MostCharacters } words ? deed with { Text = words } : null;

    public Html Unclear(Words words) =>
        Html.Escape(words.Sentence(new RefusedException(Refusal.FieldTooLong, words.Plain(AdminSay.KeyMessage), CustomerContact.MostCharacters)));

    public async Task<Html> PreviewAsync(Visit visit, Deed deed, CancellationToken ct)
    {
        var person = await users.GetAsync(visit.Actor, deed.Id, ct);
        return visit.Words.Html(AdminSay.MessageConfirm, Html.Name(person.Shown()), Html.Paragraphs(deed.Text));
    }

    public async Task<Html> DoAsync(Visit visit, Deed deed, CancellationToken ct)
    {
        await contact.WriteAsync(visit.Actor, deed.Id, deed.Text!, deed.CommandId, ct);
        return visit.Words.Html(AdminSay.MessageSent);
    }
}
