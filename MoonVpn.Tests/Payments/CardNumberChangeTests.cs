using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Users;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Payments;

/// <summary>Whoever changes a card number can take the shop's money: it takes two, and everybody hears of it.</summary>
public sealed class CardNumberChangeTests : IAsyncLifetime
{
    private const string Old = "6037990012345670";
    private const string New = "6104330012345677";
    private const string Holder = "علی رضایی";

    private TestShop _shop = null!;
    private Actor _owner = null!;
    private Actor _admin = null!;
    private long _cardId;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private BankCardService Cards => _shop.Get<BankCardService>();

    public async ValueTask InitializeAsync()
    {
        _shop = await TestShop.OpenAsync();
        _owner = await _shop.StaffAsync(UserRole.Superadmin, name: "مالک");
        _admin = await _shop.StaffAsync(UserRole.Admin, Permission.Cards, name: "همکار");
        _cardId = await _shop.CardAsync(Old);
    }

    [Fact]
    public async Task The_very_first_card_of_a_shop_needs_no_second_person_and_the_next_one_does()
    {
        await using var shop = await TestShop.OpenAsync();
        var owner = await shop.StaffAsync(UserRole.Superadmin);
        var cards = shop.Get<BankCardService>();

        await cards.SaveAsync(owner, Draft(Old), Ct);
        await cards.SaveAsync(owner, Draft(New), Ct);

        Assert.Equal([(Old, true, false), (New, false, true)], (await cards.ListAsync(owner, Ct)).Select(card => (card.CardNumber, card.IsConfirmed, card.Pending is not null)));
    }

    [Fact]
    public async Task The_first_card_waits_when_it_is_not_a_superadmin_who_enters_it()
    {
        await using var shop = await TestShop.OpenAsync();
        var admin = await shop.StaffAsync(UserRole.Admin, Permission.Cards);

        await shop.Get<BankCardService>().SaveAsync(admin, Draft(Old), Ct);

        Assert.False(Assert.Single(await shop.Get<BankCardService>().ListAsync(admin, Ct)).IsConfirmed);
        Assert.Null(await shop.ReadAsync(db => CardDesk.ChooseAsync(db, null, 1000, TestShop.Morning.UtcDateTime, Ct)));
    }

    [Fact]
    public async Task Until_another_admin_confirms_a_changed_number_the_old_one_is_shown()
    {
        await ProposeAsync(_owner);
        Assert.Equal(Old, (await ChosenAsync())!.CardNumber);
        var pending = (await CardAsync()).Pending!;
        Assert.Equal((New, _owner.UserId, "مالک"), (pending.Number, pending.ById, pending.ByName));

        await Cards.ConfirmNumberAsync(_admin, _cardId, New, null, Ct);

        var card = await CardAsync();
        Assert.Equal((New, "ملت", null), (card.CardNumber, card.BankName, card.Pending));
        Assert.Equal(New, (await ChosenAsync())!.CardNumber);
    }

    [Fact]
    public async Task Whoever_proposed_a_number_does_not_confirm_it_alone()
    {
        await ProposeAsync(_admin);

        await RefusedAsync(Refusal.ConfirmByAnother, () => Cards.ConfirmNumberAsync(_admin, _cardId, New, " ", Ct));
        await RefusedAsync(Refusal.TotpNotSetUp, () => Cards.ConfirmNumberAsync(_admin, _cardId, New, "123456", Ct));
        await RefusedAsync(Refusal.NotAllowed, async () => await Cards.ConfirmNumberAsync(await _shop.StaffAsync(UserRole.Admin, Permission.Receipts), _cardId, New, null, Ct));
        Assert.Equal(Old, (await CardAsync()).CardNumber);
    }

    [Fact]
    public async Task Whoever_proposed_it_may_confirm_it_with_a_code_of_their_authenticator_once()
    {
        var secret = await _shop.AuthenticatorAsync(_admin);
        await ProposeAsync(_admin);
        await RefusedAsync(Refusal.TotpWrong, () => Cards.ConfirmNumberAsync(_admin, _cardId, New, Wrong(secret), Ct));

        _shop.Clock.Advance(TimeSpan.FromSeconds(30));
        var code = _shop.CodeOf(secret);
        await Cards.ConfirmNumberAsync(_admin, _cardId, New, code, Ct);
        Assert.Equal(New, (await CardAsync()).CardNumber);

        await ProposeAsync(_admin, Old);
        await RefusedAsync(Refusal.TotpWrong, () => Cards.ConfirmNumberAsync(_admin, _cardId, Old, code, Ct));
    }

