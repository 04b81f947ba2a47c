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

    private readonly ReceiptQueries _receipts;
    private readonly ReceiptFiles _files;
    private readonly SettingsStore _settings;
    private readonly Wire _wire;
    private readonly ILogger _logger;
    private readonly Dictionary<long, int> _attempts = [];

    public ReceiptKeepJob(ReceiptFiles files, SettingsStore settings, Wire wire, ReceiptsSeen seen, JobClock<ReceiptKeepJob> clock)
        : base(TimeSpan.FromSeconds(30), clock)
    {
        (_receipts, _files, _settings, _wire, _logger) = (seen.Queries, files, settings, wire, clock.Logger);
        seen.Changes.Changed += Wake;
    }

    public override async Task RunOnceAsync(CancellationToken ct)
    {
        if (!_wire.IsOpen)
        {
            return;
        }

        var newest = await _receipts.ListAsync(Self, ReceiptFilter.All, new PageRequest(0, 100), ct);
        foreach (var receipt in newest.Items.Where(receipt => receipt is { FileId: not null, FilePath: null } && _attempts.GetValueOrDefault(receipt.Id) < MostAttempts))
        {
            await KeepAsync(receipt, ct);
        }
    }

    private async Task KeepAsync(ReceiptRow receipt, CancellationToken ct)
    {
        _attempts[receipt.Id] = _attempts.GetValueOrDefault(receipt.Id) + 1;
        try
        {
            var content = await DownloadAsync(receipt.FileId!, ct);
            await _files.KeepAsync(Self, receipt.Id, content, ct);
            _attempts.Remove(receipt.Id);
        }
        catch (Exception failure) when (failure is RequestException or RefusedException or HttpRequestException)
        {
            _logger.LogWarning("Receipt {ReceiptId} could not be kept (attempt {Attempt}): {Reason}", receipt.Id, _attempts[receipt.Id], failure.Message);
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
