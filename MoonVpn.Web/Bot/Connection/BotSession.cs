using MoonVpn.Core.Conversations;
using MoonVpn.Core.Kernel;
using MoonVpn.Web.Bot.Notices;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace MoonVpn.Web.Bot.Connection;

/// <summary>The life of one line: what was left in the inbox, then what comes; and the outbox beside it.</summary>
internal sealed class BotSession(InboxService inbox, Poller poller, UpdateHandler handler, OutboxWorker outbox, Wire wire)
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(10);

    public async Task RunAsync(Line line, CancellationToken ct)
    {
        wire.Use(line);
        using var work = new CancellationTokenSource();
        using var mailboxes = new Mailboxes(entry => handler.HandleAsync(entry, work.Token));
        try
        {
            await IntroduceAsync(line, ct);
            foreach (var entry in await inbox.PendingAsync(Actor.System("bot"), line.Identity.Id, ct))
            {
                mailboxes.Post(entry);
            }

            await Task.WhenAll(poller.RunAsync(line, mailboxes.Post, ct), outbox.RunAsync(ct, work.Token));
        }
        finally
        {
            // What was begun may finish; what was not is in the inbox.
            work.CancelAfter(Farewell);
            await mailboxes.DrainAsync(Farewell);
            wire.Use(null);
        }
    }

    private static async Task IntroduceAsync(Line line, CancellationToken ct)
    {
        try
        {
            // A webhook that somebody set elsewhere would forbid polling. What waits is kept.
            await line.Sends.DeleteWebhook(dropPendingUpdates: false, cancellationToken: ct);
            foreach (var words in Words.All)
            {
                await line.Sends.SetMyCommands(
                    [new BotCommand { Command = "start", Description = words.Plain(Say.CommandStart) }],
                    languageCode: words.Language == "fa" ? null : words.Language,
                    cancellationToken: ct);
            }
        }
        catch (RequestException failure)
        {
            throw new RefusedException(Refusal.BotApiUnreachable, failure.Message);
        }
    }
}
