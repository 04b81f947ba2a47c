using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Payments;

/// <summary>A card's books of a day: receipts, ledger, the bank's messages and the statement.</summary>
public sealed class CardReconciliationTests : IAsyncLifetime
{
    private static readonly Actor Self = Actor.System("test");

    // 3 Azar 1405, half past eleven in Tehran.
    private static readonly DateOnly Today = new(2026, 11, 24);

    private ShopWithPanel _selling = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private TestShop Shop => _selling.Shop;

    private CardReconciliation Books => Shop.Get<CardReconciliation>();

    public async ValueTask InitializeAsync() => _selling = await ShopWithPanel.OpenAsync();

    [Fact]
    public async Task A_day_shows_what_was_asked_approved_and_booked()
    {
        await ApprovedAsync();
        await ApprovedAsync(arrived: 160_000);
        await _selling.PlaceAsync(await Shop.CustomerAsync());

        var day = await DayAsync(Today);

        Assert.Equal(new CardTally(450_000, 3), day.Shown);
        Assert.Equal(new CardTally(310_000, 2), day.Approved);
        Assert.Equal(day.Approved, day.Deposits);
        Assert.Equal((310_000L, null, true), (day.Expected, day.Difference, day.IsBooked));
    }

    [Fact]
    public async Task A_payment_of_before_midnight_is_approved_on_the_day_after()
    {
        Shop.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 24, 20, 20, 0, TimeSpan.Zero));
        var (_, receiptId) = await _selling.PayAsync(await Shop.CustomerAsync());
        Shop.Clock.Advance(TimeSpan.FromMinutes(10));
        await ApproveAsync(receiptId);

        Assert.Equal((1, 0), ((await DayAsync(Today)).Shown.Count, (await DayAsync(Today)).Approved.Count));
        Assert.Equal((0, 1), ((await DayAsync(Today.AddDays(1))).Shown.Count, (await DayAsync(Today.AddDays(1))).Approved.Count));
    }

    [Fact]
    public async Task Late_money_and_approvals_that_were_taken_back_stand_apart()
    {
        var late = await Shop.CustomerAsync();
        var orderId = await _selling.PlaceAsync(late);
        var missed = (await Shop.Get<OrderQueries>().PaymentAsync(late, orderId, Ct)).ReceiptId;
        Shop.Clock.Advance(TimeSpan.FromMinutes(31));
        await Shop.RunAsync<ReceiptExpiryJob>();
        await ApproveAsync(await _selling.SubmitAsync(late, missed));
        var undone = await ApprovedAsync();
        await Shop.ReadAsync(db => db.Database.ExecuteSqlAsync($"UPDATE receipt_log SET reversed_at = '2026-11-24 09:00:00' WHERE id = {undone}"));

        var day = await DayAsync(Today);

        Assert.Equal((new CardTally(300_000, 2), new CardTally(150_000, 1), new CardTally(150_000, 1)), (day.Approved, day.Late, day.Undone));
        Assert.Equal(150_000, day.Expected);
    }

    [Fact]
    public async Task A_ledger_that_says_otherwise_is_seen()
    {
        var receiptId = await ApprovedAsync();
        await Shop.ReadAsync(db => db.Database.ExecuteSqlAsync($"UPDATE receipt_log SET approved_amount = 151000 WHERE id = {receiptId}"));

        Assert.False((await DayAsync(Today)).IsBooked);
        Assert.False((await MonthAsync()).Total.IsBooked);
    }

    [Fact]
    public async Task What_the_bank_reported_is_used_or_open()
    {
        await Shop.ReadAsync(db => db.Database.ExecuteSqlAsync($"INSERT INTO deposit_phone (name, secret, must_sign, is_active, refused, created_at) VALUES ('p', 's', 1, 1, 0, '2026-11-24 00:00:00')"));
        foreach (var (status, amount) in new[] { ("consumed", 100), ("unmatched", 20), ("matched", 3), ("ignored", 4_000), ("unreadable", 0) })
        {
            await Shop.ReadAsync(db => db.Database.ExecuteSqlAsync(
                $"INSERT INTO bank_deposit (phone_id, sender, text, fingerprint, status, card_id, amount, is_rounded, account_hint, bank_time, reached_phone_at, received_at, score) VALUES (1, 'b', '', {status}, {status}, {_selling.CardId}, {amount}, 0, '', '2026-11-24 07:00:00', '2026-11-24 07:00:00', '2026-11-25 07:00:00', 0)"));
        }

        var day = await DayAsync(Today);

        Assert.Equal((new CardTally(100, 1), new CardTally(23, 2)), (day.BankUsed, day.BankOpen));
    }

    [Fact]
    public async Task What_somebody_counted_is_held_against_the_receipts()
    {
        await ApprovedAsync();
        Shop.Clock.Advance(TimeSpan.FromDays(1));
        var owner = await Shop.StaffAsync(UserRole.Superadmin, name: "مالک");

        await Books.CountAsync(owner, _selling.CardId, Today, 140_000, 1, "کارمزد", Ct);
        var day = await DayAsync(Today);
        Assert.Equal((140_000L, 1, "کارمزد", "مالک"), (day.Counted!.Amount, day.Counted.Count, day.Counted.Note, day.Counted.ByName));
        Assert.Equal((-10_000L, -10_000L, 1), (day.Difference, (await MonthAsync()).Difference, (await MonthAsync()).DaysCounted));

        await Books.CountAsync(owner, _selling.CardId, Today, 150_000, null, null, Ct);
        Assert.Equal(0, (await DayAsync(Today)).Difference);
        await Books.CountAsync(owner, _selling.CardId, Today, null, null, null, Ct);
        Assert.Null((await DayAsync(Today)).Counted);
        Assert.Equal(3, await Shop.ReadAsync(db => db.Set<AuditEntry>().CountAsync(entry => entry.Action == "card.count")));
    }

    [Fact]
    public async Task Only_days_that_are_over_and_that_the_card_has_seen_can_be_counted()
    {
        await RefusedAsync(Refusal.DayNotCountable, () => CountAsync(Self, Today));
        await RefusedAsync(Refusal.DayNotCountable, () => CountAsync(Self, Today.AddDays(-1)));
        Shop.Clock.Advance(TimeSpan.FromDays(1));
        await CountAsync(Self, Today);
        await RefusedAsync(Refusal.OutOfRange, () => Books.CountAsync(Self, _selling.CardId, Today, -1, null, null, Ct));
        await RefusedAsync(Refusal.OutOfRange, () => Books.CountAsync(Self, _selling.CardId, Today, Toman.Max + 1, null, null, Ct));
    }

    [Fact]
    public async Task A_seller_reads_and_counts_the_books_of_their_own_cards_only()
    {
        var seller = await Shop.StaffAsync(UserRole.Seller);
        var stranger = await Shop.StaffAsync(UserRole.Seller);
        await Shop.ReadAsync(db => db.Database.ExecuteSqlAsync($"UPDATE bank_card SET owner_id = {seller.UserId} WHERE id = {_selling.CardId}"));
        Shop.Clock.Advance(TimeSpan.FromDays(1));

        await CountAsync(seller, Today);
        Assert.Equal(4, (await Books.MonthAsync(seller, _selling.CardId, 1405, 9, Ct)).Days.Count);
        Assert.Equal(0, (await Shop.Get<CardHistory>().ListAsync(seller, _selling.CardId, new PageRequest(), Ct)).Total);
        await RefusedAsync(Refusal.NotFound, () => CountAsync(stranger, Today));
        await RefusedAsync(Refusal.NotFound, () => Books.MonthAsync(stranger, _selling.CardId, 1405, 9, Ct));
        await RefusedAsync(Refusal.NotFound, () => Shop.Get<CardHistory>().ListAsync(stranger, _selling.CardId, new PageRequest(), Ct));
    }

    [Fact]
    public async Task A_month_has_its_days_up_to_today_and_one_that_has_not_begun_has_none()
    {
        Assert.Equal([new DateOnly(2026, 11, 22), new(2026, 11, 23), Today], (await MonthAsync()).Days.Select(day => day.Day));
        Assert.Equal(30, (await Books.MonthAsync(Self, _selling.CardId, 1405, 8, Ct)).Days.Count);
        Assert.Empty((await Books.MonthAsync(Self, _selling.CardId, 1405, 10, Ct)).Days);
        await RefusedAsync(Refusal.OutOfRange, () => Books.MonthAsync(Self, _selling.CardId, 1405, 13, Ct));
    }

    [Fact]
    public async Task Each_payment_a_card_was_shown_for_is_listed_with_what_became_of_it()
    {
        await ApprovedAsync(arrived: 160_000);
        Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        await _selling.PlaceAsync(await Shop.CustomerAsync("مینا"));

        var usage = (await Shop.Get<CardHistory>().ListAsync(Self, _selling.CardId, new PageRequest(), Ct)).Items;

        Assert.Equal([(ReceiptStatus.Pending, false, 150_000L, null), (ReceiptStatus.Approved, true, 150_000L, 160_000L)], usage.Select(row => (row.Status, row.IsSubmitted, row.Amount, row.Approved)));
        Assert.Equal("مینا", Assert.Single((await Shop.Get<CardHistory>().ListAsync(Self, _selling.CardId, new PageRequest(Search: "مينا"), Ct)).Items).UserName);
    }

    public ValueTask DisposeAsync() => _selling.DisposeAsync();

    private async Task<long> ApprovedAsync(long? arrived = null)
    {
        var (_, receiptId) = await _selling.PayAsync(await Shop.CustomerAsync());
        await ApproveAsync(receiptId, arrived);
        return receiptId;
    }

    private Task ApproveAsync(long receiptId, long? arrived = null) => Shop.Get<ReceiptService>().ApproveAsync(Self, receiptId, arrived, Ct);

    private Task CountAsync(Actor actor, DateOnly day) => Books.CountAsync(actor, _selling.CardId, day, 1, null, null, Ct);

    private Task<CardMonth> MonthAsync() => Books.MonthAsync(Self, _selling.CardId, 1405, 9, Ct);

    private async Task<CardDayRow> DayAsync(DateOnly day) => (await MonthAsync()).Days.Single(row => row.Day == day);

    private static async Task RefusedAsync(Refusal refusal, Func<Task> command) =>
        Assert.Equal(refusal, (await Assert.ThrowsAsync<RefusedException>(command)).Refusal);
}
