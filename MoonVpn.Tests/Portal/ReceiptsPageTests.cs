using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Portal.Pages.Receipts;

namespace MoonVpn.Tests.Portal;

/// <summary>Deciding payments on the receipts page.</summary>
public sealed class ReceiptsPageTests
{
    private static readonly Actor Self = Actor.System("test");

    [Fact]
    public async Task Approving_pays_the_order_and_moves_on_to_the_next()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (orderId, _) = await shop.PayAsync(await shop.Shop.CustomerAsync("Sara"));
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        var (_, second) = await shop.PayAsync(await shop.Shop.CustomerAsync("Reza"));
        await using var desk = await OpenAsync(shop);
        desk.Sees("150,000");

        desk.Press(".decision-approve");

        desk.Sees("150,000 Toman approved for Sara.");
        Assert.Equal(OrderStatus.Paid, (await shop.OrderAsync(orderId)).Status);
        desk.Waits(() => Assert.EndsWith($"/receipts/{second}", desk.Address));
    }

    [Fact]
    public async Task Another_amount_is_typed_in_Persian_digits_and_goes_to_the_wallet()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        await shop.PayAsync(sara);
        await using var desk = await OpenAsync(shop);

        desk.Press(".decision-amount");
        desk.Send();
        desk.Sees("Enter the amount.");
        desk.Type(".amount", "۱۸۰ هزار");
        desk.Sees("180,000 Toman = 1,800,000 Rial");
        desk.Send();

        desk.Sees("180,000 Toman approved");
        Assert.Equal(new WalletBalance(30_000, 0), await shop.Shop.Get<WalletService>().BalanceAsync(Self, sara.UserId!.Value, CancellationToken.None));
    }

    [Fact]
    public async Task What_is_no_amount_is_not_approved()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        await using var desk = await OpenAsync(shop);

        desk.Press(".decision-amount");
        desk.Type(".amount", "صدتا");
        desk.Sees("This is not an amount");
        desk.Send();

        Assert.Equal(ReceiptStatus.Pending, (await ReceiptAsync(shop, receiptId)).Status);
    }

    [Fact]
    public async Task A_reason_of_ones_own_needs_words()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        await using var desk = await OpenAsync(shop);

        desk.Press(".decision-reject");
        desk.Choose("input[value=Other]");
        desk.Send();
        desk.Sees("Please write the reason.");
        Assert.Equal(ReceiptStatus.Pending, (await ReceiptAsync(shop, receiptId)).Status);
        desk.Type("form.dialog-form textarea", "نام فرستنده یکی نیست");
        desk.Send();

        desk.Sees("was rejected");
        var receipt = await ReceiptAsync(shop, receiptId);
        Assert.Equal((ReceiptStatus.Rejected, RejectionReason.Other, "نام فرستنده یکی نیست"), (receipt.Status, receipt.RejectionCode, receipt.RejectionReason));
    }

    [Fact]
    public async Task Whoever_comes_second_is_told_who_was_first_and_when()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        var maryam = await shop.Shop.StaffAsync(UserRole.Superadmin, name: "Maryam");
        await using var desk = await OpenAsync(shop);
        desk.Press(".decision-reject");
        await shop.Shop.Get<ReceiptService>().ApproveAsync(maryam, receiptId, null, CancellationToken.None);

        desk.Send();

        desk.Sees("Maryam decided this receipt at 2026-11-24 11:30: Approved.");
    }

    [Fact]
    public async Task The_receipt_on_screen_stays_when_the_queue_moves()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (_, first) = await shop.PayAsync(await shop.Shop.CustomerAsync("Sara"));
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        await shop.PayAsync(await shop.Shop.CustomerAsync("Reza"));
        await using var desk = await OpenAsync(shop);
        var code = (await ReceiptAsync(shop, first)).TrackingCode;
        desk.Waits(() => Assert.Contains(code, desk.Find(".receipt").TextContent));

        await shop.Shop.Get<ReceiptService>().ApproveAsync(await shop.Shop.StaffAsync(UserRole.Superadmin, name: "Maryam"), first, null, CancellationToken.None);

        desk.Sees("Approved by Maryam");
        Assert.Contains(code, desk.Find(".receipt").TextContent);
        Assert.Empty(desk.All(".decision-approve"));
        Assert.Single(desk.All(".queue-item"));
    }

    [Fact]
    public async Task A_receipt_that_comes_in_appears_by_itself()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        await using var desk = await OpenAsync(shop);
        desk.Sees("No receipt is waiting");

        await shop.PayAsync(await shop.Shop.CustomerAsync("<b>Sara</b>"));

        desk.Sees("<b>Sara</b>");
        Assert.Empty(desk.All(".queue b"));
    }

    [Fact]
    public async Task A_flagged_receipt_says_what_it_repeats_and_asks_before_it_is_approved()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (_, first) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        await shop.Shop.Get<ReceiptService>().RejectAsync(Self, first, RejectionReason.Duplicate, null, CancellationToken.None);
        var (_, again) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        await using var desk = await OpenAsync(shop);

        desk.Sees("The same number was sent before");
        desk.Sees((await ReceiptAsync(shop, first)).TrackingCode);
        desk.Press(".decision-approve");
        desk.Sees("Approve a flagged receipt?");
        Assert.Equal(ReceiptStatus.Pending, (await ReceiptAsync(shop, again)).Status);
        desk.Press(".mud-dialog-actions .mud-button-filled");
        desk.Sees("Toman approved for");

        Assert.Equal(ReceiptStatus.Approved, (await ReceiptAsync(shop, again)).Status);
    }

    [Fact]
    public async Task An_admin_without_the_right_is_told_so()
    {
        await using var shop = await TestShop.OpenAsync();
        await using var desk = new PortalDesk(shop, await shop.StaffAsync(UserRole.Admin, Permission.Customers));

        desk.Open<ReceiptsPage>("/receipts");

        desk.Sees("You are not allowed to do this.");
    }

    private static async Task<PortalDesk> OpenAsync(ShopWithPanel shop)
    {
        var desk = new PortalDesk(shop.Shop, await shop.Shop.StaffAsync(UserRole.Superadmin, name: "Owner"));
        desk.Open<ReceiptsPage>("/receipts");
        return desk;
    }

    private static Task<ReceiptRow> ReceiptAsync(ShopWithPanel shop, long receiptId) =>
        shop.Shop.Get<ReceiptQueries>().GetAsync(Self, receiptId, CancellationToken.None);
}
