using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Data;
using MoonVpn.Core.Invariants;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Invariants;

/// <summary>A shop that sold, refused and waits; then each invariant is broken behind its back, and must be missed.</summary>
public sealed class InvariantTests : IClassFixture<InvariantTests.BusyShop>, IDisposable
{
    private readonly BusyShop _shop;
    private readonly string _directory = Directory.CreateTempSubdirectory("moonvpn-sabotage-").FullName;

    public InvariantTests(BusyShop shop)
    {
        _shop = shop;
        File.Copy(shop.File, Path.Combine(_directory, "moonvpn.db"));
    }

    public static TheoryData<string> Ids => [.. InvariantList.All.Select(invariant => invariant.Id)];

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task A_shop_at_work_adds_up() => Assert.Empty((await CheckAsync()).Named);

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task What_breaks_it_is_found(string id)
    {
        await Sabotage.DoAsync(Path.Combine(_directory, "moonvpn.db"), Sabotage.Deeds[id]);

        var report = await CheckAsync();

        Assert.Contains(report.Named, violation => violation.Id == id);
    }

    [Fact]
    public void There_are_at_least_fifty_five_and_each_has_its_own_id()
    {
        Assert.True(InvariantList.All.Count >= 55, $"{InvariantList.All.Count}");
        Assert.Distinct(InvariantList.All.Select(invariant => invariant.Id));
        Assert.All(InvariantList.All, invariant => Assert.False(invariant.Wrong is not null && invariant.Select is not null));
    }

    private Task<InvariantReport> CheckAsync() =>
        new InvariantCheck(new DataPaths(new DataOptions { Directory = _directory }, "/"), _shop.Contexts, TimeProvider.System).RunAsync(TestContext.Current.CancellationToken);

    /// <summary>Made once, and copied for every deed.</summary>
    public sealed class BusyShop : IAsyncLifetime
    {
        private static readonly Actor Boss = Actor.System("test");

        private ShopWithPanel _shop = null!;

        public string File { get; } = Path.Combine(Directory.CreateTempSubdirectory("moonvpn-busy-").FullName, "moonvpn.db");

        public IDbContextFactory<MoonVpnDbContext> Contexts => _shop.Shop.Get<IDbContextFactory<MoonVpnDbContext>>();

        public async ValueTask InitializeAsync()
        {
            _shop = await ShopWithPanel.OpenAsync();
            await _shop.Shop.CardAsync("6104337812345674");
            var (sara, _) = await _shop.BoughtAsync();
            var trial = await _shop.Shop.PlanAsync(_shop.LocationId, price: 0, name: "تست", days: 1, gigabytes: 1);
            await _shop.Shop.Get<OrderService>().StartTrialAsync(sara, trial, _shop.LocationId, "trial", CancellationToken.None);
            await _shop.Shop.RunAsync<PanelJobWorker>();
            await _shop.PlaceAsync(await _shop.Shop.CustomerAsync("رضا"));
            _shop.Shop.Clock.Advance(TimeSpan.FromMinutes(40));
            await _shop.Shop.RunAsync<ReceiptExpiryJob>();
            var (_, refused) = await _shop.PayAsync(await _shop.Shop.CustomerAsync("مینا"));
            await _shop.Shop.Get<ReceiptService>().RejectAsync(Boss, refused, RejectionReason.Unreadable, null, CancellationToken.None);
            var rich = await _shop.Shop.CustomerAsync("کاوه");
            await _shop.Shop.Get<WalletService>().AdjustAsync(Boss, rich.UserId!.Value, 50_000, "هدیه", Guid.NewGuid(), CancellationToken.None);
            await _shop.PayAsync(rich, PayWith.WalletFirst);
            await _shop.Shop.CustomerAsync("newest");
            await _shop.Shop.ReadAsync(db => db.Database.ExecuteSqlRawAsync("VACUUM INTO {0}", File));
        }

        public async ValueTask DisposeAsync()
        {
            await _shop.DisposeAsync();
            Directory.Delete(Path.GetDirectoryName(File)!, recursive: true);
        }
    }
}
