using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Panels.ThreeXui;
using MoonVpn.Core.Payments;
using MoonVpn.Web.Sandbox.Panel;
using SandboxProfile = MoonVpn.Web.Sandbox.Panel.PanelProfile;

namespace MoonVpn.Tests.Support;

/// <summary>A shop that can sell: a sandbox panel over HTTP, one location, one plan, one card.</summary>
internal sealed class ShopWithPanel : IAsyncDisposable
{
    public const long Price = 150_000;

    private ShopWithPanel(TestShop shop, SandboxPanelServer server) => (Shop, Server) = (shop, server);

    public TestShop Shop { get; }

    public SandboxPanelServer Server { get; }

    public SandboxPanel Panel => Server.Panel;

    public long LocationId { get; private set; }

    public long PlanId { get; private set; }

    public long CardId { get; private set; }

    /// <param name="directory">As in <see cref="TestShop.OpenAsync"/>.</param>
    public static async Task<ShopWithPanel> OpenAsync(
        string version = "3.6.0", bool realTime = false, FakeTimeProvider? clock = null, Action<IServiceCollection>? add = null, string? directory = null)
    {
        var server = await SandboxPanelServer.StartAsync(version == "2.9.4" ? SandboxProfile.V294 : SandboxProfile.V360);
        var shop = await TestShop.OpenAsync(realTime, directory, clock, services =>
        {
            services.AddSingleton(new WireLimits { Answer = TimeSpan.FromSeconds(2), List = TimeSpan.FromSeconds(2), BetweenWrites = TimeSpan.FromMilliseconds(1) });
            add?.Invoke(services);
        });
        var selling = new ShopWithPanel(shop, server);
        selling.LocationId = await shop.LocationAsync();
        await shop.PanelAsync(selling.LocationId, server.Url.ToString(), server.Panel.Options.Username, server.Panel.Options.Password);
        selling.PlanId = await shop.PlanAsync(selling.LocationId, Price);
        selling.CardId = await shop.CardAsync();
        return selling;
    }

    public Task<long> PlaceAsync(Actor customer, PayWith payWith = PayWith.Card, string? draft = null) =>
        Shop.Get<OrderService>().PlaceAsync(customer, new OrderRequest(PlanId, LocationId, payWith, draft ?? Guid.NewGuid().ToString("N")), CancellationToken.None);

    /// <summary>Places an order and sends its receipt.</summary>
    public async Task<(long OrderId, long ReceiptId)> PayAsync(Actor customer, PayWith payWith = PayWith.Card)
    {
        var orderId = await PlaceAsync(customer, payWith);
        var payment = await Shop.Get<OrderQueries>().PaymentAsync(customer, orderId, CancellationToken.None);
        return (orderId, await SubmitAsync(customer, payment.ReceiptId));
    }

    public Task<long> SubmitAsync(Actor customer, long receiptId, DateTime? sentAt = null, string text = "کد پیگیری ۱۲۳۴۵۶") =>
        Shop.Get<ReceiptService>().SubmitAsync(
            customer, receiptId, new ReceiptUpload(ReceiptFileKind.Text, sentAt ?? Shop.Get<TimeProvider>().GetUtcNow().UtcDateTime, Text: text), CancellationToken.None);

    public Task<OrderRow> OrderAsync(long orderId) => Shop.Get<OrderQueries>().GetAsync(Actor.System("test"), orderId, CancellationToken.None);

    public async Task<AccountRow> AccountAsync(long orderId) =>
        await Shop.Get<AccountService>().GetAsync(Actor.System("test"), (await OrderAsync(orderId)).AccountId!.Value, CancellationToken.None);

    /// <summary>A customer with an account that works.</summary>
    public async Task<(Actor Customer, AccountRow Account)> BoughtAsync(string name = "سارا")
    {
        var customer = await Shop.CustomerAsync(name);
        var (orderId, receiptId) = await PayAsync(customer);
        await Shop.Get<ReceiptService>().ApproveAsync(Actor.System("test"), receiptId, null, CancellationToken.None);
        await WorkAsync();
        return (customer, await AccountAsync(orderId));
    }

    /// <summary>Lets the worker try until nothing is due, moving the clock over its pauses.</summary>
    public async Task WorkAsync(int rounds = 1, TimeSpan? pause = null)
    {
        for (var round = 0; round < rounds; round++)
        {
            await Shop.RunAsync<PanelJobWorker>();
            if (pause is { } time)
            {
                Shop.Clock.Advance(time);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Shop.DisposeAsync();
        await Server.DisposeAsync();
    }
}
