using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Payments.Deposits;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Payments.Deposits;

/// <summary>A message of the bank speaks of one payment, is used once, and decides nothing unless all holds.</summary>
public sealed class DepositMatchTests
{
    private static readonly Actor Owner = Actor.System("test");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whichever_comes_first_message_and_receipt_find_each_other_and_nothing_is_decided(bool messageFirst)
    {
        await using var bank = await BankAsync();
        var sara = await bank.Shop.CustomerAsync();
        var payment = await PaymentAsync(bank, sara);
        if (!messageFirst)
        {
            await bank.SubmitAsync(sara, payment.ReceiptId);
        }

        await SendAsync(bank, payment.Amount);
        if (messageFirst)
        {
            await bank.SubmitAsync(sara, payment.ReceiptId);
        }

        var deposit = await DepositAsync(bank);
        Assert.Equal((DepositStatus.Matched, deposit.Id, ReceiptStatus.Pending), (deposit.Status, (await ReceiptAsync(bank, payment.ReceiptId)).BankDepositId, (await ReceiptAsync(bank, payment.ReceiptId)).Status));
        await bank.Shop.Get<ReceiptService>().ApproveAsync(Owner, payment.ReceiptId, null, Ct);
        Assert.Equal((DepositStatus.Consumed, true), ((await DepositAsync(bank)).Status, (await ReceiptAsync(bank, payment.ReceiptId)).AutoValidated));
    }

    [Fact]
    public async Task The_same_message_ten_times_is_one_message()
    {
        await using var bank = await BankAsync();
        var outcomes = new List<IntakeOutcome>();
        for (var time = 0; time < 10; time++)
        {
            outcomes.Add(await SendAsync(bank, 150_000));
        }

        Assert.Equal([IntakeOutcome.Taken, .. Enumerable.Repeat(IntakeOutcome.Known, 9)], outcomes);
        Assert.Equal(1, await bank.Shop.ReadAsync(db => db.Set<BankDeposit>().CountAsync(Ct)));
    }

    [Fact]
    public async Task A_forged_stale_or_unsigned_message_is_refused_and_counted_and_keeps_nothing()
    {
        await using var bank = await BankAsync();
        var body = bank.Phone.Body(150_000);
        var stamp = bank.Phone.Stamp;

        Assert.Equal(IntakeOutcome.Refused, await bank.Phone.TakeAsync(bank.Phone.Id, new PhoneProof(null, stamp, BankPhone.Sign(new string('a', 48), stamp, body), body)));
        Assert.Equal(IntakeOutcome.Refused, await bank.Phone.TakeAsync(bank.Phone.Id, new PhoneProof(bank.Phone.Key, null, null, body)));
        Assert.Equal(IntakeOutcome.Refused, await bank.Phone.TakeAsync(bank.Phone.Id, new PhoneProof(null, null, null, body)));
        var old = (long.Parse(stamp, CultureInfo.InvariantCulture) - 700_000).ToString(CultureInfo.InvariantCulture);
        Assert.Equal(IntakeOutcome.Refused, await bank.Phone.TakeAsync(bank.Phone.Id, new PhoneProof(null, old, BankPhone.Sign(bank.Phone.Key, old, body), body)));
        Assert.Equal(IntakeOutcome.Refused, await bank.Phone.TakeAsync(987, new PhoneProof(null, stamp, BankPhone.Sign(bank.Phone.Key, stamp, body), body)));

        Assert.Equal((4L, 0), (await bank.Shop.ReadAsync(db => db.Set<DepositPhone>().Select(phone => phone.Refused).SingleAsync(Ct)), await bank.Shop.ReadAsync(db => db.Set<BankDeposit>().CountAsync(Ct))));
    }

    [Fact]
    public async Task An_unknown_phones_message_is_not_signed_by_the_key_nobody_has()
    {
        await using var bank = await BankAsync();
        var (body, stamp) = (bank.Phone.Body(150_000), bank.Phone.Stamp);

        Assert.Equal(IntakeOutcome.Refused, await bank.Phone.TakeAsync(987, new PhoneProof(new string('0', 48), stamp, BankPhone.Sign(new string('0', 48), stamp, body), body)));
    }

    [Fact]
    public async Task Two_payments_of_one_amount_are_told_apart_by_nobody_but_a_person()
    {
        await using var bank = await BankAsync();
        var (one, two) = (await PaymentAsync(bank, await bank.Shop.CustomerAsync()), await PaymentAsync(bank, await bank.Shop.CustomerAsync("رضا")));
        await SendAsync(bank, 150_000);
        Assert.Equal(DepositStatus.Unmatched, (await DepositAsync(bank)).Status);

        await bank.Shop.Get<DepositService>().MatchAsync(Owner, (await DepositAsync(bank)).Id, two.ReceiptId, Ct);

        Assert.Equal(Refusal.DepositAlreadyUsed, await RefusalOf(async () => await bank.Shop.Get<DepositService>().MatchAsync(Owner, (await DepositAsync(bank)).Id, one.ReceiptId, Ct)));
    }

