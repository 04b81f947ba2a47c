using MoonVpn.Core.Conversations;
using MoonVpn.Core.Kernel;
using MoonVpn.Web.Bot.Notices;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Connection;

/// <summary>The life of one line: what was left in the inbox, then what comes; and the outbox beside it.</summary>
internal sealed class BotSession(InboxService inbox, Intake intake, UpdateHandler handler, OutboxWorker outbox, Wire wire, Backlog backlog)
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(10);

    public async Task RunAsync(Line line, CancellationToken ct)
    {
        wire.Use(line);
        using var work = new CancellationTokenSource();
        // What was begun may finish; what was not is in the inbox and in the outbox.
        await using var farewell = ct.Register(() => work.CancelAfter(Farewell));
        using var mailboxes = new Mailboxes(entry => handler.HandleAsync(entry, work.Token));
        try
        {
            foreach (var entry in await inbox.PendingAsync(Actor.System("bot"), line.Identity.Id, ct))
            {
                mailboxes.Post(entry);
            }

            await Task.WhenAll(intake.RunAsync(line, mailboxes.Post, () => mailboxes.WhenQuiet(backlog.MarkHeard), ct), outbox.RunAsync(ct, work.Token));
        }
        finally
        {
            await mailboxes.DrainAsync(Farewell);
            wire.Use(null);
        }
    }
}
