using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Ledger;

/// <summary>Looking through everybody's ledger.</summary>
public sealed class LedgerQueriesTests
{
    private static readonly Actor Owner = Actor.System("test");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Paging_down_and_up_again_shows_each_row_once()
    {
        await using var shop = await TestShop.OpenAsync();
        var sara = (await shop.CustomerAsync()).UserId!.Value;
        // Several of one instant, too.
        for (var row = 0; row < 23; row++)
        {
            await AdjustAsync(shop, sara, 1_000 + row);
            shop.Clock.Advance(TimeSpan.FromSeconds(row % 3));
        }

        var ledger = shop.Get<LedgerQueries>();
        var down = new List<long>();
        var slice = await ledger.ListAsync(Owner, LedgerFilter.Everything, new LedgerPlace(Size: 5), Ct);
        Assert.False(slice.HasNewer);
        for (; ; slice = await ledger.ListAsync(Owner, LedgerFilter.Everything, new LedgerPlace(Before: down[^1], Size: 5), Ct))
        {
            down.AddRange(slice.Lines.Select(line => line.Id));
            if (!slice.HasOlder)
            {
                break;
            }
        }

        Assert.Equal(Enumerable.Range(1, 23).Select(id => (long)id).Reverse(), down);
        var up = new List<long> { down[^1] };
        for (var more = true; more;)
        {
            slice = await ledger.ListAsync(Owner, LedgerFilter.Everything, new LedgerPlace(After: up[0], Size: 5), Ct);
            up.InsertRange(0, slice.Lines.Select(line => line.Id));
            more = slice.HasNewer;
        }

        Assert.Equal(down, up);
    }

    [Fact]
    public async Task A_row_is_found_by_its_code_its_key_and_the_banks_number()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        await shop.BoughtAsync();
        var ledger = shop.Shop.Get<LedgerQueries>();
        var deposit = (await ledger.ListAsync(Owner, new LedgerFilter(TransactionType.Deposit), new LedgerPlace(), Ct)).Lines.Single();

        Assert.Equal(deposit.Id, await OnlyAsync(deposit.TrackingCode.ToLowerInvariant()));
        Assert.Equal(deposit.Id, await OnlyAsync("RECEIPT:"));
        Assert.Equal(deposit.Id, await OnlyAsync(deposit.Reference!));
        Assert.Empty((await ledger.ListAsync(Owner, new LedgerFilter(Search: "TRX-990101"), new LedgerPlace(), Ct)).Lines);

        async Task<long> OnlyAsync(string text) => (await ledger.ListAsync(Owner, new LedgerFilter(Search: text), new LedgerPlace(), Ct)).Lines.Single().Id;
    }

    [Fact]
    public async Task Rows_are_narrowed_by_kind_way_customer_and_time()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (sara, _) = await shop.BoughtAsync();
        shop.Shop.Clock.Advance(TimeSpan.FromDays(2));
        var evening = shop.Shop.Clock.GetUtcNow().UtcDateTime;
        var reza = (await shop.Shop.CustomerAsync()).UserId!.Value;
        await AdjustAsync(shop.Shop, reza, 5_000);

        Assert.Equal([-150_000L], await AmountsAsync(new(TransactionType.Purchase)));
        Assert.Equal([5_000L], await AmountsAsync(new(Gateway: "manual")));
        Assert.Equal([-150_000L, 150_000L], await AmountsAsync(new(UserId: sara.UserId)));
        Assert.Equal([5_000L], await AmountsAsync(new(From: evening)));
        Assert.Equal([-150_000L, 150_000L], await AmountsAsync(new(Until: evening)));

        async Task<IEnumerable<long>> AmountsAsync(LedgerFilter filter) => (await shop.Shop.Get<LedgerQueries>().ListAsync(Owner, filter, new LedgerPlace(), Ct)).Lines.Select(line => line.Amount);
    }

    [Fact]
    public async Task Sums_that_were_remembered_take_in_what_came_since()
    {
        await using var shop = await TestShop.OpenAsync();
        var sara = (await shop.CustomerAsync()).UserId!.Value;
        var ledger = shop.Get<LedgerQueries>();
        Assert.Equal(new LedgerTotals(0, 0, 0), await ledger.TotalsAsync(Owner, LedgerFilter.Everything, Ct));

        await AdjustAsync(shop, sara, 7_000);
        Assert.Equal(new LedgerTotals(1, 7_000, 0), await ledger.TotalsAsync(Owner, LedgerFilter.Everything, Ct));
        await AdjustAsync(shop, sara, -2_000);
        var totals = await ledger.TotalsAsync(Owner, LedgerFilter.Everything, Ct);

        Assert.Equal((new LedgerTotals(2, 7_000, -2_000), 5_000), (totals, totals.Net));
        Assert.Equal(totals, await ledger.TotalsAsync(Owner, LedgerFilter.Everything, Ct));
    }

    private static Task AdjustAsync(TestShop shop, long userId, long amount) =>
        shop.Get<WalletService>().AdjustAsync(Owner, userId, amount, "a correction", Guid.NewGuid(), Ct);
}
