using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MoonVpn.Web.Bot.Connection;

/// <summary>Where Telegram brings one bot's updates, while it is open.</summary>
/// <param name="take">Stores an update and hands it on.</param>
internal sealed class WebhookDoor(WebhookKey key, Func<JsonElement, Task> take)
{
    private readonly byte[] _header = Encoding.UTF8.GetBytes(key.Header);
    private readonly SemaphoreSlim _turn = new(1);
    private bool _isClosed;

    public string Slug { get; } = key.Slug;

    /// <summary>Takes the same time, however much of it is right.</summary>
    public bool Knows(string header) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(header), _header);

    /// <returns>False: it was closed meanwhile; Telegram comes again.</returns>
    public async Task<bool> TakeAsync(JsonElement update, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            if (!_isClosed)
            {
                await take(update);
            }

            return !_isClosed;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>When this returns, nothing is being taken any more: what the next session finds in the inbox is all there is.</summary>
    public async Task CloseAsync()
    {
        await _turn.WaitAsync();
        _isClosed = true;
        _turn.Release();
    }
}
