using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Settings;

namespace MoonVpn.Web.Bot.Connection;

/// <summary>Keeps the bot connected, and connects it anew when token, address or proxy change.</summary>
internal sealed class BotRuntime(SettingsStore settings, BotConnection connection, BotSession session, ShopReady ready, Backlog backlog, ILogger<BotRuntime> logger) : BackgroundService
{
    private CancellationTokenSource? _current;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        settings.Changed += OnChanged;
        try
        {
            await ready.WaitAsync(stoppingToken);
            while (!stoppingToken.IsCancellationRequested)
            {
                // Not disposed: whoever cancels it may still be at it.
                var current = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
                Volatile.Write(ref _current, current);
                await RunGuardedAsync(LineWish.Read(settings), current.Token);
                Volatile.Write(ref _current, null);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host is stopping.
        }
        finally
        {
            settings.Changed -= OnChanged;
            connection.Report(BotState.Off);
        }
    }

    private void OnChanged(string key)
    {
        if (LineWish.IsAbout(key))
        {
            // Whoever saved a setting must not wait until the old line is closed.
            _ = Task.Run(() => Volatile.Read(ref _current)?.Cancel());
        }
    }

    private async Task RunGuardedAsync(LineWish wish, CancellationToken ct)
    {
        for (var failures = 1; !ct.IsCancellationRequested; failures++)
        {
            try
            {
                await RunAsync(wish, ct);
                return;
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (RefusedException refused)
            {
                Report(refused);
            }
#pragma warning disable CA1031 // The bot must come back whatever stopped it; the shop goes on meanwhile.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                logger.LogError(failure, "The bot stopped");
                connection.Report(BotState.Unreachable, error: failure.Message);
            }

            await Task.WhenAny(Task.Delay(Backoff.After(failures), ct));
        }
    }

    private async Task RunAsync(LineWish wish, CancellationToken ct)
    {
        if (wish.Token.Length == 0)
        {
            connection.Report(BotState.Off);
            backlog.MarkHeard();
            await Task.Delay(Timeout.Infinite, ct);
        }

        connection.Report(BotState.Connecting);
        using var line = await LineFactory.OpenAsync(wish, ct);
        logger.LogInformation("The bot is @{Username}", line.Identity.Username);
        await session.RunAsync(line, ct);
    }

    private void Report(RefusedException refused)
    {
        var reason = refused.Arguments.Count > 0 ? $"{refused.Refusal}: {refused.Arguments[0]}" : refused.Refusal.ToString();
        logger.LogWarning("The bot cannot connect: {Reason}", reason);
        connection.Report(refused.Refusal is Refusal.BotTokenInvalid or Refusal.BotTokenRefused ? BotState.TokenRefused : BotState.Unreachable, error: reason);
    }
}
