using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Orders;

/// <summary>An order's story for its customer.</summary>
public sealed class OrderTimelineTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rejected_receipt_and_its_successor_are_told_in_order_without_a_name_of_the_staff()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        var (orderId, receiptId) = await shop.PayAsync(sara);
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        await shop.Shop.Get<ReceiptService>().RejectAsync(Actor.System("test"), receiptId, RejectionReason.Unreadable, null, Ct);
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        var again = (await shop.Shop.Get<OrderQueries>().PaymentAsync(sara, orderId, Ct)).ReceiptId;
        await shop.SubmitAsync(sara, again, text: "کد پیگیری ۶۵۴۳۲۱");
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        await shop.Shop.Get<ReceiptService>().ApproveAsync(Actor.System("test"), again, null, Ct);
        await shop.WorkAsync();

        var steps = await shop.Shop.Get<OrderTimeline>().ListAsync(sara, orderId, Ct);

        Assert.Equal(
            [OrderStepKind.Placed, OrderStepKind.ReceiptSent, OrderStepKind.ReceiptRejected, OrderStepKind.ReceiptSent, OrderStepKind.ReceiptApproved, OrderStepKind.Paid, OrderStepKind.Done],
            steps.Select(step => step.Kind));
        Assert.Equal(RejectionReason.Unreadable, steps[2].Rejection);
    }

    [Fact]
    public async Task Nobody_reads_the_story_of_somebody_elses_order()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var orderId = await shop.PlaceAsync(await shop.Shop.CustomerAsync());
        var reza = await shop.Shop.CustomerAsync("رضا");

        var refused = await Assert.ThrowsAsync<RefusedException>(() => shop.Shop.Get<OrderTimeline>().ListAsync(reza, orderId, Ct));

        Assert.Equal(Refusal.NotFound, refused.Refusal);
    }
}
