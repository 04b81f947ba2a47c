using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MoonVpn.Web.Bot.Connection;

/// <summary>Where Telegram brings one bot's updates, while it is open.</summary>
/// <param name="take">Stores an update and hands it on.</param>
internal sealed class WebhookDoor(WebhookKey key, Func<JsonElement, Task> take)
{
    private readonly byte[] _header = Encoding.UTF8.GetBytes(key.Header);
    private readonly Lock _lock = new();
    private Task _last = Task.CompletedTask;
    private bool _isClosed;

    public string Slug { get; } = key.Slug;

    /// <summary>Takes the same time, however much of it is right.</summary>
    public bool Knows(string header) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(header), _header);

    /// <summary>One update after the other, in the order in which they came.</summary>
    /// <returns>False: it was closed meanwhile; Telegram comes again.</returns>
    public async Task<bool> TakeAsync(JsonElement update)
    {
        var isOpen = false;
        await InTurnAsync(async () =>
        {
            isOpen = !_isClosed;
            if (isOpen)
            {
                await take(update);
            }
        });
        return isOpen;
    }

    /// <summary>When this returns, nothing is being taken any more: what the next session finds in the inbox is all there is.</summary>
    public Task CloseAsync() => InTurnAsync(() =>
    {
        _isClosed = true;
        return Task.CompletedTask;
    });

    private async Task InTurnAsync(Func<Task> act)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task before;
        lock (_lock)
        {
            (before, _last) = (_last, turn.Task);
        }

        await before;
        try
        {
            await act();
        }
        finally
        {
            turn.SetResult();
        }
    }
}
