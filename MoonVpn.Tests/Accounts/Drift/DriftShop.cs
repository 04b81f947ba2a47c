using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Accounts.Drift;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Payments;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Accounts.Drift;

/// <summary>A shop with accounts on a panel on which strange things happen.</summary>
internal sealed class DriftShop : IAsyncDisposable
{
    public static readonly Actor Owner = Actor.System("test");

    private readonly ShopWithPanel _selling;

    private DriftShop(ShopWithPanel selling) => _selling = selling;

    public ShopWithPanel Selling => _selling;

    public TestShop Shop => _selling.Shop;

    public SandboxPanel Panel => _selling.Panel;

    public DriftService Drift => Shop.Get<DriftService>();

    public long PanelId { get; private set; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<DriftShop> OpenAsync(string version = "3.6.0", int accounts = 0)
    {
        var shop = new DriftShop(await ShopWithPanel.OpenAsync(version));
        shop.PanelId = await shop.Shop.ReadAsync(db => db.Set<Panel>().Select(panel => panel.Id).SingleAsync());
        for (var index = 0; index < accounts; index++)
        {
            await shop.BuyAsync();
        }

        return shop;
    }

    /// <returns>The account's id.</returns>
    public async Task<long> BuyAsync()
    {
        var (orderId, receiptId) = await _selling.PayAsync(await Shop.CustomerAsync());
        await Shop.Get<ReceiptService>().ApproveAsync(Owner, receiptId, null, Ct);
        await _selling.WorkAsync();
        var order = await _selling.OrderAsync(orderId);
        Assert.Equal(OrderStatus.Completed, order.Status);
        return order.AccountId!.Value;
    }

    public Task SyncAsync() => Shop.Get<PanelSync>().SyncAsync(PanelId, Ct);

    /// <summary>Syncs and works until nothing waits any more.</summary>
    /// <returns>How many syncs that took.</returns>
    public async Task<int> SettleAsync(bool release = false)
    {
        for (var round = 1; round <= 20; round++)
        {
            await SyncAsync();
            if (release && (await PanelAsync()).Health == PanelHealth.Hold)
            {
                await Drift.ReleaseAsync(Owner, PanelId, Ct);
            }

            Shop.Clock.Advance(TimeSpan.FromMinutes(2));
            await _selling.WorkAsync();
            if ((await OpenAsync()).Count == 0 && round > 1)
            {
                return round;
            }
        }

        throw new TimeoutException("It does not settle: " + string.Join(", ", (await OpenAsync()).Select(row => $"{row.Kind} {row.Email} {row.Status} {row.Details}")));
    }

    public Task<List<PanelDifference>> OpenAsync() => Shop.ReadAsync(db => db.Set<PanelDifference>()
        .Where(row => row.Status == PanelDifferenceStatus.Open || row.Status == PanelDifferenceStatus.Repairing).OrderBy(row => row.Id).ToListAsync());

    public Task<Panel> PanelAsync() => Shop.ReadAsync(db => db.Set<Panel>().SingleAsync(panel => panel.Id == PanelId));

    public Task<ClientAccount> AccountAsync(long id) => Shop.ReadAsync(db => db.Set<ClientAccount>().SingleAsync(account => account.Id == id));

    public Task<List<ClientAccount>> AccountsAsync() => Shop.ReadAsync(db => db.Set<ClientAccount>().OrderBy(account => account.Id).ToListAsync());

    /// <summary>The client as the shop sees it.</summary>
    public async Task<RemoteClient?> ClientAsync(string email) => await Shop.Get<PanelDoors>().Open(await PanelAsync()).FindClientAsync(email, Ct);

    /// <summary>Alerts to the superadmins that begin with this sign.</summary>
    public async Task<int> AlertsAsync(string sign) => await Shop.ReadAsync(db => db.Set<Core.Notifications.Notification>()
        .CountAsync(row => row.Type == Core.Notifications.NotificationType.OperatorAlert && row.Content.Contains(sign)));

    /// <summary>Everything the panel holds of clients that the shop never made.</summary>
    public async Task<string> ForeignAsync() => Panel.Foreign((await AccountsAsync()).Select(account => account.EmailName).Concat(["DE-1"]));

    public ValueTask DisposeAsync() => _selling.DisposeAsync();
}
