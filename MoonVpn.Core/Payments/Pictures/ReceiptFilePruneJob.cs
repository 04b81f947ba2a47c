using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Payments.Pictures;

/// <summary>Throws away pictures of long ago. Their hashes stay: a picture is known again after years.</summary>
public sealed class ReceiptFilePruneJob(UnitOfWork unitOfWork, DataPaths paths, SettingsStore settings, JobClock<ReceiptFilePruneJob> clock)
    : PeriodicJob(TimeSpan.FromDays(1), clock)
{
    private const int AtOnce = 200;

    public override async Task RunOnceAsync(CancellationToken ct)
    {
        var before = clock.Time.GetUtcNow().UtcDateTime.AddDays(-settings.Get(MoneySettings.KeepReceiptFilesDays));
        while (await unitOfWork.RunAsync(Actor.System("receipt-file-prune"), work => ForgetAsync(work, before), ct).ConfigureAwait(false) is { Count: > 0 } forgotten)
        {
            foreach (var path in forgotten)
            {
                File.Delete(Path.Combine(paths.Files, path));
            }
        }
    }

    private static async Task<List<string>> ForgetAsync(Work work, DateTime before)
    {
        var old = await work.Db.Set<ReceiptFile>().Where(file => file.Path != null && file.CreatedAt < before).OrderBy(file => file.Id).Take(AtOnce).ToListAsync(work.Stopping).ConfigureAwait(false);
        var ids = old.Where(file => file.Ordinal == 0).Select(file => file.ReceiptId).ToList();
        foreach (var receipt in await work.Db.Set<Receipt>().Where(receipt => ids.Contains(receipt.Id)).ToListAsync(work.Stopping).ConfigureAwait(false))
        {
            receipt.FilePath = null;
        }

        var paths = old.ConvertAll(file => file.Path!);
        old.ForEach(file => file.Path = null);
        return paths;
    }
}
