using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Payments.Evidence;
using MoonVpn.Core.Payments.Signals;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Portal.Pages.Receipts;

namespace MoonVpn.Tests.Portal;

/// <summary>What stands beside a receipt, and what can be done besides approving and rejecting it.</summary>
public sealed class ReceiptReviewPageTests
{
    private static readonly Actor Self = Actor.System("test");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_opens_a_receipt_is_seen_to_look_at_it()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        await using var first = await OpenAsync(shop, "Owner");
        first.Waits(() => Assert.Equal("Owner", ReceiptAsync(shop, receiptId).Result.Watch?.Name));
        first.SeesNo("is looking at this receipt");

        await using var second = await OpenAsync(shop, "Maryam");

        second.Sees("Owner is looking at this receipt right now.");
        Assert.Equal("Owner", (await ReceiptAsync(shop, receiptId)).Watch?.Name);
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        first.Waits(() => Assert.Equal(shop.Shop.Clock.GetUtcNow().UtcDateTime.AddMinutes(2), ReceiptAsync(shop, receiptId).Result.Watch!.Until));
    }

    [Fact]
    public async Task A_large_amount_waits_for_a_second_person_and_says_so()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        await shop.Shop.Get<SettingsService>().SetAsync(Self, MoneySettings.SecondApproverAbove, "100000", Ct);
        var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        await using var first = await OpenAsync(shop, "Owner");
        first.Sees("needs two approvers");

        first.Press(".decision-approve");

        first.Sees("You approved 150,000 Toman at 2026-11-24 11:30; somebody else must confirm.");
        Assert.NotNull(first.Find(".decision-approve").GetAttribute("disabled"));
        await using var second = await OpenAsync(shop, "Maryam");
        second.Sees("Owner approved 150,000 Toman at 2026-11-24 11:30; one more person must confirm.");
        second.Press(".decision-approve");
        second.Sees("150,000 Toman approved for");
        Assert.Equal(ReceiptStatus.Approved, (await ReceiptAsync(shop, receiptId)).Status);
    }

    [Fact]
    public async Task A_first_approval_is_withdrawn_and_given_anew()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        await shop.Shop.Get<SettingsService>().SetAsync(Self, MoneySettings.SecondApproverAbove, "100000", Ct);
        var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        await using var desk = await OpenAsync(shop, "Owner");
        desk.Press(".decision-approve");

        desk.Press(".decision-withdraw");

        desk.Sees("The first approval is withdrawn");
        Assert.Null((await ReceiptAsync(shop, receiptId)).FirstApproval);
        desk.Press(".decision-approve");
        desk.Sees("You approved 150,000 Toman");
    }

    [Fact]
    public async Task What_cannot_be_delivered_after_all_is_said_to_be_in_the_wallet()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        var missed = (await shop.Shop.Get<OrderQueries>().PaymentAsync(sara, await shop.PlaceAsync(sara), Ct)).ReceiptId;
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(40));
        await shop.Shop.RunAsync<ReceiptExpiryJob>();
        var late = await shop.SubmitAsync(sara, missed);
        await shop.Shop.ReadAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE inbound SET on_sale = 0"));
        await using var desk = await OpenAsync(shop, "Owner", $"/receipts/{late}?show=all", late);

        desk.Press(".decision-fulfil");

        desk.Sees("but the order could not be carried out; the money is in the wallet");
    }

    [Fact]
    public async Task An_approval_is_taken_back_with_a_reason()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        await shop.Shop.Get<ReceiptService>().ApproveAsync(Self, receiptId, null, Ct);
        await using var desk = await OpenAsync(shop, "Owner", $"/receipts/{receiptId}?show=all", receiptId);
        desk.Sees("Possible for 15 more minutes");

        desk.Press(".decision-undo");
        desk.Send();
        desk.Sees("Please write the reason.");
        desk.Type(".reason", "the transfer was recalled");
        desk.Send();

        desk.Sees("Owner took this approval back at");
        desk.Sees("the transfer was recalled");
        desk.Sees("150,000 Toman are no longer in the customer's wallet");
        Assert.Equal("the transfer was recalled", (await ReceiptAsync(shop, receiptId)).Reversal?.Reason);
        Assert.Empty(desk.All(".decision-undo"));
    }

    [Fact]
    public async Task An_admin_whose_time_is_over_is_sent_to_the_superadmin()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        await shop.Shop.Get<ReceiptService>().ApproveAsync(Self, receiptId, null, Ct);
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(16));
        await shop.Shop.Get<SettingsService>().SetAsync(Self, ShopSettings.ReceiptsVisibleToAllAdmins, "true", Ct);
        await using var desk = new PortalDesk(shop.Shop, await shop.Shop.StaffAsync(UserRole.Admin, Permission.Receipts));
        desk.Open<ReceiptsPage>($"/receipts/{receiptId}?show=all", ("Id", receiptId));

        desk.Sees("The time to take it back is over; ask the superadmin.");
        Assert.NotNull(desk.Find(".decision-undo").GetAttribute("disabled"));
        Assert.Empty(desk.All(".decision-override"));
    }

    [Fact]
    public async Task A_superadmin_overrules_a_rejection_and_lands_on_the_new_receipt()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        await shop.Shop.Get<ReceiptService>().RejectAsync(Self, receiptId, RejectionReason.NotReceived, null, Ct);
        await using var desk = await OpenAsync(shop, "Owner", $"/receipts/{receiptId}?show=all", receiptId);

        desk.Press(".decision-override");
        desk.Type(".reason", "the bank was late");
        desk.Send();

        desk.Sees("The decision was overruled.");
        var made = (await shop.Shop.Get<ReceiptEvidenceQueries>().GetAsync(Self, receiptId, Ct)).OverriddenBy!.Id;
        desk.Waits(() => Assert.EndsWith($"/receipts/{made}?show=all", desk.Address));
        Assert.Equal((ReceiptStatus.Approved, receiptId), ((await ReceiptAsync(shop, made)).Status, (await ReceiptAsync(shop, made)).OverridesId));
    }

    [Fact]
    public async Task Ten_times_the_amount_is_asked_about_before_it_is_booked()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        await using var desk = await OpenAsync(shop, "Owner");

        desk.Press(".decision-amount");
        desk.Type(".amount", "1500000");
        desk.Sees("Rial or Toman?");
        desk.Send();
        desk.Sees("Please choose one.");
        Assert.Equal(ReceiptStatus.Pending, (await ReceiptAsync(shop, receiptId)).Status);
        desk.Choose(".rial-or-toman input[value='150000']");
        desk.Send();

        desk.Sees("150,000 Toman approved");
        Assert.Equal(150_000, (await ReceiptAsync(shop, receiptId)).ApprovedAmount);
    }

    [Theory]
    [InlineData(150_000, null)]
    [InlineData(180_000, null)]
    [InlineData(1_500_000, 150_000L)]
    [InlineData(1_500_370, 150_037L)]
    [InlineData(15_000, 150_000L)]
    [InlineData(1_600_000, null)]
    public async Task Only_ten_times_or_a_tenth_of_what_was_asked_may_be_the_other_unit(long typed, long? meant)
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        var receipt = await ReceiptAsync(shop, receiptId) with { Amount = 150_037, Offset = 37 };

        Assert.Equal(meant, TypedAmount.OtherOf(typed, receipt));
    }

    [Fact]
    public async Task A_doubt_is_raised_with_a_note_and_cleared_by_the_superadmin()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        await using var desk = await OpenAsync(shop, "Owner");

        desk.Press(".decision-flag");
        desk.Type(".reason", "the font looks wrong");
        desk.Send();
        desk.Sees("A colleague has doubts");
        desk.Sees("Owner: the font looks wrong");
        desk.Press(".decision-unflag");

        desk.Sees("The flag is removed.");
        Assert.False((await ReceiptAsync(shop, receiptId)).IsFlagged);
    }

    [Fact]
    public async Task A_signal_is_a_sentence_with_its_figure_and_the_other_receipt()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (_, other) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        await shop.Shop.Get<UnitOfWork>().RunAsync(Self, async work =>
        {
            work.Db.Add(new ReceiptSignal { ReceiptId = receiptId, Kind = SignalKind.SameFileOfOther, Weight = 70, OtherReceiptId = other });
            work.Db.Add(new ReceiptSignal { ReceiptId = receiptId, Kind = SignalKind.AmountDiffers, Weight = 20, Detail = "15000" });
            (await work.Db.FindAsync<Receipt>([receiptId], Ct))!.Score = 90;
        }, Ct);
        await using var desk = await OpenAsync(shop, "Owner", $"/receipts/{receiptId}", receiptId);

        desk.Sees("Another customer sent the very same file before");
        desk.Sees((await ReceiptAsync(shop, other)).TrackingCode);
        desk.Sees("15,000 Toman");
        desk.Sees("Check it well before you approve");
        Assert.Equal("90", desk.Find(".score-bar").GetAttribute("aria-valuenow"));
    }

    [Fact]
    public async Task The_list_is_narrowed_by_what_stands_in_the_address()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync("Sara");
        await shop.PayAsync(sara);
        await shop.PayAsync(await shop.Shop.CustomerAsync("Reza"));

        await using var desk = await OpenAsync(shop, "Owner", $"/receipts?show=all&customer={sara.UserId}&amount=150000&from=2026-11-24&until=2026-11-24");

        desk.Sees("Only Sara");
        Assert.Single(desk.All(".queue-item"));
        Assert.Equal("2026-11-24", desk.Find("input[name=from]").GetAttribute("value"));
        Assert.StartsWith("/portal/receipts.csv?show=all&customer=", desk.Find("a.export").GetAttribute("href"));
    }

    private static async Task<PortalDesk> OpenAsync(ShopWithPanel shop, string name, string address = "/receipts", long? receiptId = null)
    {
        var desk = new PortalDesk(shop.Shop, await shop.Shop.StaffAsync(UserRole.Superadmin, name: name));
        desk.Open<ReceiptsPage>(address, receiptId is { } id ? [("Id", id)] : []);
        return desk;
    }

    private static Task<ReceiptRow> ReceiptAsync(ShopWithPanel shop, long receiptId) => shop.Shop.Get<ReceiptQueries>().GetAsync(Self, receiptId, Ct);
}