    [Fact]
    public async Task A_code_that_came_with_a_refusal_was_not_used()
    {
        var secret = await _shop.AuthenticatorAsync(_admin);
        await ProposeAsync(_admin);
        _shop.Clock.Advance(TimeSpan.FromSeconds(30));
        await _shop.ReadAsync(db => db.Database.ExecuteSqlAsync($"INSERT INTO bank_card (card_number, holder_name, bank_name, is_active, rotation_policy, is_pinned, is_frozen, rotation_interval_minutes, account_hint, is_confirmed, created_at) VALUES ({New}, 'x', 'x', 0, 'manual', 0, 0, 60, '', 1, '2026-11-24 08:00:00')"));
        await RefusedAsync(Refusal.CardNumberTaken, () => Cards.ConfirmNumberAsync(_admin, _cardId, New, _shop.CodeOf(secret), Ct));
        await _shop.ReadAsync(db => db.Database.ExecuteSqlAsync($"DELETE FROM bank_card WHERE holder_name = 'x'"));

        await Cards.ConfirmNumberAsync(_admin, _cardId, New, _shop.CodeOf(secret), Ct);
    }

    [Fact]
    public async Task A_number_that_was_exchanged_while_somebody_looked_is_not_confirmed()
    {
        await ProposeAsync(_owner);
        await ProposeAsync(_owner, "6219861012345673");

        await RefusedAsync(Refusal.ChangedMeanwhile, () => Cards.ConfirmNumberAsync(_admin, _cardId, New, null, Ct));
    }

    [Fact]
    public async Task A_withdrawn_number_leaves_the_old_one_and_nothing_to_confirm()
    {
        await ProposeAsync(_owner);
        await Cards.WithdrawNumberAsync(_admin, _cardId, Ct);

        Assert.Equal((Old, null), ((await CardAsync()).CardNumber, (await CardAsync()).Pending));
        await RefusedAsync(Refusal.CardNothingToConfirm, () => Cards.ConfirmNumberAsync(_admin, _cardId, New, null, Ct));
        await RefusedAsync(Refusal.CardNothingToConfirm, () => Cards.WithdrawNumberAsync(_admin, _cardId, Ct));
    }

    [Fact]
    public async Task A_new_card_whose_number_was_withdrawn_is_proposed_again_when_it_is_saved()
    {
        var id = await Cards.SaveAsync(_owner, Draft(New), Ct);
        await Cards.WithdrawNumberAsync(_owner, id, Ct);

        await Cards.SaveAsync(_admin, Draft(New, id), Ct);

        Assert.Equal(_admin.UserId, (await Cards.ListAsync(_owner, Ct)).Single(card => card.Id == id).Pending!.ById);
    }

    [Fact]
    public async Task Saving_the_rest_of_a_card_leaves_the_number_that_waits_alone()
    {
        await ProposeAsync(_owner);
        await Cards.SaveAsync(_admin, Draft(Old, _cardId, draft => draft.DailyCountLimit = 3), Ct);
        await Cards.SaveAsync(_admin, Draft(New, _cardId), Ct);

        Assert.Equal(_owner.UserId, (await CardAsync()).Pending!.ById);
    }

    [Fact]
    public async Task Number_and_holder_do_not_change_at_once_for_that_is_another_card() =>
        await RefusedAsync(Refusal.CardOfAnother, () => Cards.SaveAsync(_owner, Draft(New, _cardId, draft => draft.HolderName = "دیگری"), Ct));

    [Fact]
    public async Task A_number_that_another_card_has_or_waits_for_is_taken()
    {
        await ProposeAsync(_owner);

        await RefusedAsync(Refusal.CardNumberTaken, () => Cards.SaveAsync(_owner, Draft(New), Ct));
        await RefusedAsync(Refusal.CardNumberTaken, () => Cards.SaveAsync(_owner, Draft(Old), Ct));
    }

