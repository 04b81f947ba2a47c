using System.Collections.Concurrent;
using Telegram.Bot.Types;

namespace MoonVpn.Web.Bot.Sending;

/// <summary>Telegram's ids of what was sent before; each bot has its own.</summary>
internal sealed class KnownFiles
{
    private const int Most = 1_000;

    private readonly ConcurrentDictionary<(long BotId, string Key), string> _ids = new();

    public string? Find(long botId, Media media) => media.Key is { } key ? _ids.GetValueOrDefault((botId, key)) : null;

    /// <param name="sent">The message that shows it.</param>
    public void Note(long botId, Media media, Message sent)
    {
        if (media.Key is { } key && (media.IsVideo ? sent.Video?.FileId : sent.Photo?.LastOrDefault()?.FileId) is { } id)
        {
            if (_ids.Count >= Most)
            {
                _ids.Clear();
            }

            _ids[(botId, key)] = id;
        }
    }

    public void Forget(long botId, Media media)
    {
        if (media.Key is { } key)
        {
            _ids.TryRemove((botId, key), out _);
        }
    }
}