    [Fact]
    public async Task A_rejected_receipt_gives_its_message_back_and_so_does_an_undone_one()
    {
        await using var bank = await BankAsync();
        var sara = await bank.Shop.CustomerAsync();
        var payment = await PaymentAsync(bank, sara);
        await SendAsync(bank, payment.Amount);
        await bank.SubmitAsync(sara, payment.ReceiptId);
        await bank.Shop.Get<ReceiptService>().ApproveAsync(Owner, payment.ReceiptId, null, Ct);

        await bank.Shop.Get<ReceiptReview>().UndoAsync(Owner, payment.ReceiptId, "a mistake", Ct);

        Assert.Equal((DepositStatus.Unmatched, null), ((await DepositAsync(bank)).Status, (await ReceiptAsync(bank, payment.ReceiptId)).BankDepositId));
    }

    [Fact]
    public async Task A_message_that_comes_after_the_approval_speaks_for_it_and_for_no_later_payment()
    {
        await using var bank = await BankAsync();
        var (orderId, receiptId) = await bank.PayAsync(await bank.Shop.CustomerAsync());
        await bank.Shop.Get<ReceiptService>().ApproveAsync(Owner, receiptId, null, Ct);
        await SendAsync(bank, 150_000);

        Assert.Equal(DepositStatus.Consumed, (await DepositAsync(bank)).Status);
        Assert.NotEqual(0, orderId);
    }

    [Fact]
    public async Task Unique_amounts_are_never_shared_by_open_payments_of_a_card()
    {
        await using var bank = await BankAsync(unique: true);
        for (var index = 0; index < 60; index++)
        {
            await PaymentAsync(bank, await bank.Shop.CustomerAsync());
        }

        var asked = await bank.Shop.ReadAsync(db => db.Set<Receipt>().Select(receipt => new { receipt.Amount, receipt.Offset }).ToListAsync(Ct));
        Assert.Equal(60, asked.Select(receipt => receipt.Amount).Distinct().Count());
        Assert.All(asked, receipt => Assert.Equal((true, ShopWithPanel.Price), (receipt.Offset is > 0 and < 1000, receipt.Amount - receipt.Offset)));
    }

    [Fact]
    public async Task The_surplus_of_a_unique_amount_is_the_customers_and_a_second_try_asks_for_the_same()
    {
        await using var bank = await BankAsync(unique: true);
        var sara = await bank.Shop.CustomerAsync();
        var payment = await PaymentAsync(bank, sara);
        await bank.SubmitAsync(sara, payment.ReceiptId);
        await bank.Shop.Get<ReceiptService>().RejectAsync(Owner, payment.ReceiptId, RejectionReason.Unreadable, null, Ct);
        var again = await bank.Shop.Get<OrderQueries>().PaymentAsync(sara, payment.OrderId, Ct);
        Assert.Equal(payment.Amount, again.Amount);

        await bank.SubmitAsync(sara, again.ReceiptId);
        await bank.Shop.Get<ReceiptService>().ApproveAsync(Owner, again.ReceiptId, null, Ct);

        Assert.Equal(OrderStatus.Paid, (await bank.OrderAsync(payment.OrderId)).Status);
        Assert.Equal(payment.Amount - ShopWithPanel.Price, (await bank.Shop.Get<WalletService>().BalanceAsync(sara, sara.UserId!.Value, Ct)).Balance);
    }

    [Fact]
    public async Task A_unique_amount_is_kept_for_some_hours_after_its_payment_ended()
    {
        await using var bank = await BankAsync(unique: true);
        await PaymentAsync(bank, await bank.Shop.CustomerAsync());
        bank.Shop.Clock.Advance(TimeSpan.FromHours(24));
        await bank.Shop.RunAsync<ReceiptExpiryJob>();
        await bank.Shop.RunAsync<UniqueAmountJob>();
        Assert.True(await bank.Shop.ReadAsync(db => db.Set<Receipt>().AnyAsync(receipt => receipt.ReservesAmount, Ct)));

        bank.Shop.Clock.Advance(TimeSpan.FromHours(1));
        await bank.Shop.RunAsync<UniqueAmountJob>();

        Assert.False(await bank.Shop.ReadAsync(db => db.Set<Receipt>().AnyAsync(receipt => receipt.ReservesAmount, Ct)));
    }

    [Fact]
    public async Task On_auto_the_message_alone_pays_for_the_order_when_all_holds()
    {
        await using var bank = await BankAsync(unique: true, mode: "auto");
        await SendAsync(bank, 77, balance: 1_000_000);
        var sara = await bank.Shop.CustomerAsync();
        var payment = await PaymentAsync(bank, sara);

        await SendAsync(bank, payment.Amount, balance: 1_000_000 + payment.Amount);
        await bank.Shop.RunAsync<DepositApprovalJob>();

        Assert.Equal(OrderStatus.Paid, (await bank.OrderAsync(payment.OrderId)).Status);
        Assert.Equal(("deposit-match", null), ((await ReceiptAsync(bank, payment.ReceiptId)).DecidedByName, (await ReceiptAsync(bank, payment.ReceiptId)).AdminId));
    }

