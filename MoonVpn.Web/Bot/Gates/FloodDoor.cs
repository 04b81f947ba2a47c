using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Payment;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Gates;

/// <summary>
/// Slows down whoever sends more than can be answered: a burst at once, then a steady pace. What comes above it is not done,
/// but answered with words; receipts, payments and the staff always pass.
/// </summary>
internal sealed class FloodDoor(SettingsStore settings, MeantPayment payments)
{
    private const int MostRemembered = 10_000;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan TellAgain = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly Dictionary<long, Bucket> _buckets = [];

    private double PerSecond => settings.Get(GateSettings.FloodPerMinute) / 60.0;

    /// <summary>Counts an update, once.</summary>
    /// <param name="album">The pictures of one album count as one.</param>
    /// <returns>False: it is one too many.</returns>
    public bool Takes(long telegramId, string? album, DateTime at)
    {
        var burst = settings.Get(GateSettings.FloodBurst);
        if (burst == 0)
        {
            return true;
        }

        lock (_lock)
        {
            if (!_buckets.TryGetValue(telegramId, out var bucket))
            {
                Forget(at, burst);
                _buckets[telegramId] = bucket = new Bucket { Left = burst, At = at };
            }

            return bucket.Takes(album, at, burst, PerSecond);
        }
    }

    /// <summary>Says that it was one too many, unless it is something that must not wait.</summary>
    /// <returns>False: it may pass after all.</returns>
    public async Task<bool> StopsAsync(Visit visit, CancellationToken ct)
    {
        if (visit.Actor.Role >= UserRole.Admin || await IsPaymentAsync(visit, ct))
        {
            return false;
        }

        var seconds = (int)Math.Ceiling(settings.Get(GateSettings.FloodBurst) / 4.0 / PerSecond);
        if (visit.Callback is not null)
        {
            visit.Replies.Answer(visit.Words.Plain(Say.TooFastPressed, seconds));
        }
        else if (MayTell(visit.From.Id))
        {
            visit.Replies.Write(visit.Words.Html(Say.TooFast, seconds));
        }

        return true;
    }

    private async Task<bool> IsPaymentAsync(Visit visit, CancellationToken ct)
    {
        if (visit.Callback is { } pressed)
        {
            return Callback.Parse(pressed.Data) is { } callback && Reaches.IsPayment(callback.Action);
        }

        var upload = visit.IsPrivate && visit.Message is { } message ? ReceiptReader.Read(message) : null;
        return upload is not null && await payments.FindAsync(visit.Actor, alsoMissed: upload.FileId is not null, ct) is not null;
    }

    /// <summary>Once for each burst is enough.</summary>
    private bool MayTell(long telegramId)
    {
        lock (_lock)
        {
            return _buckets.TryGetValue(telegramId, out var bucket) && bucket.MayTell();
        }
    }

    /// <summary>Who has been quiet for long enough is as good as new.</summary>
    private void Forget(DateTime now, long burst)
    {
        if (_buckets.Count < MostRemembered)
        {
            return;
        }

        var full = TimeSpan.FromSeconds(burst / PerSecond);
        foreach (var quiet in _buckets.Where(pair => pair.Value.At + full <= now).Select(pair => pair.Key).ToList())
        {
            _buckets.Remove(quiet);
        }

        if (_buckets.Count >= MostRemembered)
        {
            _buckets.Clear();
        }
    }

    private sealed class Bucket
    {
        private string? _album;
        private DateTime? _toldAt;

        public required double Left { get; set; }

        /// <summary>Of the last update.</summary>
        public required DateTime At { get; set; }

        public bool Takes(string? album, DateTime at, long burst, double perSecond)
        {
            var since = at > At ? at - At : TimeSpan.Zero;
            (Left, At) = (Math.Min(burst, Left + (since.TotalSeconds * perSecond)), at > At ? at : At);
            if (since >= Pause)
            {
                _toldAt = null;
            }

            if (album is not null && album == _album)
            {
                return true;
            }

            _album = album;
            if (Left < 1)
            {
                return false;
            }

            Left--;
            return true;
        }

        public bool MayTell()
        {
            var may = _toldAt is null || At >= _toldAt + TellAgain;
            _toldAt = may ? At : _toldAt;
            return may;
        }
    }
}
