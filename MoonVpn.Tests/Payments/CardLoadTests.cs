using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Payments;
using MoonVpn.Tests.Support;

#pragma warning disable EF1003 // Nothing but the test's own numbers and words.

namespace MoonVpn.Tests.Payments;

/// <summary>What goes over a card: approved plus open, by the day in Tehran.</summary>
public sealed class CardLoadTests : IAsyncLifetime
{
    // 11:30 in Tehran; the day began at 20:30 UTC.
    private static readonly DateTime Now = TestShop.Morning.UtcDateTime;
    private static readonly DateTime Midnight = new(2026, 11, 23, 20, 30, 0, DateTimeKind.Utc);

    private TestShop _shop = null!;
    private long _cardId;
    private long _userId;
    private int _count;

    public async ValueTask InitializeAsync()
    {
        _shop = await TestShop.OpenAsync();
        _cardId = await _shop.CardAsync();
        _userId = (await _shop.CustomerAsync()).UserId!.Value;
    }

    [Fact]
    public async Task Approved_and_open_payments_count_and_nothing_else()
    {
        await AddAsync("approved", 100, shown: Now.AddHours(-2), sent: Now.AddHours(-2), answered: Now.AddHours(-1));
        await AddAsync("pending", 20, shown: Now.AddMinutes(-5));
        await AddAsync("pending", 3, shown: Now.AddMinutes(-20), sent: Now.AddMinutes(-1));
        await AddAsync("rejected", 1_000, shown: Now.AddHours(-2), sent: Now.AddHours(-2), answered: Now.AddHours(-1));
        await AddAsync("expired", 2_000, shown: Now.AddHours(-2));
        await AddAsync("approved", 4_000, shown: Now.AddHours(-2), sent: Now.AddHours(-2), answered: Now.AddHours(-1), undone: Now);

        Assert.Equal((123, 3, 123), await LoadAsync());
    }

    [Fact]
    public async Task What_arrived_counts_rather_than_what_was_asked()
    {
        await AddAsync("approved", 100, shown: Now.AddHours(-1), sent: Now.AddHours(-1), answered: Now, arrived: 70);

        Assert.Equal((70, 1, 70), await LoadAsync());
    }

    [Fact]
    public async Task A_payment_shown_yesterday_and_approved_today_is_of_today()
    {
        await AddAsync("approved", 100, shown: Midnight.AddMinutes(-10), sent: Midnight.AddMinutes(-5), answered: Midnight.AddMinutes(1));
        await AddAsync("approved", 30, shown: Midnight.AddMinutes(-10), sent: Midnight.AddMinutes(-5), answered: Midnight.AddMinutes(-1));
        await AddAsync("approved", 7, shown: Now.AddHours(-30), sent: Now.AddHours(-30), answered: Now.AddHours(-25));

        Assert.Equal((100, 1, 130), await LoadAsync());
    }

    [Fact]
    public async Task Whoever_sent_a_receipt_that_nobody_answered_has_probably_paid()
    {
        await AddAsync("expired", 100, shown: Now.AddHours(-3), sent: Now.AddHours(-3));
        await AddAsync("expired", 30, shown: Midnight.AddHours(-2), sent: Midnight.AddHours(-1));

        Assert.Equal((100, 1, 130), await LoadAsync());
    }

    [Fact]
    public async Task An_open_payment_counts_however_old_it_is()
    {
        await AddAsync("pending", 100, shown: Now.AddDays(-5), sent: Now.AddDays(-5));

        Assert.Equal((100, 1, 100), await LoadAsync());
    }

    [Fact]
    public async Task Each_card_has_its_own_load_and_each_owner_their_own_cards()
    {
        var other = await _shop.CardAsync("6104330012345677");
        await AddAsync("pending", 100, shown: Now);

        var loads = await _shop.ReadAsync(db => CardDesk.LoadsAsync(db, null, Now, CancellationToken.None));

        Assert.Equal([(_cardId, 100L), (other, 0L)], loads.Select(load => (load.Card.Id, load.TodayAmount)));
        Assert.Empty(await _shop.ReadAsync(db => CardDesk.LoadsAsync(db, _userId, Now, CancellationToken.None)));
    }

    [Fact]
    public async Task Ten_thousand_receipts_a_day_add_up_as_well()
    {
        await _shop.ReadAsync(db => db.Database.ExecuteSqlRawAsync(
            $"{Insert} SELECT {_userId}, {_cardId}, 1000, 'approved', 1000, 'RCPT-' || value, datetime('{At(Now)}', '-' || (value * 8) || ' seconds'), datetime('{At(Now)}', '-' || (value * 8) || ' seconds'), datetime('{At(Now)}', '-' || (value * 8) || ' seconds'), NULL, {Rest} "
            + "FROM (WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 20000) SELECT value FROM n)"));

        var (amount, count, day) = await LoadAsync();
        // From midnight to half past eleven, one each eight seconds.
        Assert.Equal((count * 1000L, 5175, 10_800_000), (amount, count, day));
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    private const string Insert = "INSERT INTO receipt_log (user_id, card_id, amount, status, approved_amount, tracking_code, created_at, submitted_at, responded_at, reversed_at, "
        + "rejection_reason, \"offset\", reserves_amount, file_kind, notes, is_flagged, needs_superadmin, is_late, auto_validated, ocr_status, score, upload_until, reminders_sent)";

    private const string Rest = "'-', 0, 0, 'text', '', 0, 0, 0, 0, 'none', 0, '2026-11-24 08:30:00', 0";

    private async Task<(long TodayAmount, int TodayCount, long DayAmount)> LoadAsync()
    {
        var load = Assert.Single(await _shop.ReadAsync(db => CardDesk.LoadsAsync(db, null, Now, CancellationToken.None)), load => load.Card.Id == _cardId);
        return (load.TodayAmount, load.TodayCount, load.DayAmount);
    }

    private Task AddAsync(string status, long amount, DateTime shown, DateTime? sent = null, DateTime? answered = null, DateTime? undone = null, long? arrived = null) =>
        _shop.ReadAsync(db => db.Database.ExecuteSqlRawAsync(
            $"{Insert} VALUES ({_userId}, {_cardId}, {amount}, '{status}', {(status == "approved" ? (arrived ?? amount).ToString(CultureInfo.InvariantCulture) : "NULL")}, 'RCPT-T{_count++}', "
            + $"'{At(shown)}', {Quoted(sent)}, {Quoted(answered)}, {Quoted(undone)}, {Rest})"));

    private static string Quoted(DateTime? at) => at is { } utc ? $"'{At(utc)}'" : "NULL";

    private static string At(DateTime utc) => utc.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
