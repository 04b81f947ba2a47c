using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Payments;

/// <summary>Finding receipts by what people know of them.</summary>
public sealed class ReceiptQueriesTests
{
    private static readonly Actor Owner = Actor.System("test");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_receipt_is_found_by_its_code_the_beginning_or_the_end_of_it_and_by_the_customers_name()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (_, wanted) = await shop.PayAsync(await shop.Shop.CustomerAsync("Maryam Karimi"));
        await shop.PayAsync(await shop.Shop.CustomerAsync("Reza"));
        var code = (await shop.Shop.Get<ReceiptQueries>().GetAsync(Owner, wanted, Ct)).TrackingCode;
        shop.Shop.Clock.Advance(TimeSpan.FromDays(20));

        Assert.Equal([wanted], await FoundAsync(shop, new(Search: code.ToLowerInvariant())));
        Assert.Equal([wanted], await FoundAsync(shop, new(Search: code[^4..])));
        Assert.Equal([wanted], await FoundAsync(shop, new(Search: "karimi")));
        Assert.Equal(2, (await FoundAsync(shop, new(Search: code[..^4]))).Count);
        Assert.Empty(await FoundAsync(shop, new(Search: "nobody")));
    }

    [Fact]
    public async Task Receipts_are_narrowed_by_card_customer_amount_and_day()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync("Sara");
        var (_, first) = await shop.PayAsync(sara);
        var between = shop.Shop.Clock.GetUtcNow().UtcDateTime.AddHours(1);
        shop.Shop.Clock.Advance(TimeSpan.FromDays(1));
        var (_, second) = await shop.PayAsync(await shop.Shop.CustomerAsync("Reza"));

        Assert.Equal([second, first], await FoundAsync(shop, new(CardId: shop.CardId)));
        Assert.Empty(await FoundAsync(shop, new(CardId: shop.CardId + 1)));
        Assert.Equal([first], await FoundAsync(shop, new(UserId: sara.UserId)));
        Assert.Equal([first], await FoundAsync(shop, new(Until: between)));
        Assert.Equal([second], await FoundAsync(shop, new(From: between)));
        Assert.Equal([second, first], await FoundAsync(shop, new(Amount: ShopWithPanel.Price)));
        Assert.Empty(await FoundAsync(shop, new(Amount: ShopWithPanel.Price + 1)));
        Assert.Equal([first, second], await FoundAsync(shop, new(ReceiptFilter.Waiting)));
    }

    [Fact]
    public async Task A_flagged_receipt_stays_among_the_flagged_when_it_is_decided()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (_, flagged) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        await shop.Shop.Get<ReceiptReview>().FlagAsync(await shop.Shop.StaffAsync(UserRole.Superadmin), flagged, "looks edited", Ct);
        await shop.Shop.Get<ReceiptService>().ApproveAsync(Owner, flagged, null, Ct);

        Assert.Equal([flagged], await FoundAsync(shop, new(ReceiptFilter.Flagged)));
        await shop.Shop.Get<ReceiptReview>().UnflagAsync(Owner, flagged, Ct);
        Assert.Empty(await FoundAsync(shop, new(ReceiptFilter.Flagged)));
    }

    [Fact]
    public async Task A_file_of_them_all_goes_on_after_the_last_one_read()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var ids = new List<long>();
        for (var customer = 0; customer < 5; customer++)
        {
            ids.Insert(0, (await shop.PayAsync(await shop.Shop.CustomerAsync())).ReceiptId);
        }

        var receipts = shop.Shop.Get<ReceiptQueries>();
        var first = await receipts.ExportAsync(Owner, new(), null, 3, Ct);
        var rest = await receipts.ExportAsync(Owner, new(), first[^1].Id, 3, Ct);

        Assert.Equal(ids, first.Concat(rest).Select(receipt => receipt.Id));
    }

    private static async Task<IReadOnlyList<long>> FoundAsync(ShopWithPanel shop, ReceiptSelection selection) =>
        [.. (await shop.Shop.Get<ReceiptQueries>().ListAsync(Owner, selection, new PageRequest(), Ct)).Items.Select(receipt => receipt.Id)];
}
