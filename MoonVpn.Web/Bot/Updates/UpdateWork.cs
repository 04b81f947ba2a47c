using MoonVpn.Core.Conversations;
using MoonVpn.Core.Kernel;
using MoonVpn.Web.Bot.Sending;

namespace MoonVpn.Web.Bot.Updates;

/// <summary>Runs what an update causes in one unit of work with its mark "done", and says afterwards what is to be said.</summary>
internal sealed class UpdateWork(InboxService inbox, Visitors visitors, ReplySender sender)
{
    // A press is to be answered within a second, and the answer has its own way to go.
    private static readonly TimeSpan SoonEnough = TimeSpan.FromMilliseconds(600);

    private static readonly Actor Self = Actor.System("bot");

    public async Task RunAsync(Errand errand, Func<Visit, CancellationToken, Task> act, CancellationToken ct)
    {
        Visit? visit = null;
        await inbox.HandleAsync(
            Self,
            errand.InboxId,
            async () =>
            {
                visit = await visitors.MeetAsync(errand.Update, ct);
                if (visit is not null)
                {
                    await act(visit, ct);
                }
            },
            ct);
        await SendAsync(errand, visit, ct);
    }

    /// <summary>What comes before the work, and is not undone with it.</summary>
    public async Task DoFirstAsync(Errand errand, DoFirstException first, CancellationToken ct)
    {
        var step = first.Step(ct);
        if (errand is { IsAnswered: false, Update.CallbackQuery: { } pressed } && await Task.WhenAny(step, Task.Delay(SoonEnough, ct)) != step)
        {
            errand.IsAnswered = true;
            await sender.AnswerAsync(pressed.Id, first.Meanwhile, ct);
        }

        await step;
    }

    /// <returns>Whether it should be tried again.</returns>
    public Task<bool> FailAsync(Errand errand, Exception failure, CancellationToken ct) => inbox.FailAsync(Self, errand.InboxId, failure.ToString(), ct);

    /// <summary>Says something of an update that was put aside.</summary>
    public async Task SayAsync(Errand errand, Action<Visit> say, CancellationToken ct)
    {
        if (await visitors.MeetAsync(errand.Update, ct) is { } visit)
        {
            say(visit);
            await SendAsync(errand, visit, ct);
        }
    }

    public Task NoteAsync(Errand errand, SendException unsaid, CancellationToken ct) => visitors.NoteAsync(errand.Update, unsaid, ct);

    private async Task SendAsync(Errand errand, Visit? visit, CancellationToken ct)
    {
        if (visit is not null)
        {
            visit.IsAnswered = errand.IsAnswered;
            await sender.SendAsync(visit, ct);
        }
    }
}
