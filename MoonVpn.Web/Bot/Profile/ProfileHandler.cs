using MoonVpn.Core.Users;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Start;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Profile;

/// <summary>Who one is to the shop, and in which language it speaks.</summary>
internal sealed class ProfileHandler(UserService users, ProfileFigures figures, StartHandler start, Voices voices) : IButtonHandler, IWordHandler
{
    public IReadOnlyList<CallbackAction> Actions { get; } = [CallbackAction.Profile, CallbackAction.SetLanguage];

    public Say? Label => Say.KeyProfile;

    public CallbackAction Same => CallbackAction.Profile;

    public async Task ReadAsync(Visit visit, string text, CancellationToken ct) => visit.Replies.Show(await figures.ScreenAsync(visit, ct));

    public async Task PressAsync(Visit visit, Callback callback, CancellationToken ct)
    {
        if (callback.Action == CallbackAction.Profile)
        {
            visit.Replies.Show(await figures.ScreenAsync(visit, ct));
            return;
        }

        visit.Words = voices.In(callback.Id == 1 ? "en" : "fa");
        await users.SetLanguageAsync(visit.Actor, visit.Words.Language, ct);
        visit.Replies.Answer(visit.Words.Plain(Say.LanguageSet));
        await start.WelcomeAsync(visit, ct);
    }
}
