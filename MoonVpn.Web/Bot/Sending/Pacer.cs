namespace MoonVpn.Web.Bot.Sending;

/// <summary>
/// Keeps to Telegram's pace: about 25 messages a second over all, one a second to a person and one in three seconds to a
/// group after a short burst (research: telegram 3.3). It runs on real time, whatever the shop's clock says: the wire does too.
/// </summary>
internal sealed class Pacer(IConfiguration? configuration = null)
{
    /// <summary>Configuration key; <c>false</c> only before a Telegram without limits, to measure how fast the shop itself is. Told to wait, the bot waits all the same.</summary>
    public const string PacedKey = "Bot:Paced";

    private static readonly TimeSpan Over = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan Person = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Group = TimeSpan.FromSeconds(3.2);

    private readonly Lock _lock = new();
    private readonly Dictionary<long, DateTimeOffset> _chats = [];
    private readonly TimeProvider _time = TimeProvider.System;
    private readonly bool _isPaced = configuration?.GetValue(PacedKey, defaultValue: true) != false;
    private DateTimeOffset _all;
    private (long ChatId, DateTimeOffset At) _lastPause;

    public async Task WaitAsync(long chatId, CancellationToken ct)
    {
        var wait = Reserve(chatId);
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, _time, ct);
        }
    }

    /// <summary>Telegram said to wait. Two chats within a second mean that the bot as a whole is too fast.</summary>
    public void Pause(long chatId, TimeSpan delay)
    {
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            var until = now + delay;
            _chats[chatId] = until + Burst(chatId);
            if (_lastPause.ChatId != chatId && now - _lastPause.At < TimeSpan.FromSeconds(1))
            {
                _all = until;
            }

            _lastPause = (chatId, now);
        }
    }

    /// <summary>Each message pushes its chat's mark one interval on; a burst is how far the mark may run ahead.</summary>
    private TimeSpan Reserve(long chatId)
    {
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            var mark = Later(_chats.GetValueOrDefault(chatId), now);
            _all = Later(_all, now);
            var start = Later(mark - Burst(chatId), _all, now);
            if (!_isPaced)
            {
                return start - now;
            }

            _chats[chatId] = Later(mark, start) + (chatId < 0 ? Group : Person);
            _all += Over;
            Forget(now);
            return start - now;
        }
    }

    private void Forget(DateTimeOffset now)
    {
        if (_chats.Count > 10_000)
        {
            foreach (var chat in _chats.Where(pair => pair.Value < now).Select(pair => pair.Key).ToList())
            {
                _chats.Remove(chat);
            }
        }
    }

    private static TimeSpan Burst(long chatId) => chatId < 0 ? Group * 15 : Person * 3;

    private static DateTimeOffset Later(params ReadOnlySpan<DateTimeOffset> moments)
    {
        var latest = moments[0];
        foreach (var moment in moments)
        {
            latest = moment > latest ? moment : latest;
        }

        return latest;
    }
}
