using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Settings;
using MoonVpn.Web.Bot.Connection;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace MoonVpn.Web.Bot.Admin.Receipts;

/// <summary>Downloads what customers sent, because Telegram's file id dies with its bot.</summary>
internal sealed class ReceiptKeepJob : PeriodicJob
{
    private const int MostAttempts = 5;

    private static readonly Actor Self = Actor.System("receipt-keeper");

    private readonly ReceiptFiles _files;
    private readonly SettingsStore _settings;
    private readonly Wire _wire;
    private readonly ILogger _logger;
    private readonly Dictionary<string, int> _attempts = [];

    public ReceiptKeepJob(ReceiptFiles files, SettingsStore settings, Wire wire, ReceiptChanges changes, JobClock<ReceiptKeepJob> clock)
        : base(TimeSpan.FromSeconds(30), clock)
    {
        (_files, _settings, _wire, _logger) = (files, settings, wire, clock.Logger);
        changes.Changed += Wake;
    }

    public override async Task RunOnceAsync(CancellationToken ct)
    {
        if (!_wire.IsOpen)
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
            await _files.KeepAsync(Self, file.ReceiptId, file.Ordinal, await DownloadAsync(file.FileId, ct), ct);
            _attempts.Remove(file.FileId);
        }
        catch (Exception failure) when (failure is RequestException or RefusedException or HttpRequestException)
        {
            _logger.LogWarning("File {Ordinal} of receipt {ReceiptId} could not be kept (attempt {Attempt}): {Reason}", file.Ordinal, file.ReceiptId, _attempts[file.FileId], failure.Message);
        }
    }

    private async Task<byte[]> DownloadAsync(string fileId, CancellationToken ct)
    {
        var bot = _wire.Line.Sends;
        var most = _settings.Get(ShopSettings.ReceiptMaxMegabytes);
        var file = await bot.GetFile(fileId, ct);
        if (file.FileSize > most * 1024 * 1024 || file.FilePath is null)
        {
            throw new RefusedException(Refusal.ReceiptFileTooLarge, most);
        }

        using var content = new MemoryStream();
        await bot.DownloadFile(file, content, ct);
        return content.ToArray();
    }
}
