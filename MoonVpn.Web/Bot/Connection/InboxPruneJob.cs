using MoonVpn.Core.Conversations;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Web.Bot.Connection;

/// <summary>Forgets updates that Telegram can no longer send again.</summary>
internal sealed class InboxPruneJob(InboxService inbox, JobClock<InboxPruneJob> clock) : PeriodicJob(TimeSpan.FromHours(1), clock)
{
    public override Task RunOnceAsync(CancellationToken ct) => inbox.PruneAsync(Actor.System("inbox-prune"), ct);
}
