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

    [Fact]
    public void A_pinned_card_that_is_full_leaves_its_place_to_the_others()
    {
        var pinned = Card(1, CardRotationPolicy.Manual, pinned: true, todayCount: 3);
        pinned.Card.DailyCountLimit = 3;

        Assert.Equal(2, Choose(pinned, Card(2, CardRotationPolicy.Manual)));
    }

    [Fact]
    public void An_interval_card_that_cannot_be_shown_any_more_hands_its_turn_to_the_next_and_to_none_before_it()
    {
        // The first card once had a turn of many hours, cut short; its minutes are not over, but its turn is.
        var first = Card(1, CardRotationPolicy.Interval, since: Now.AddMinutes(-90));
        first.Card.RotationIntervalMinutes = 600;
        var second = Card(2, CardRotationPolicy.Interval, since: Now.AddMinutes(-30));
        var third = Card(3, CardRotationPolicy.Interval);

        Assert.Equal(new CardChoice(second.Card, CardVerdict.Current), CardRotation.Choose([first, second, third], 1000, Now));
        second.Card.IsFrozen = true;
        Assert.Equal(new CardChoice(third.Card, CardVerdict.Turn), CardRotation.Choose([first, second, third], 1000, Now));
    }

    [Fact]
    public void Each_interval_card_keeps_its_turn_for_its_own_minutes()
    {
        var card = Card(1, CardRotationPolicy.Interval, since: Now.AddMinutes(-59));
        card.Card.RotationIntervalMinutes = 60;
        var other = Card(2, CardRotationPolicy.Interval);

        Assert.Equal(CardVerdict.Current, CardRotation.Choose([card, other], 1000, Now)!.Why);
        Assert.Equal(new CardChoice(other.Card, CardVerdict.Turn), CardRotation.Choose([card, other], 1000, Now.AddMinutes(1)));
    }

    [Fact]
    public void The_only_interval_card_begins_its_turn_anew() =>
        Assert.Equal(1, Choose(Card(1, CardRotationPolicy.Interval, since: Now.AddMinutes(-500))));

    [Fact]
    public void Kinds_of_rotation_come_one_after_the_other()
    {
        var (manual, balanced, interval) = (Card(1, CardRotationPolicy.Manual), Card(2, CardRotationPolicy.LoadBalance), Card(3, CardRotationPolicy.Interval));

        Assert.Equal(3, Choose(manual, balanced, interval));
        Assert.Equal(2, Choose(manual, balanced));
        Assert.Equal(1, Choose(manual));
        Assert.Null(Choose());
    }

    [Theory]
    [InlineData(99_999, CardVerdict.TooSmall)]
    [InlineData(100_000, null)]
    [InlineData(500_000, null)]
    [InlineData(500_001, CardVerdict.TooLarge)]
    [InlineData(null, null)]
    public void A_card_takes_payments_between_its_bounds(int? amount, CardVerdict? hindrance)
    {
        var load = Card(1, CardRotationPolicy.Manual);
        (load.Card.MinAmount, load.Card.MaxAmount) = (100_000, 500_000);

        Assert.Equal(hindrance, load.Hindrance(amount));
    }

    [Fact]
    public void A_payment_that_would_exceed_the_day_is_too_much_and_one_that_just_fills_it_is_not()
    {
        var load = Card(1, CardRotationPolicy.Manual, todayAmount: 9_000);
        load.Card.DailyAmountLimit = 10_000;

        Assert.Null(load.Hindrance(1_000));
        Assert.Equal(CardVerdict.DayAmountFull, load.Hindrance(1_001));
        Assert.Null(load.Hindrance(null));
    }

    [Fact]
    public void A_card_whose_number_was_never_confirmed_is_shown_to_nobody()
    {
        var card = new BankCard { Id = 1, IsActive = true };
        card.Propose("6037990012345670", 7, Now);

        Assert.Equal(CardVerdict.Unconfirmed, new CardLoad(card, 0, 0, 0).Hindrance(1000));
    }

    private static long? Choose(params CardLoad[] cards) => CardRotation.Choose(cards, 1000, Now)?.Card.Id;

    private static CardLoad Card(
        long id, CardRotationPolicy policy, bool pinned = false, DateTime? since = null, long dayAmount = 0, long todayAmount = 0, int todayCount = 0)
    {
        var card = new BankCard { Id = id, IsActive = true, RotationPolicy = policy, IsPinned = pinned, ShownSince = since };
        card.Confirm();
        return new CardLoad(card, todayAmount, todayCount, dayAmount);
    }
}
