using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Users;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Admin.Deeds;

/// <summary>Blocks a person, who is told why.</summary>
internal sealed class BlockDeed(CustomerContact contact, UserService users) : IDeed
{
    public CallbackAction Kind => CallbackAction.AdminBlock;

    public Permission Needs => Permission.Customers;

    public async Task<Deed> BeginAsync(Visit visit, Callback pressed, CancellationToken ct)
    {
        var person = await users.GetAsync(visit.Actor, pressed.Id, ct);
        if (person.Role >= UserRole.Admin)
        {
            visit.Actor.RequireSuperadmin();
        }

        return Deed.Begin(Kind, pressed.Id, pressed.Id);
    }

    public Html? Question(Words words, Deed deed) => deed.Text is null ? words.Html(AdminSay.AskBlock) : null;

    public Deed? Read(Deed deed, string text) => Reasons.Read(deed, text);

    public async Task<Html> PreviewAsync(Visit visit, Deed deed, CancellationToken ct) => Html.Lines(
        visit.Words.Html(AdminSay.BlockConfirm, Html.Name((await users.GetAsync(visit.Actor, deed.Id, ct)).Shown())),
        Reasons.Line(visit.Words, deed));

    public async Task<Html> DoAsync(Visit visit, Deed deed, CancellationToken ct)
    {
        await contact.SetBlockedAsync(visit.Actor, deed.Id, blocked: true, deed.Text!, ct);
        return visit.Words.Html(AdminSay.Blocked);
    }
}
