using MoonVpn.Core.Payments;

namespace MoonVpn.Tests.Payments;

public sealed class CardRotationTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void The_pinned_card_comes_before_all_others() =>
        Assert.Equal(2, Choose(Card(1, CardRotationPolicy.Interval), Card(2, CardRotationPolicy.Manual, pinned: true)));

    [Fact]
    public void An_interval_card_stays_until_its_minutes_are_over_and_then_the_next_one_comes()
    {
        var first = Card(1, CardRotationPolicy.Interval, since: Now.AddMinutes(-119));
        var second = Card(2, CardRotationPolicy.Interval);

        Assert.Equal(1, Choose(first, second));
        Assert.Equal(2, CardRotation.Choose([first, second], 1000, Now.AddMinutes(1))?.Card.Id);
    }

    [Fact]
    public void After_the_last_interval_card_the_first_one_comes_again() =>
        Assert.Equal(1, Choose(Card(1, CardRotationPolicy.Interval, since: Now.AddMinutes(-500)), Card(2, CardRotationPolicy.Interval, since: Now.AddMinutes(-121))));

    [Fact]
    public void Load_is_balanced_by_what_went_over_a_card_in_a_day() =>
        Assert.Equal(2, Choose(Card(1, CardRotationPolicy.LoadBalance, dayAmount: 500), Card(2, CardRotationPolicy.LoadBalance, dayAmount: 400)));

    [Fact]
    public void Equal_cards_are_taken_by_id() =>
        Assert.Equal(1, Choose(Card(2, CardRotationPolicy.LoadBalance), Card(1, CardRotationPolicy.LoadBalance)));

    [Fact]
    public void A_card_at_its_daily_limit_is_passed_over()
    {
        var full = Card(1, CardRotationPolicy.Manual, todayAmount: 9_500);
        full.Card.DailyAmountLimit = 10_000;
        var counted = Card(2, CardRotationPolicy.Manual, todayCount: 3);
        counted.Card.DailyCountLimit = 3;

        Assert.Equal(3, Choose(full, counted, Card(3, CardRotationPolicy.Manual)));
    }

    [Fact]
    public void Frozen_and_switched_off_cards_are_never_shown()
    {
        var frozen = Card(1, CardRotationPolicy.Manual);
        frozen.Card.IsFrozen = true;
        var off = Card(2, CardRotationPolicy.Manual);
        off.Card.IsActive = false;

        Assert.Null(CardRotation.Choose([frozen, off], 1000, Now));
    }

    [Theory]
    [InlineData("6037-9900-1234-5670", "6037990012345670")]
    [InlineData("۶۱۰۴ ۳۳۰۰ ۱۲۳۴ ۵۶۷۷", "6104330012345677")]
    [InlineData("6037990012345671", null)]
    [InlineData("0000000000000000", null)]
    [InlineData("603799001234567", null)]
    public void A_card_number_is_sixteen_digits_that_pass_Luhn(string text, string? expected) => Assert.Equal(expected, CardNumber.Normalize(text));

    [Theory]
    [InlineData("6037990012345670", "ملی")]
    [InlineData("6219861912345678", "بلوبانک")]
    [InlineData("6219860012345675", "سامان")]
    public void The_longest_prefix_names_the_bank(string number, string bank) => Assert.Equal(bank, CardNumber.BankOf(number));

    private static long? Choose(params CardLoad[] cards) => CardRotation.Choose(cards, 1000, Now)?.Card.Id;

    private static CardLoad Card(
        long id, CardRotationPolicy policy, bool pinned = false, DateTime? since = null, long dayAmount = 0, long todayAmount = 0, int todayCount = 0)
    {
        var card = new BankCard { Id = id, IsActive = true, RotationPolicy = policy, IsPinned = pinned, ShownSince = since };
        card.Confirm();
        return new CardLoad(card, todayAmount, todayCount, dayAmount);
    }
}