    [Theory]
    [InlineData("balance")]
    [InlineData("flag")]
    [InlineData("limit")]
    [InlineData("assist")]
    [InlineData("account")]
    [InlineData("second")]
    [InlineData("sender")]
    public async Task On_auto_a_person_decides_when_anything_is_missing(string missing)
    {
        await using var bank = await BankAsync(unique: true, mode: missing == "assist" ? "assist" : "auto", hint: missing == "account" ? "" : BankPhone.Account);
        await SendAsync(bank, 77, balance: 1_000_000);
        var sara = await bank.Shop.CustomerAsync();
        var payment = await PaymentAsync(bank, sara);
        await bank.SubmitAsync(sara, payment.ReceiptId);
        if (missing == "flag")
        {
            await bank.Shop.Get<ReceiptReview>().FlagAsync(Owner, payment.ReceiptId, "strange", Ct);
        }

        if (missing == "sender")
        {
            await NameSenderAsync(bank, "");
        }

        if (missing is "limit" or "second")
        {
            await SetAsync(bank, missing == "limit" ? MoneySettings.DepositAutoMost : MoneySettings.SecondApproverAbove, "1000");
        }

        await SendAsync(bank, payment.Amount, balance: (missing == "balance" ? 2_000_000 : 1_000_000) + payment.Amount);
        await bank.Shop.RunAsync<DepositApprovalJob>();

        Assert.Equal((OrderStatus.Pending, ReceiptStatus.Pending), ((await bank.OrderAsync(payment.OrderId)).Status, (await ReceiptAsync(bank, payment.ReceiptId)).Status));
    }

    [Fact]
    public async Task Old_texts_are_emptied_and_the_message_stays_known()
    {
        await using var bank = await BankAsync();
        await SendAsync(bank, 150_000);
        bank.Shop.Clock.Advance(TimeSpan.FromDays(91));

        await bank.Shop.RunAsync<DepositPruneJob>();

        Assert.Equal("", (await DepositAsync(bank)).Text);
    }

    private static async Task<Bank> BankAsync(bool unique = false, string mode = "assist", string hint = BankPhone.Account)
    {
        var selling = await ShopWithPanel.OpenAsync();
        var bank = new Bank(selling, await BankPhone.EnrolAsync(selling, hint));
        await SetAsync(bank, MoneySettings.UniqueAmounts, unique ? "true" : "false");
        await SetAsync(bank, MoneySettings.DepositMode, mode);
        await NameSenderAsync(bank, "Bank Mellat");
        return bank;
    }

    private static Task NameSenderAsync(Bank bank, string sender) =>
        bank.Shop.ReadAsync(db => db.Set<DepositPattern>().Where(pattern => pattern.BankName == "ملت").ExecuteUpdateAsync(update => update.SetProperty(pattern => pattern.Sender, sender), Ct));

    private static Task SetAsync(Bank bank, SettingDeclaration setting, string value) => bank.Shop.Get<SettingsService>().SetAsync(Owner, setting, value, Ct);

    private static async Task<PaymentDetails> PaymentAsync(Bank bank, Actor customer) => await bank.Shop.Get<OrderQueries>().PaymentAsync(customer, await bank.PlaceAsync(customer), Ct);

    private static Task<IntakeOutcome> SendAsync(Bank bank, long amount, long? balance = null) => bank.Phone.SendAsync(amount, balance);

    private static Task<BankDeposit> DepositAsync(Bank bank) => bank.Shop.ReadAsync(db => db.Set<BankDeposit>().OrderBy(deposit => deposit.Id).LastAsync(Ct));

    private static Task<Receipt> ReceiptAsync(Bank bank, long receiptId) => bank.Shop.ReadAsync(db => db.Set<Receipt>().SingleAsync(receipt => receipt.Id == receiptId, Ct));

    private static async Task<Refusal?> RefusalOf(Func<Task> act) => ((RefusedException?)await Record.ExceptionAsync(act))?.Refusal;

    /// <summary>A shop with a phone that forwards a bank's messages.</summary>
    private sealed class Bank(ShopWithPanel selling, BankPhone phone) : IAsyncDisposable
    {
        public TestShop Shop => selling.Shop;

        public BankPhone Phone => phone;

        public Task<long> PlaceAsync(Actor customer) => selling.PlaceAsync(customer);

        public Task<(long OrderId, long ReceiptId)> PayAsync(Actor customer) => selling.PayAsync(customer);

        public Task<long> SubmitAsync(Actor customer, long receiptId) => selling.SubmitAsync(customer, receiptId, text: $"کد پیگیری {receiptId}99887");

        public Task<OrderRow> OrderAsync(long orderId) => selling.OrderAsync(orderId);

        public ValueTask DisposeAsync() => selling.DisposeAsync();
    }
}
