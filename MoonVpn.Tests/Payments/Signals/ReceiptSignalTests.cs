using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Payments.Evidence;
using MoonVpn.Core.Payments.Signals;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Payments.Signals;

/// <summary>What is noticed about a receipt, in words and in points; who decides is a person all the same.</summary>
public sealed class ReceiptSignalTests
{
    private static readonly Actor Owner = Actor.System("test");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_file_weighs_more_from_another_customer_and_nearly_nothing_for_the_same_order()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (sara, ali) = (await shop.Shop.CustomerAsync("sara"), await shop.Shop.CustomerAsync("ali"));
        var first = await PayAsync(shop, sara, Photo("one"));
        Assert.DoesNotContain((await EvidenceAsync(shop, first)).Signals, signal => signal.Other is not null);

        var own = await PayAsync(shop, sara, Photo("one"));
        var others = await PayAsync(shop, ali, Photo("one"));

        Assert.Equal((60, first), Of(await EvidenceAsync(shop, own), SignalKind.SameFile));
        Assert.Equal((90, first), Of(await EvidenceAsync(shop, others), SignalKind.SameFileOfOther));
        var again = await RejectAndSendAgainAsync(shop, sara, Photo("two"), Photo("two"));
        Assert.Equal(10, Of(await EvidenceAsync(shop, again), SignalKind.SameFile)!.Value.Weight);
    }

    [Fact]
    public async Task The_same_file_under_another_name_is_known_by_its_content()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var first = await PayAsync(shop, await shop.Shop.CustomerAsync(), Photo("one"));
        var second = await PayAsync(shop, await shop.Shop.CustomerAsync(), Photo("two"));
        using var picture = DrawnReceipt.Draw(0, new Random(3));
        var file = DrawnReceipt.Jpeg(picture);

        await KeepAsync(shop, first, file);
        await KeepAsync(shop, second, file);

        Assert.Equal((90, first), Of(await EvidenceAsync(shop, second), SignalKind.SameFileOfOther));
    }

    [Fact]
    public async Task The_same_picture_cut_and_compressed_is_known_whatever_order_the_copies_came_in()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (first, second, third) = (
            await PayAsync(shop, await shop.Shop.CustomerAsync(), Photo("one")),
            await PayAsync(shop, await shop.Shop.CustomerAsync(), Photo("two")),
            await PayAsync(shop, await shop.Shop.CustomerAsync(), Photo("three")));
        using var picture = DrawnReceipt.Draw(0, new Random(3));
        using var different = DrawnReceipt.Draw(0, new Random(4));

        // The first one's download fails at first, so that younger ones are learned before it.
        await KeepAsync(shop, second, DrawnReceipt.Jpeg(different));
        await KeepAsync(shop, first, DrawnReceipt.Jpeg(picture));
        await KeepAsync(shop, third, DrawnReceipt.Jpeg(picture, 60));

        Assert.Equal((70, first), Of(await EvidenceAsync(shop, third), SignalKind.SimilarPicture));
        Assert.Null(Of(await EvidenceAsync(shop, first), SignalKind.SimilarPicture));
        Assert.Null(Of(await EvidenceAsync(shop, second), SignalKind.SimilarPicture));
    }

    [Fact]
    public async Task The_banks_number_is_known_again_in_either_kind_of_digits()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var first = await PayAsync(shop, await shop.Shop.CustomerAsync(), Text("کد پیگیری ۸۸۷۷۶۶۵۵"));
        var second = await PayAsync(shop, await shop.Shop.CustomerAsync(), Text("88776655"));
        var third = await PayAsync(shop, await shop.Shop.CustomerAsync(), Text("99887766"));

        Assert.Equal((80, first), Of(await EvidenceAsync(shop, second), SignalKind.SameReference));
        Assert.Equal("88776655", (await EvidenceAsync(shop, second)).Signals.Single(signal => signal.Kind == SignalKind.SameReference).Detail);
        Assert.Null(Of(await EvidenceAsync(shop, third), SignalKind.SameReference));
    }

    [Fact]
    public async Task The_same_amount_within_ten_minutes_is_noticed_and_later_it_is_not()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var customer = await shop.Shop.CustomerAsync();
        await PayAsync(shop, customer, Text("11112222"));
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(9));
        var soon = await PayAsync(shop, customer, Text("33334444"));
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(11));
        var later = await PayAsync(shop, customer, Text("55556666"));

        Assert.Equal(25, Of(await EvidenceAsync(shop, soon), SignalKind.SameAmountSoon)!.Value.Weight);
        Assert.Null(Of(await EvidenceAsync(shop, later), SignalKind.SameAmountSoon));
    }

    [Fact]
    public async Task The_fourth_receipt_within_an_hour_is_noticed()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var customer = await shop.Shop.CustomerAsync();
        var sent = new List<long>();
        for (var turn = 0; turn < 4; turn++)
        {
            sent.Add(await PayAsync(shop, customer, Text($"7000{turn}111")));
            await shop.Shop.Get<ReceiptService>().ApproveAsync(Owner, sent[^1], null, Ct);
            shop.Shop.Clock.Advance(TimeSpan.FromMinutes(12));
        }

        Assert.Null(Of(await EvidenceAsync(shop, sent[2]), SignalKind.ManyReceipts));
        Assert.Equal("4", (await EvidenceAsync(shop, sent[3])).Signals.Single(signal => signal.Kind == SignalKind.ManyReceipts).Detail);
    }

    [Fact]
    public async Task Rejections_of_the_last_week_are_counted()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        await shop.Shop.Get<SettingsService>().SetAsync(Owner, ShopSettings.MaxOpenOrders, "20", Ct);
        var customer = await shop.Shop.CustomerAsync();
        for (var turn = 0; turn < 2; turn++)
        {
            await shop.Shop.Get<ReceiptService>().RejectAsync(Owner, await PayAsync(shop, customer, Text($"8000{turn}111")), RejectionReason.NotReceived, null, Ct);
        }

        shop.Shop.Clock.Advance(TimeSpan.FromDays(6));
        Assert.NotNull(Of(await EvidenceAsync(shop, await PayAsync(shop, customer, Text("80002111"))), SignalKind.ManyRejections));
        shop.Shop.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Null(Of(await EvidenceAsync(shop, await PayAsync(shop, customer, Text("80003111"))), SignalKind.ManyRejections));
    }

    [Fact]
    public async Task Being_new_and_paying_for_the_first_time_are_told_and_raise_no_flag()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var customer = await shop.Shop.CustomerAsync();
        var first = await PayAsync(shop, customer, Text("11112222"));
        await shop.Shop.Get<ReceiptService>().ApproveAsync(Owner, first, null, Ct);
        shop.Shop.Clock.Advance(TimeSpan.FromHours(2));
        var second = await PayAsync(shop, customer, Text("33334444"));

        Assert.Equal([SignalKind.NewCustomer, SignalKind.FirstPurchase], (await EvidenceAsync(shop, first)).Signals.Select(signal => signal.Kind));
        Assert.Equal((10, false), await ScoreAsync(shop, first));
        Assert.Empty((await EvidenceAsync(shop, second)).Signals);
    }

    [Fact]
    public async Task More_than_five_times_the_usual_is_noticed()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var customer = await shop.Shop.CustomerAsync();
        for (var turn = 0; turn < 3; turn++)
        {
            await shop.Shop.Get<ReceiptService>().ApproveAsync(Owner, await PayAsync(shop, customer, Text($"9000{turn}111")), null, Ct);
            shop.Shop.Clock.Advance(TimeSpan.FromHours(2));
        }

        var five = await PayAsync(shop, customer, Text("90003111"), await shop.Shop.PlanAsync(shop.LocationId, ShopWithPanel.Price * 5));
        var six = await PayAsync(shop, customer, Text("90004111"), await shop.Shop.PlanAsync(shop.LocationId, ShopWithPanel.Price * 6));

        Assert.Null(Of(await EvidenceAsync(shop, five), SignalKind.HighAmount));
        Assert.Equal(15, Of(await EvidenceAsync(shop, six), SignalKind.HighAmount)!.Value.Weight);
    }

    [Fact]
    public async Task The_score_is_the_sum_and_flags_from_fifty_on_and_blocks_nobody()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (sara, ali) = (await shop.Shop.CustomerAsync("sara"), await shop.Shop.CustomerAsync("ali"));
        await PayAsync(shop, sara, Text("11112222"));
        var below = await PayAsync(shop, sara, Text("33334444"));
        var (order, worst) = await PlaceAsync(shop, ali);
        await shop.Shop.Get<ReceiptService>().SubmitAsync(ali, worst, Text("11112222"), Ct);

        // New 5, first 5, same amount soon 25; new 5, first 5, same number 80.
        Assert.Equal((35, false), await ScoreAsync(shop, below));
        Assert.Equal((90, true), await ScoreAsync(shop, worst));
        var row = await shop.Shop.Get<ReceiptQueries>().GetAsync(Owner, worst, Ct);
        Assert.Equal((ReceiptStatus.Pending, true), (row.Status, row.Notes.Contains("same number as", StringComparison.Ordinal)));
        Assert.Equal(OrderStatus.Pending, (await shop.OrderAsync(order)).Status);

        var admin = await shop.Shop.StaffAsync(UserRole.Superadmin);
        await shop.Shop.Get<ReceiptService>().ApproveAsync(admin, worst, null, Ct);

        Assert.Equal(ReceiptStatus.Approved, (await shop.Shop.Get<ReceiptQueries>().GetAsync(Owner, worst, Ct)).Status);
        Assert.Empty(await shop.Shop.ViolationsAsync());
    }

    [Fact]
    public async Task The_score_ends_at_a_hundred_and_no_signal_is_written_twice()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        await PayAsync(shop, await shop.Shop.CustomerAsync(), Photo("one") with { Text = "11112222" });
        var second = await PayAsync(shop, await shop.Shop.CustomerAsync(), Photo("one") with { Text = "11112222" });
        var before = (await EvidenceAsync(shop, second)).Signals.Count;

        await KeepAsync(shop, second, TinyFiles.Jpeg(1));
        await KeepAsync(shop, second, TinyFiles.Jpeg(1));

        Assert.Equal((100, true), await ScoreAsync(shop, second));
        Assert.Equal(before, (await EvidenceAsync(shop, second)).Signals.Count);
    }

    private static ReceiptUpload Photo(string id) => new(ReceiptFileKind.Photo, TestShop.Morning.UtcDateTime, id, id);

    private static ReceiptUpload Text(string text) => new(ReceiptFileKind.Text, TestShop.Morning.UtcDateTime, Text: text);

    private static async Task<(long OrderId, long ReceiptId)> PlaceAsync(ShopWithPanel shop, Actor customer, long? planId = null)
    {
        var orderId = await shop.Shop.Get<OrderService>().PlaceAsync(customer, new OrderRequest(planId ?? shop.PlanId, shop.LocationId, PayWith.Card, Guid.NewGuid().ToString("N")), Ct);
        return (orderId, (await shop.Shop.Get<OrderQueries>().PaymentAsync(customer, orderId, Ct)).ReceiptId);
    }

    private static async Task<long> PayAsync(ShopWithPanel shop, Actor customer, ReceiptUpload upload, long? planId = null) =>
        await SendAsync(shop, customer, (await PlaceAsync(shop, customer, planId)).ReceiptId, upload);

    private static Task<long> SendAsync(ShopWithPanel shop, Actor customer, long receiptId, ReceiptUpload upload) =>
        shop.Shop.Get<ReceiptService>().SubmitAsync(customer, receiptId, upload with { SentAt = shop.Shop.Clock.GetUtcNow().UtcDateTime }, Ct);

    private static async Task<long> RejectAndSendAgainAsync(ShopWithPanel shop, Actor customer, ReceiptUpload upload, ReceiptUpload again)
    {
        var (orderId, receiptId) = await PlaceAsync(shop, customer);
        await shop.Shop.Get<ReceiptService>().RejectAsync(Owner, await SendAsync(shop, customer, receiptId, upload), RejectionReason.Unreadable, null, Ct);
        return await SendAsync(shop, customer, (await shop.Shop.Get<OrderQueries>().PaymentAsync(customer, orderId, Ct)).ReceiptId, again);
    }

    private static Task KeepAsync(ShopWithPanel shop, long receiptId, byte[] file) => shop.Shop.Get<ReceiptFiles>().KeepAsync(Owner, receiptId, file, Ct);

    private static Task<ReceiptEvidence> EvidenceAsync(ShopWithPanel shop, long receiptId) => shop.Shop.Get<ReceiptEvidenceQueries>().GetAsync(Owner, receiptId, Ct);

    private static (int Weight, long? Other)? Of(ReceiptEvidence evidence, SignalKind kind) =>
        evidence.Signals.SingleOrDefault(signal => signal.Kind == kind) is { } signal ? (signal.Weight, signal.Other?.Id) : null;

    private static Task<(int Score, bool IsFlagged)> ScoreAsync(ShopWithPanel shop, long receiptId) => shop.Shop.ReadAsync(async db =>
        await db.FindAsync<Receipt>([receiptId], Ct) is { } receipt ? (receipt.Score, receipt.IsFlagged) : default);
}