    [Fact]
    public async Task Every_active_admin_and_superadmin_in_Telegram_hears_of_each_step()
    {
        var blocked = await _shop.StaffAsync(UserRole.Admin, Permission.All);
        await _shop.Get<UserService>().SetBlockedAsync(_owner, blocked.UserId!.Value, true, Ct);
        var bystander = await _shop.StaffAsync(UserRole.Admin, Permission.Messages);
        await _shop.ReadAsync(db => db.Set<Notification>().ExecuteDeleteAsync());

        await ProposeAsync(_owner);
        _shop.Clock.Advance(TimeSpan.FromSeconds(1));
        await Cards.ConfirmNumberAsync(_admin, _cardId, New, null, Ct);
        _shop.Clock.Advance(TimeSpan.FromSeconds(1));
        await Cards.SaveAsync(_owner, Draft(New, _cardId, draft => draft.HolderName = "زهرا رضایی"), Ct);

        var told = await _shop.ReadAsync(db => db.Set<Notification>().Where(row => row.Type == NotificationType.OperatorAlert).ToListAsync());
        Assert.Equal(
            new[] { _owner.UserId, _admin.UserId, bystander.UserId }.Order(), told.Select(row => row.UserId).Distinct().Order());
        Assert.Equal(9, told.Count);
        Assert.All(told, row => Assert.Contains("6104-33**-****-5677", row.Content));
        Assert.DoesNotContain(told, row => row.Content.Contains(New, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_step_is_on_record_with_the_number_masked()
    {
        await ProposeAsync(_owner);
        await Cards.ConfirmNumberAsync(_admin, _cardId, New, null, Ct);
        await ProposeAsync(_owner, Old);
        await Cards.WithdrawNumberAsync(_admin, _cardId, Ct);

        var entries = await _shop.ReadAsync(db => db.Set<AuditEntry>().Where(entry => entry.TargetType == "bank_card" && entry.ActorId != null).OrderBy(entry => entry.Id).ToListAsync());
        Assert.Equal(["card.save", "card.confirm_number", "card.save", "card.withdraw_number"], entries.Select(entry => entry.Action));
        Assert.DoesNotContain(entries, entry => entry.Details.Contains(New, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Bounds_and_the_account_are_kept_as_digits_and_checked()
    {
        await Cards.SaveAsync(_owner, Draft(Old, _cardId, draft => (draft.MinAmount, draft.MaxAmount, draft.AccountHint) = (10_000, 500_000, "۱۰.۱۰۰۵-58")), Ct);
        var card = await CardAsync();
        Assert.Equal((10_000L, 500_000L, "10100558"), (card.MinAmount, card.MaxAmount, card.AccountHint));

        await RefusedAsync(Refusal.OutOfRange, () => Cards.SaveAsync(_owner, Draft(Old, _cardId, draft => (draft.MinAmount, draft.MaxAmount) = (20, 10)), Ct));
        await RefusedAsync(Refusal.OutOfRange, () => Cards.SaveAsync(_owner, Draft(Old, _cardId, draft => draft.MinAmount = -1), Ct));
    }

    [Fact]
    public async Task One_card_is_pinned_at_a_time_and_a_frozen_one_is_passed_over()
    {
        var other = await _shop.CardAsync(New);
        await Cards.PinAsync(_admin, _cardId, true, Ct);
        await Cards.PinAsync(_admin, other, true, Ct);
        Assert.Equal([(_cardId, CardVerdict.Waiting), (other, CardVerdict.Pinned)], (await Cards.ListAsync(_admin, Ct)).Select(card => (card.Id, card.Verdict)));

        await Cards.FreezeAsync(_admin, other, true, Ct);
        Assert.Equal([(_cardId, CardVerdict.First), (other, CardVerdict.Frozen)], (await Cards.ListAsync(_admin, Ct)).Select(card => (card.Id, card.Verdict)));
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    private static BankCardDraft Draft(string number, long id = 0, Action<BankCardDraft>? change = null)
    {
        var draft = new BankCardDraft { Id = id, CardNumber = number, HolderName = Holder };
        change?.Invoke(draft);
        return draft;
    }

    private string Wrong(string secret) => _shop.CodeOf(secret) == "000000" ? "111111" : "000000";

    private Task ProposeAsync(Actor actor, string number = New) => Cards.SaveAsync(actor, Draft(number, _cardId), Ct);

    private async Task<BankCardRow> CardAsync() => (await Cards.ListAsync(_owner, Ct)).Single(card => card.Id == _cardId);

    private Task<BankCard?> ChosenAsync() => _shop.ReadAsync(db => CardDesk.ChooseAsync(db, null, 1000, TestShop.Morning.UtcDateTime, Ct));

    private static async Task RefusedAsync(Refusal refusal, Func<Task> command) =>
        Assert.Equal(refusal, (await Assert.ThrowsAsync<RefusedException>(command)).Refusal);
}
