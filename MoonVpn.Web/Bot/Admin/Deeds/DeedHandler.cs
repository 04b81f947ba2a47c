using MoonVpn.Core.Conversations;
using MoonVpn.Core.Kernel;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;
using Telegram.Bot.Types.ReplyMarkups;

namespace MoonVpn.Web.Bot.Admin.Deeds;

/// <summary>Leads through every deed: begin, answers, one more look, done. Any other button drops it.</summary>
internal sealed class DeedHandler(IEnumerable<IDeed> deeds, ConversationService conversations) : IButtonHandler, IAnswerHandler
{
    private const string Flow = "admin-deed";

    private static readonly Actor Self = Actor.System("bot");

    private readonly Dictionary<CallbackAction, IDeed> _deeds = deeds.ToDictionary(deed => deed.Kind);

    public IReadOnlyList<CallbackAction> Actions => [.. _deeds.Keys, CallbackAction.AdminConfirm];

    public Task PressAsync(Visit visit, Callback callback, CancellationToken ct) =>
        callback.Action == CallbackAction.AdminConfirm ? DoAsync(visit, callback.Token, ct) : BeginAsync(visit, callback, ct);

    public async Task<bool> TakeAsync(Visit visit, CancellationToken ct)
    {
        if (!visit.IsPrivate || visit.Message?.Text is not { Length: > 0 } text || Asked(visit) is not { } deed)
        {
            return false;
        }

        var kind = _deeds[deed.Kind];
        visit.Enter(kind.Needs);
        if (kind.Question(visit.Words, deed) is not { } question)
        {
            // Everything was said; only the button is waited for.
            await StepAsync(visit, kind, deed, ct);
        }
        else if (kind.Read(deed, text) is { } answered)
        {
            await StepAsync(visit, kind, answered, ct);
        }
        else
        {
            visit.Replies.Show(Ask(visit.Words, deed, Html.Lines(kind.Unclear(visit.Words), question)));
        }

        return true;
    }

    public Task ForgetAsync(Visit visit, CancellationToken ct) =>
        visit.Conversation.Flow == Flow ? conversations.SetFlowAsync(Self, visit.Chat.Id, visit.From.Id, null, "{}", ct) : Task.CompletedTask;

    public Task PressedAsync(Visit visit, CancellationToken ct) => ForgetAsync(visit, ct);

    private async Task BeginAsync(Visit visit, Callback pressed, CancellationToken ct)
    {
        var kind = _deeds[pressed.Action];
        visit.Enter(kind.Needs);
        await StepAsync(visit, kind, await kind.BeginAsync(visit, pressed, ct), ct);
    }

    /// <summary>The next question, or, when there is none left, what will be done.</summary>
    private async Task StepAsync(Visit visit, IDeed kind, Deed deed, CancellationToken ct)
    {
        kind.Check(visit.Actor, deed);
        visit.Replies.Show(kind.Question(visit.Words, deed) is { } question
            ? Ask(visit.Words, deed, question)
            : new Screen(await kind.PreviewAsync(visit, deed, ct))
                .Row(Key.Good(visit.Words.Plain(AdminSay.KeyConfirm), new Callback(CallbackAction.AdminConfirm, Token: deed.Token)), Back(visit.Words, deed)));
        await conversations.SetFlowAsync(Self, visit.Chat.Id, visit.From.Id, Flow, deed.ToJson(), ct);
    }

    private async Task DoAsync(Visit visit, string token, CancellationToken ct)
    {
        visit.Enter();
        if (Asked(visit) is not { } deed || deed.Token != token)
        {
            visit.Replies.Answer(visit.Words.Plain(Say.OldButton), isAlert: true);
            return;
        }

        // The button with this token exists only once every question was answered.
        var kind = _deeds[deed.Kind];
        visit.Enter(kind.Needs);
        visit.Replies.Show(new Screen(await kind.DoAsync(visit, deed, ct)).Row(Back(visit.Words, deed), Key.Does(visit.Words.Plain(Say.KeyAdmin), CallbackAction.AdminHome)));
    }

    private static Screen Ask(Words words, Deed deed, Html question) => new Screen(question).Row(Back(words, deed));

    private static InlineKeyboardButton Back(Words words, Deed deed) => deed.UserId is { } userId
        ? Key.Does(words.Plain(AdminSay.KeyCustomer), CallbackAction.AdminCustomer, userId)
        : words.BackKey(deed.Home, deed.Id);

    /// <returns>Null: nothing was asked, or it lies too far back.</returns>
    private static Deed? Asked(Visit visit) => visit.Conversation.Flow == Flow ? Deed.Parse(visit.Conversation.Data) : null;
}
