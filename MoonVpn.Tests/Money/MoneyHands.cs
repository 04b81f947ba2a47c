using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Payments;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Money;

/// <summary>The shop itself, through the services that bot, portal and timers call. Planted bugs take the place of single hands.</summary>
internal class MoneyHands(ShopWithPanel selling)
{
    protected static readonly Actor Boss = Actor.System("model");

    public ShopWithPanel Selling => selling;

    public TestShop Shop => selling.Shop;

    public virtual Task BuyAsync(Actor customer, long planId, PayWith payWith, string draft) =>
        Shop.Get<OrderService>().PlaceAsync(customer, new OrderRequest(planId, selling.LocationId, payWith, draft), CancellationToken.None);

    public virtual Task RenewAsync(Actor customer, long accountId, PayWith payWith, string draft) =>
        Shop.Get<OrderService>().RenewAsync(customer, accountId, null, payWith, draft, CancellationToken.None);

    public virtual Task UploadAsync(Actor customer, long receiptId) => selling.SubmitAsync(customer, receiptId);

    public virtual Task ApproveAsync(Actor admin, long receiptId, long arrived) =>
        Shop.Get<ReceiptService>().ApproveAsync(admin, receiptId, arrived, CancellationToken.None);

    public virtual Task RejectAsync(Actor admin, long receiptId) =>
        Shop.Get<ReceiptService>().RejectAsync(admin, receiptId, RejectionReason.NotReceived, null, CancellationToken.None);

    public virtual Task CancelAsync(Actor customer, long orderId) => Shop.Get<OrderService>().CancelAsync(customer, orderId, CancellationToken.None);

    public virtual Task PassAsync(TimeSpan time)
    {
        Shop.Clock.Advance(time);
        return Shop.RunAsync<ReceiptExpiryJob>();
    }

    public virtual Task DeliverAsync() => selling.WorkAsync();

    /// <summary>As if the panel had not answered for so long that the job is given up.</summary>
    public virtual async Task FailAsync(long accountId)
    {
        var task = await Shop.ReadAsync(db => (
            from job in db.Set<PanelJob>().Where(job => job.ClientAccountId == accountId && job.Status == PanelJobStatus.Planned)
            join account in db.Set<ClientAccount>() on job.ClientAccountId equals account.Id
            join inbound in db.Set<Inbound>() on account.InboundId equals inbound.Id
            join panel in db.Set<Panel>() on account.PanelId equals panel.Id
            select new PanelTask(job, account, inbound, panel, null, DateTime.UnixEpoch)).SingleAsync());
        await Shop.Get<UnitOfWork>().RunAsync(
            Boss,
            work => work.Db.Set<PanelJob>().Where(job => job.Id == task.Job.Id).ExecuteUpdateAsync(update => update.SetProperty(job => job.CreatedAt, work.Now.AddDays(-2)), work.Stopping),
            CancellationToken.None);
        await Shop.Get<PanelJobFailures>().FailedAsync(task, new PanelException(PanelFailure.Unknown, "no answer"), CancellationToken.None);
    }

    public virtual Task AdjustAsync(long userId, long amount) =>
        Shop.Get<WalletService>().AdjustAsync(Boss, userId, amount, "by the model", Guid.NewGuid(), CancellationToken.None);
}
