using System.Collections.Concurrent;

namespace MoonVpn.Web.Bot.Connection;

/// <summary>The doors that are open: one for each bot with a webhook.</summary>
internal sealed class WebhookDoors
{
    private readonly ConcurrentDictionary<string, WebhookDoor> _open = new(StringComparer.Ordinal);

    public WebhookDoor? Find(string? slug) => slug is not null && _open.TryGetValue(slug, out var door) ? door : null;

    public void Open(WebhookDoor door) => _open[door.Slug] = door;

    public Task CloseAsync(WebhookDoor door)
    {
        _open.TryRemove(KeyValuePair.Create(door.Slug, door));
        return door.CloseAsync();
    }
}
