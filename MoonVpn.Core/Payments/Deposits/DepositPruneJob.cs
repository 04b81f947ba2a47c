using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Payments.Deposits;

/// <summary>Empties the texts of old messages; that they were seen stays known.</summary>
public sealed class DepositPruneJob(UnitOfWork unitOfWork, SettingsStore settings, JobClock<DepositPruneJob> clock) : PeriodicJob(TimeSpan.FromHours(6), clock)
{
    public override Task RunOnceAsync(CancellationToken ct) => unitOfWork.RunAsync(
        Actor.System("deposit-prune"),
        work =>
        {
            var old = work.Now.AddDays(-settings.Get(MoneySettings.KeepDepositDays));
            return work.Db.Set<BankDeposit>().Where(deposit => deposit.ReceivedAt < old && deposit.Text != "")
                .ExecuteUpdateAsync(update => update.SetProperty(deposit => deposit.Text, ""), work.Stopping);
        },
        ct);
}
