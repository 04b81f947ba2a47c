using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Payments.Deposits;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Payments.Deposits;

/// <summary>On auto a message approves only if nothing is missing; what is missing is said beside the message and beside the receipt.</summary>
public sealed class DepositJudgementTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_message_in_which_all_holds_approves_with_a_plain_and_with_a_unique_amount(bool unique)
    {
        await using var bank = await BankShop.OpenAsync(unique);
        var (payment, sara) = await PaidAsync(bank);
        await bank.ArriveAsync(payment.Amount);
        Assert.Null(await bank.DoubtAsync(payment.ReceiptId));

        await bank.Shop.RunAsync<DepositApprovalJob>();

        var receipt = await bank.ReceiptAsync(payment.ReceiptId);
        Assert.Equal((ReceiptStatus.Approved, "deposit-match", true, DepositStatus.Consumed), (receipt.Status, receipt.DecidedByName, receipt.AutoValidated, (await bank.LastAsync()).Status));
        Assert.Empty(await bank.Shop.ViolationsAsync());
        Assert.NotNull(sara.UserId);
    }

    [Theory]
    [InlineData(DepositDoubt.Several)]
    [InlineData(DepositDoubt.Phone)]
    [InlineData(DepositDoubt.Sender)]
    [InlineData(DepositDoubt.Account)]
    [InlineData(DepositDoubt.Time)]
    [InlineData(DepositDoubt.Balance)]
    [InlineData(DepositDoubt.Flagged)]
    [InlineData(DepositDoubt.NotSent)]
    [InlineData(DepositDoubt.Limit)]
    [InlineData(DepositDoubt.DailyLimit)]
    public async Task What_is_missing_keeps_it_with_a_person_and_is_said(DepositDoubt doubt)
    {
        await using var bank = await BankShop.OpenAsync(hint: doubt == DepositDoubt.Account ? "" : BankPhone.Account);
        var (payment, _) = await PaidAsync(bank, isSent: doubt != DepositDoubt.NotSent);
        await (doubt switch
        {
            DepositDoubt.Time => bank.Phone.SendAsync(BankPhone.Body($"حساب{BankPhone.Account}\nواریز1,500,000\nمانده11,500,000\n99/99/99-08:42")),
            DepositDoubt.Balance => bank.Phone.SendAsync(payment.Amount, 5_000_000),
            _ => bank.ArriveAsync(payment.Amount),
        });
        await SpoilAsync(bank, doubt, payment.ReceiptId);

        await bank.Shop.RunAsync<DepositApprovalJob>();

        Assert.Equal((ReceiptStatus.Pending, DepositStatus.Matched), ((await bank.ReceiptAsync(payment.ReceiptId)).Status, (await bank.LastAsync()).Status));
        Assert.Equal((doubt, doubt), (await bank.DoubtAsync(payment.ReceiptId), (await bank.RowsAsync())[0].Doubt));
        await bank.SetAsync(MoneySettings.DepositMode, "assist");
        Assert.Null((await bank.RowsAsync())[0].Doubt);
    }

    [Fact]
    public async Task A_unique_amount_needs_no_time_from_the_bank_and_no_receipt_from_the_customer()
    {
        await using var bank = await BankShop.OpenAsync(unique: true);
        var (payment, _) = await PaidAsync(bank, isSent: false);
        await bank.Phone.SendAsync(BankPhone.Body($"حساب{BankPhone.Account}\nواریز{payment.Amount * 10}\nمانده{(bank.Balance + payment.Amount) * 10}\n99/99/99-08:42"));

        await bank.Shop.RunAsync<DepositApprovalJob>();

        Assert.Equal(ReceiptStatus.Approved, (await bank.ReceiptAsync(payment.ReceiptId)).Status);
    }

    [Theory]
    [InlineData(DepositDoubt.Amount)]
    [InlineData(DepositDoubt.Time)]
    public async Task What_a_person_matched_is_judged_like_everything_else(DepositDoubt doubt)
    {
        await using var bank = await BankShop.OpenAsync();
        if (doubt == DepositDoubt.Time)
        {
            await bank.ArriveAsync(ShopWithPanel.Price);
            bank.Shop.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        var (payment, _) = await PaidAsync(bank);
        if (doubt == DepositDoubt.Amount)
        {
            await bank.ArriveAsync(payment.Amount - 1);
        }

        await bank.Shop.Get<DepositService>().MatchAsync(BankShop.Owner, (await bank.LastAsync()).Id, payment.ReceiptId, Ct);
        await bank.Shop.RunAsync<DepositApprovalJob>();

        Assert.Equal((ReceiptStatus.Pending, doubt), ((await bank.ReceiptAsync(payment.ReceiptId)).Status, await bank.DoubtAsync(payment.ReceiptId)));
    }

    [Fact]
    public async Task A_message_that_fits_two_payments_says_so_beside_itself_and_beside_both()
    {
        await using var bank = await BankShop.OpenAsync(mode: "assist");
        var ((one, _), (two, _)) = (await PaidAsync(bank), await PaidAsync(bank));
        await bank.ArriveAsync(one.Amount);

        Assert.Equal((DepositStatus.Unmatched, DepositDoubt.Several), ((await bank.RowsAsync())[0].Status, (await bank.RowsAsync())[0].Doubt));
        Assert.Equal((DepositDoubt.Several, DepositDoubt.Several), (await bank.DoubtAsync(one.ReceiptId), await bank.DoubtAsync(two.ReceiptId)));
    }

    [Fact]
    public async Task A_message_of_no_known_card_says_so()
    {
        await using var bank = await BankShop.OpenAsync();

        await bank.Phone.SendAsync(bank.Phone.Body(150_000, account: "5550001112"));

        Assert.Equal((DepositStatus.Unmatched, DepositDoubt.Card), ((await bank.RowsAsync())[0].Status, (await bank.RowsAsync())[0].Doubt));
    }

    [Fact]
    public async Task A_message_that_comes_late_mends_the_balance_of_the_one_after_it()
    {
        await using var bank = await BankShop.OpenAsync();
        var (first, _) = await PaidAsync(bank);
        var early = bank.Phone.Body(first.Amount, bank.Balance + first.Amount);
        bank.Shop.Clock.Advance(TimeSpan.FromMinutes(2));
        await bank.Phone.SendAsync(33, bank.Balance + first.Amount + 33);
        Assert.False((await bank.LastAsync()).IsContinuous);

        await bank.Phone.SendAsync(early);

        Assert.Equal([true, true], (await bank.RowsAsync()).Take(2).Select(row => row.IsContinuous));
    }

    [Fact]
    public async Task The_same_deposit_told_by_a_second_phone_counts_once()
    {
        await using var bank = await BankShop.OpenAsync();
        var (id, key) = await bank.Shop.Get<DepositPhones>().EnrolAsync(BankShop.Owner, "second", mustSign: false, Ct);
        var body = bank.Phone.Body(150_000, bank.Balance + 150_000);

        await bank.Phone.SendAsync(body);
        Assert.Equal(IntakeOutcome.Taken, await bank.Phone.TakeAsync(id, new PhoneProof(key, null, null, body)));

        Assert.Equal([DepositStatus.Ignored, DepositStatus.Unmatched], (await bank.RowsAsync()).Take(2).Select(row => row.Status));
    }

    private static async Task<(Core.Orders.PaymentDetails Payment, Actor Customer)> PaidAsync(BankShop bank, bool isSent = true)
    {
        var customer = await bank.Shop.CustomerAsync();
        var payment = await bank.PaymentAsync(customer);
        if (isSent)
        {
            await bank.SubmitAsync(customer, payment.ReceiptId);
        }

        return (payment, customer);
    }

    private static Task SpoilAsync(BankShop bank, DepositDoubt doubt, long receiptId) => doubt switch
    {
        DepositDoubt.Several => PaidAsync(bank),
        DepositDoubt.Phone => bank.Shop.Get<DepositPhones>().SetActiveAsync(BankShop.Owner, bank.Phone.Id, active: false, Ct),
        DepositDoubt.Sender => bank.NameSenderAsync("Bank Melli"),
        DepositDoubt.Flagged => bank.Shop.Get<ReceiptReview>().FlagAsync(BankShop.Owner, receiptId, "strange", Ct),
        DepositDoubt.Limit => bank.SetAsync(MoneySettings.DepositAutoMost, "1000"),
        DepositDoubt.DailyLimit => bank.SetAsync(MoneySettings.DepositAutoDaily, "1000"),
        _ => Task.CompletedTask,
    };
}
