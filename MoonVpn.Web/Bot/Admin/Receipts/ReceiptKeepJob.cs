using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Settings;
using MoonVpn.Web.Bot.Connection;
using Telegram.Bot.Exceptions;

namespace MoonVpn.Web.Bot.Admin.Receipts;

/// <summary>Downloads what customers sent, because Telegram's file id dies with its bot.</summary>
internal sealed class ReceiptKeepJob : PeriodicJob
{
    private const int MostAttempts = 5;

    private static readonly Actor Self = Actor.System("receipt-keeper");

    private readonly ReceiptFiles _files;
    private readonly SettingsStore _settings;
    private readonly TelegramFiles _telegram;
    private readonly ILogger _logger;
    private readonly Dictionary<string, int> _attempts = [];

    public ReceiptKeepJob(ReceiptFiles files, SettingsStore settings, TelegramFiles telegram, ReceiptChanges changes, JobClock<ReceiptKeepJob> clock)
        : base(TimeSpan.FromSeconds(30), clock)
    {
        (_files, _settings, _telegram, _logger) = (files, settings, telegram, clock.Logger);
        changes.Changed += Wake;
    }

    public override async Task RunOnceAsync(CancellationToken ct)
    {
        if (!_telegram.IsOpen)
        {
            return;
        }

        foreach (var file in await _files.WaitingAsync(Self, ct))
        {
            if (_attempts.GetValueOrDefault(file.FileId) < MostAttempts)
            {
                await KeepAsync(file, ct);
            }
        }
    }

    private async Task KeepAsync(FileToKeep file, CancellationToken ct)
    {
        _attempts[file.FileId] = _attempts.GetValueOrDefault(file.FileId) + 1;
        try
        {
            await _files.KeepAsync(Self, file.ReceiptId, file.Ordinal, await _telegram.ReadAsync(file.FileId, _settings.Get(ShopSettings.ReceiptMaxMegabytes), ct), ct);
            _attempts.Remove(file.FileId);
        }
        catch (Exception failure) when (failure is RequestException or RefusedException or HttpRequestException or IOException or UnauthorizedAccessException)
        {
            _logger.LogWarning("File {Ordinal} of receipt {ReceiptId} could not be kept (attempt {Attempt}): {Reason}", file.Ordinal, file.ReceiptId, _attempts[file.FileId], failure.Message);
        }
    }
}
