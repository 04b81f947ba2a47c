using MoonVpn.Core.Accounts;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Settings;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Accounts;

/// <summary>A fault is reported: the doctor says what it is and offers what helps. It asks the panel, so it answers after the commit.</summary>
internal sealed class DoctorHandler(AccountPage page, OrderQueries orders, ConnectionDoctor doctor, SettingsStore settings, TimeProvider time) : AccountActionHandler(page, orders)
{
    public override IReadOnlyList<CallbackAction> Actions { get; } = [CallbackAction.Doctor];

    public override async Task PressAsync(Visit visit, Callback callback, CancellationToken ct)
    {
        // Whose it is is judged before anything is promised.
        await Page.ViewAsync(visit.Actor, callback.Id, 0, ct);
        visit.Replies.Answer(visit.Words.Plain(Say.DoctorLooking));
        visit.Replies.Later(token => ExamineAsync(visit, callback.Id, token));
    }

    private async Task<Screen> ExamineAsync(Visit visit, long accountId, CancellationToken ct)
    {
        try
        {
            var diagnosis = await doctor.ExamineAsync(visit.Actor, accountId, ct);
            var view = await Page.ViewAsync(visit.Actor, diagnosis.AccountId, 0, ct);
            var support = SupportContact.Url(settings) is { } url
                ? Key.Opens(visit.Words.Plain(Say.KeySupportChat), url)
                : Key.Does(visit.Words.Plain(Say.KeySupport), CallbackAction.Support);
            return DoctorScreens.Of(visit.Words, diagnosis, view, support, time.GetUtcNow().UtcDateTime);
        }
        catch (RefusedException gone)
        {
            return new Screen(Html.Escape(visit.Words.Sentence(gone))).Row(visit.Words.BackKey(CallbackAction.Accounts), visit.Words.HomeKey());
        }
    }
}
