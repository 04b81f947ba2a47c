using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Payments;

/// <summary>Gives unique amounts free again, some hours after their payments ended: until then a late transfer must not be taken for somebody else's.</summary>
public sealed class UniqueAmountJob(UnitOfWork unitOfWork, SettingsStore settings, JobClock<UniqueAmountJob> clock) : PeriodicJob(TimeSpan.FromMinutes(10), clock)
{
    public override Task RunOnceAsync(CancellationToken ct) => unitOfWork.RunAsync(
        Actor.System("unique-amounts"),
        work =>
        {
            var ended = work.Now.AddHours(-settings.Get(MoneySettings.UniqueAmountHours));
            return work.Db.Set<Receipt>()
                .Where(receipt => receipt.ReservesAmount && receipt.Status != ReceiptStatus.Pending && (receipt.RespondedAt ?? receipt.ReviewUntil ?? receipt.UploadUntil) < ended)
                .ExecuteUpdateAsync(update => update.SetProperty(receipt => receipt.ReservesAmount, false), work.Stopping);
        },
        ct);
}
