using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Payments;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Portal.Pages.Ledger;

namespace MoonVpn.Tests.Portal;

/// <summary>Everybody's ledger on one page.</summary>
public sealed class TransactionsPageTests
{
    private static readonly Actor Self = Actor.System("test");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_are_signed_summed_and_lead_to_their_causes()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (orderId, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync("Sara"));
        await shop.Shop.Get<ReceiptService>().ApproveAsync(Self, receiptId, 180_000, Ct);
        await using var desk = await OpenAsync(shop.Shop, "/transactions");

        desk.Sees("+180,000");
        desk.Sees("−150,000");
        desk.SeesNo("Only ");
        Assert.NotNull(desk.Find($"a[href='/receipts/{receiptId}?show=all']"));
        Assert.Equal(2, desk.All($"a[href='/orders/{orderId}']").Count);
        desk.Waits(() => Assert.Equal(["180,000", "−150,000", "30,000"], desk.All(".sums .figure-value bdi").Select(figure => figure.TextContent)));
    }

    [Fact]
    public async Task A_row_that_was_taken_back_is_marked_and_leads_to_what_took_it_back()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        await shop.Shop.Get<ReceiptService>().ApproveAsync(Self, receiptId, null, Ct);
        await shop.Shop.Get<ReceiptReview>().UndoAsync(Self, receiptId, "recalled", Ct);
        var deposit = (await shop.Shop.Get<LedgerQueries>().ListAsync(Self, new LedgerFilter(TransactionType.Deposit), new LedgerPlace(), Ct)).Lines.Single();

        await using (var desk = await OpenAsync(shop.Shop, "/transactions?kind=deposit"))
        {
            Assert.NotNull(desk.Find($"tr.reversed a[href='/transactions?q=reverse:{deposit.Id}']"));
        }

        await using var reversal = await OpenAsync(shop.Shop, $"/transactions?q=reverse:{deposit.Id}");
        reversal.Sees("−150,000");
        Assert.Single(reversal.All("tbody tr"));
    }

    [Fact]
    public async Task Older_rows_are_reached_by_a_link_that_says_from_which_row_on()
    {
        await using var shop = await TestShop.OpenAsync();
        var sara = (await shop.CustomerAsync()).UserId!.Value;
        for (var row = 1; row <= 30; row++)
        {
            await shop.Get<WalletService>().AdjustAsync(Self, sara, row, "a correction", Guid.NewGuid(), Ct);
        }

        await using (var newest = await OpenAsync(shop, "/transactions"))
        {
            Assert.EndsWith("before=6", newest.Find(".pager a[rel=next]").GetAttribute("href"));
            Assert.Contains("pager-off", newest.Find(".pager a[rel=prev]").ClassName);
        }

        await using var older = await OpenAsync(shop, "/transactions?before=6");
        older.Waits(() => Assert.Equal(5, older.All("tbody tr").Count));
        Assert.EndsWith("after=5", older.Find(".pager a[rel=prev]").GetAttribute("href"));
        older.Sees("30 rows");
    }

    [Fact]
    public async Task An_empty_ledger_says_how_it_begins_and_an_empty_search_how_to_go_on()
    {
        await using var shop = await TestShop.OpenAsync();
        await using (var desk = await OpenAsync(shop, "/transactions"))
        {
            desk.Sees("The first deposit or purchase begins it.");
        }

        await using var search = await OpenAsync(shop, "/transactions?q=nothing");
        search.Sees("Nothing matches");
    }

    [Fact]
    public async Task Without_the_right_to_money_nothing_is_shown()
    {
        await using var shop = await TestShop.OpenAsync();
        await using var desk = new PortalDesk(shop, await shop.StaffAsync(UserRole.Admin, Permission.All & ~Permission.Money));

        desk.Open<TransactionsPage>("/transactions");

        desk.Sees("You are not allowed to do this.");
    }

    private static async Task<PortalDesk> OpenAsync(TestShop shop, string address)
    {
        var desk = new PortalDesk(shop, await shop.StaffAsync(UserRole.Superadmin, name: "Owner"));
        desk.Open<TransactionsPage>(address);
        return desk;
    }
}
