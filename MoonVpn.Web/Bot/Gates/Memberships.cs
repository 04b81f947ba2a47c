using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Users;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Gates;

/// <summary>
/// Who is in which required channel, as Telegram said lately. A yes holds for minutes, a no for the one update it was asked
/// for: people join and press again. Where it could not be told, everybody counts as being in for a while.
/// </summary>
internal sealed class Memberships(ChannelSight sight, ChannelWatch watch, TimeProvider time)
{
    private const int MostRemembered = 20_000;

    private static readonly Actor Self = Actor.System("bot");
    private static readonly TimeSpan YesHolds = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan BlindHolds = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly Dictionary<(long Person, string Chat), Answer> _answers = [];
    private readonly Dictionary<string, DateTimeOffset> _blindUntil = [];

    /// <returns>Those of the channels that the person is not in.</returns>
    /// <exception cref="DoFirstException">Telegram must be asked first.</exception>
    public IReadOnlyList<RequiredChannel> Missing(Visit visit, IReadOnlyList<RequiredChannel> channels)
    {
        var known = channels.Select(channel => (Channel: channel, IsIn: Recall(visit, channel.Chat))).ToList();
        var unknown = known.Where(pair => pair.IsIn is null).Select(pair => pair.Channel).ToList();
        return unknown.Count == 0
            ? [.. known.Where(pair => pair.IsIn == false).Select(pair => pair.Channel)]
            : throw new DoFirstException(
                ct => Task.WhenAll(unknown.Select(channel => AskAsync(visit, channel, ct))), visit.Words.Plain(Say.CheckingChannels));
    }

    /// <returns>Null: it is not known.</returns>
    private bool? Recall(Visit visit, string chat)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (_blindUntil.TryGetValue(chat, out var until) && now < until)
            {
                return true;
            }

            return _answers.TryGetValue((visit.From.Id, chat), out var answer) && (answer.IsIn ? now < answer.At + YesHolds : answer.UpdateId == visit.UpdateId)
                ? answer.IsIn
                : null;
        }
    }

    private async Task AskAsync(Visit visit, RequiredChannel channel, CancellationToken ct)
    {
        var (isIn, failure) = await sight.IsInAsync(channel.Chat, visit.From.Id, ct);
        Remember(visit, channel.Chat, failure is null ? isIn ?? true : null);
        if (failure is null != channel.FailedAt is null)
        {
            await watch.NoteAsync(Self, channel.Id, failure, ct);
        }
    }

    /// <param name="isIn">Null: it could not be told.</param>
    private void Remember(Visit visit, string chat, bool? isIn)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (isIn is not { } told)
            {
                _blindUntil[chat] = now + BlindHolds;
                return;
            }

            if (_answers.Count >= MostRemembered)
            {
                Forget(now);
            }

            _answers[(visit.From.Id, chat)] = new Answer(told, now, visit.UpdateId);
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var old in _answers.Where(pair => pair.Value.At + YesHolds < now).Select(pair => pair.Key).ToList())
        {
            _answers.Remove(old);
        }

        if (_answers.Count >= MostRemembered)
        {
            // All of them are of the last minutes: Telegram is asked again rather than ever more remembered.
            _answers.Clear();
        }
    }

    private readonly record struct Answer(bool IsIn, DateTimeOffset At, int UpdateId);
}
