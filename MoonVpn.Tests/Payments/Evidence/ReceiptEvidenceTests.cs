using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Payments.Deposits;
using MoonVpn.Core.Payments.Evidence;
using MoonVpn.Core.Payments.Signals;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Payments.Evidence;

/// <summary>What is laid beside a receipt when it is decided.</summary>
public sealed class ReceiptEvidenceTests
{
    private static readonly Actor Owner = Actor.System("test");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Signals_come_heaviest_first_and_name_the_other_receipt()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (_, other) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        var (_, receipt) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        await AddAsync(shop, new ReceiptSignal { ReceiptId = receipt, Kind = SignalKind.HighAmount, Weight = 10, Detail = "150000" });
        await AddAsync(shop, new ReceiptSignal { ReceiptId = receipt, Kind = SignalKind.SameFileOfOther, Weight = 70, OtherReceiptId = other });

        var signals = (await EvidenceAsync(shop, receipt)).Signals.Where(signal => signal.Kind is SignalKind.SameFileOfOther or SignalKind.HighAmount).ToList();

        Assert.Equal([SignalKind.SameFileOfOther, SignalKind.HighAmount], signals.Select(signal => signal.Kind));
        Assert.Equal((other, (string?)null), (signals[0].Other!.Id, signals[1].Other?.TrackingCode));
    }

    [Fact]
    public async Task The_banks_message_is_shown_and_its_absence_means_something_only_where_phones_forward_them()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        Assert.False((await EvidenceAsync(shop, receiptId)).ExpectsDeposits);

        var phone = new DepositPhone { Name = "desk", Secret = "x" };
        await AddAsync(shop, phone);
        Assert.True((await EvidenceAsync(shop, receiptId)).ExpectsDeposits);
        var at = TestShop.Morning.UtcDateTime;
        var deposit = new BankDeposit { PhoneId = phone.Id, Fingerprint = "f", Amount = 150_000, BankTime = at, ReachedPhoneAt = at.AddMinutes(1), AccountHint = "123", Score = 90 };
        await AddAsync(shop, deposit);
        await shop.Shop.Get<UnitOfWork>().RunAsync(Owner, async work => (await work.Db.FindAsync<Receipt>([receiptId], Ct))!.BankDepositId = deposit.Id, Ct);

        Assert.Equal(new DepositSeen(150_000, at, "123", 90, null), (await EvidenceAsync(shop, receiptId)).Deposit);
    }

    [Fact]
    public async Task An_approval_says_until_when_it_can_be_taken_back_and_a_second_approver_is_announced()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        Assert.False((await EvidenceAsync(shop, receiptId)).NeedsTwo);
        await shop.Shop.Get<SettingsService>().SetAsync(Owner, MoneySettings.SecondApproverAbove, "100000", Ct);
        Assert.True((await EvidenceAsync(shop, receiptId)).NeedsTwo);
        Assert.Null((await EvidenceAsync(shop, receiptId)).UndoUntil);

        await shop.Shop.Get<SettingsService>().SetAsync(Owner, MoneySettings.SecondApproverAbove, "0", Ct);
        await shop.Shop.Get<ReceiptService>().ApproveAsync(Owner, receiptId, null, Ct);

        Assert.Equal(TestShop.Morning.UtcDateTime.AddMinutes(15), (await EvidenceAsync(shop, receiptId)).UndoUntil);
    }

    [Fact]
    public async Task Of_each_person_who_looked_the_first_time_is_kept()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        var (ali, maryam) = (await shop.Shop.StaffAsync(UserRole.Superadmin, name: "Ali"), await shop.Shop.StaffAsync(UserRole.Superadmin, name: "Maryam"));
        var review = shop.Shop.Get<ReceiptReview>();
        foreach (var person in new[] { ali, maryam, ali })
        {
            await review.WatchAsync(person, receiptId, Ct);
            shop.Shop.Clock.Advance(TimeSpan.FromMinutes(3));
        }

        await review.FlagAsync(maryam, receiptId, "looks edited", Ct);

        var steps = (await EvidenceAsync(shop, receiptId)).Steps;
        Assert.Equal([(ReceiptStepKind.LookedAt, "Ali"), (ReceiptStepKind.LookedAt, "Maryam"), (ReceiptStepKind.Flagged, "Maryam")], steps.Select(step => (step.Kind, step.Name)));
        Assert.Equal(TestShop.Morning.UtcDateTime, steps[0].At);
    }

    [Fact]
    public async Task An_overruled_receipt_and_the_one_in_its_place_know_of_each_other()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (_, old) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        await shop.Shop.Get<ReceiptService>().RejectAsync(Owner, old, RejectionReason.NotReceived, null, Ct);

        var made = await shop.Shop.Get<ReceiptReview>().OverrideAsync(Owner, old, null, "the bank was late", Ct);

        Assert.Equal((made, old), ((await EvidenceAsync(shop, old)).OverriddenBy!.Id, (await EvidenceAsync(shop, made)).Overrides!.Id));
    }

    [Fact]
    public async Task Whoever_may_not_see_the_receipt_learns_nothing_of_its_evidence()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (_, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        var seller = await shop.Shop.StaffAsync(UserRole.Seller);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => shop.Shop.Get<ReceiptEvidenceQueries>().GetAsync(seller, receiptId, Ct));

        Assert.Equal(Refusal.NotFound, refused.Refusal);
    }

    private static Task<ReceiptEvidence> EvidenceAsync(ShopWithPanel shop, long receiptId) => shop.Shop.Get<ReceiptEvidenceQueries>().GetAsync(Owner, receiptId, Ct);

    private static Task AddAsync(ShopWithPanel shop, object row) => shop.Shop.Get<UnitOfWork>().RunAsync(Owner, async work =>
    {
        work.Db.Add(row);
        await work.SaveAsync();
    }, Ct);
}
