using MoonVpn.Core.Settings;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Start;

/// <summary>Where to ask a human.</summary>
internal sealed class SupportHandler(SettingsStore settings) : IButtonHandler, IWordHandler
{
    public IReadOnlyList<CallbackAction> Actions { get; } = [CallbackAction.Support];

    public Say? Label => Say.KeySupport;

    public CallbackAction Same => CallbackAction.Support;

    public Task PressAsync(Visit visit, Callback callback, CancellationToken ct) => ShowAsync(visit);

    public Task ReadAsync(Visit visit, string text, CancellationToken ct) => ShowAsync(visit);

    private Task ShowAsync(Visit visit)
    {
        var contact = SupportContact.Text(settings);
        var url = SupportContact.Url(settings);
        visit.Replies.Show(new Screen(contact.Length > 0 ? visit.Words.Html(Say.SupportText, Html.Name(contact)) : visit.Words.Html(Say.SupportNone))
            .Row(url is null ? null : Key.Opens(visit.Words.Plain(Say.KeySupportChat), url))
            .Row(visit.Words.HomeKey()));
        return Task.CompletedTask;
    }
}
