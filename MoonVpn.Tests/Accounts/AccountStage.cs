using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Accounts.Subscriptions;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Panels.ThreeXui;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Sandbox.Panel;
using SandboxProfile = MoonVpn.Web.Sandbox.Panel.PanelProfile;

namespace MoonVpn.Tests.Accounts;

/// <summary>A customer with money and a running account in Germany, room in Finland, and a shop that can be killed and opened again.</summary>
internal sealed class AccountStage : IAsyncDisposable
{
    public const long Price = 100_000;
    public const long Gigabyte = DataSize.Gigabyte;

    public static readonly Actor Boss = Actor.System("test");

    private readonly FakeTimeProvider _clock = new(TestShop.Morning);
    private TestShop? _shop;

    private AccountStage(SandboxPanelServer germany, SandboxPanelServer finland, string directory) =>
        (Germany, Finland, Directory) = (germany, finland, directory);

    public SandboxPanelServer Germany { get; }

    public SandboxPanelServer Finland { get; }

    public string Directory { get; }

    public TestShop Shop => _shop ?? throw new InvalidOperationException("The shop is closed.");

    public FakeTimeProvider Clock => _clock;

    public Actor Sara { get; private set; } = Actor.Nobody;

    public long GermanyId { get; private set; }

    public long FinlandId { get; private set; }

    public long PlanId { get; private set; }

    public long AccountId { get; private set; }

    /// <param name="version">Of Germany's panel; Finland's is the other one.</param>
    public static async Task<AccountStage> OpenAsync(string version = "3.6.0", RenewalRule rule = RenewalRule.Reset, bool startAtFirstUse = false)
    {
        var (here, there) = version == "2.9.4" ? (SandboxProfile.V294, SandboxProfile.V360) : (SandboxProfile.V360, SandboxProfile.V294);
        var stage = new AccountStage(await SandboxPanelServer.StartAsync(here), await SandboxPanelServer.StartAsync(there), await MigratedTemplate.CopyAsync());
        await stage.ReopenAsync();
        var shop = stage.Shop;
        stage.GermanyId = await shop.LocationAsync();
        stage.FinlandId = await shop.LocationAsync("فنلاند", "FI", "🇫🇮");
        await AddPanelAsync(shop, stage.GermanyId, stage.Germany, "germany");
        await AddPanelAsync(shop, stage.FinlandId, stage.Finland, "finland");
        stage.PlanId = await shop.Get<PlanService>().SaveAsync(
            Boss,
            new PlanDraft
            {
                Name = "یک‌ماهه",
                Price = Price,
                DurationDays = 30,
                TrafficGb = 50,
                RenewalRule = rule,
                StartAtFirstUse = startAtFirstUse,
                LocationIds = [stage.GermanyId, stage.FinlandId],
            },
            CancellationToken.None);
        stage.Sara = await shop.CustomerAsync();
        await shop.Get<WalletService>().AdjustAsync(Boss, stage.Sara.UserId!.Value, 10 * Price, "شارژ", Guid.NewGuid(), CancellationToken.None);
        var orderId = await shop.Get<OrderService>().PlaceAsync(stage.Sara, new OrderRequest(stage.PlanId, stage.GermanyId, PayWith.WalletFirst, "first"), CancellationToken.None);
        await stage.WorkAsync();
        stage.AccountId = (await stage.OrderAsync(orderId)).AccountId!.Value;
        return stage;
    }

    /// <summary>Opens the shop (again) on its data.</summary>
    public async Task ReopenAsync()
    {
        if (_shop is not null)
        {
            await _shop.DisposeAsync();
        }

        _shop = await TestShop.OpenAsync(directory: Directory, clock: _clock, add: services => services
            .AddSingleton(new WireLimits { Answer = TimeSpan.FromSeconds(1), List = TimeSpan.FromSeconds(1), BetweenWrites = TimeSpan.FromMilliseconds(1) }));
    }

    /// <summary>Lets the worker do what is due, a round at a time, moving the clock on in between.</summary>
    public async Task WorkAsync(int rounds = 1, TimeSpan? pause = null)
    {
        for (var round = 0; round < rounds; round++)
        {
            await Shop.RunAsync<PanelJobWorker>();
            _clock.Advance(pause ?? TimeSpan.FromSeconds(1));
        }
    }

    public Task<long> RenewAsync(string draft = "renew", long? planId = null) =>
        Shop.Get<OrderService>().RenewAsync(Sara, AccountId, planId, PayWith.WalletFirst, draft, CancellationToken.None);

    public Task<long> MoveAsync(string draft = "move") =>
        Shop.Get<OrderService>().ChangeLocationAsync(Sara, AccountId, FinlandId, PayWith.WalletFirst, draft, CancellationToken.None);

    public AccountChangeService Changes => Shop.Get<AccountChangeService>();

    public Task<OrderRow> OrderAsync(long orderId) => Shop.Get<OrderQueries>().GetAsync(Boss, orderId, CancellationToken.None);

    public Task<ClientAccount> AccountAsync(long? id = null) => Shop.ReadAsync(db => db.Set<ClientAccount>().SingleAsync(account => account.Id == (id ?? AccountId)));

    public Task<AccountTransfer> TransferAsync() => Shop.ReadAsync(db => db.Set<AccountTransfer>().OrderBy(move => move.Id).LastAsync());

    public Task<WalletBalance> BalanceAsync() => Shop.Get<WalletService>().BalanceAsync(Boss, Sara.UserId!.Value, CancellationToken.None);

    /// <summary>The customer's own link.</summary>
    public Task<string> LinkAsync(long accountId) => Shop.Get<UnitOfWork>().RunAsync(
        Boss, async work => (await Shop.Get<SubscriptionTokens>().EnsureAsync(work, accountId)).Token, CancellationToken.None);

    /// <summary>What a panel counts and allows for this client; null when it has none.</summary>
    public static TrafficRow? Row(SandboxPanelServer panel, string email) =>
        panel.Panel.State.Traffic.SingleOrDefault(row => row.Email.Equals(email, StringComparison.OrdinalIgnoreCase));

    public async Task<TrafficRow?> RowAsync() => Row(Germany, (await AccountAsync()).EmailName);

    /// <summary>Everything that was done to clients which are none of the shop's.</summary>
    public IEnumerable<PanelMutation> Foreign() => Germany.Panel.Mutations.Concat(Finland.Panel.Mutations)
        .Where(mutation => mutation.Email.Length > 0 && !mutation.Email.StartsWith("DE-", StringComparison.OrdinalIgnoreCase) && !mutation.Email.StartsWith("FI-", StringComparison.OrdinalIgnoreCase));

    public async ValueTask DisposeAsync()
    {
        await Shop.DisposeAsync();
        await Germany.DisposeAsync();
        await Finland.DisposeAsync();
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    private static Task AddPanelAsync(TestShop shop, long locationId, SandboxPanelServer server, string name) =>
        shop.PanelAsync(locationId, server.Url.ToString(), server.Panel.Options.Username, server.Panel.Options.Password, name);
}
