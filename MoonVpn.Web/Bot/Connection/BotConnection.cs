using MoonVpn.Core.Notifications;

namespace MoonVpn.Web.Bot.Connection;

/// <inheritdoc/>
internal sealed class BotConnection(TimeProvider time) : IBotConnection
{
    private BotStatus? _status;

    public event Action? Changed;

    public BotStatus Status => _status ??= new BotStatus(BotState.Off, null, null, Now);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task<BotIdentity> CheckAsync(string token, string apiUrl, string proxy, CancellationToken ct)
    {
        using var line = await LineFactory.OpenAsync(LineWish.Of(token, apiUrl, proxy), ct);
        return line.Identity;
    }

    internal void Report(BotState state, string? username = null, string? error = null)
    {
        var before = Status;
        if (before.State != state || before.LastError != error || before.Username != username)
        {
            _status = new BotStatus(state, username, error, before.State == state ? before.Since : Now);
            Changed?.Invoke();
        }
    }
}
