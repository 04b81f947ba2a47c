using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Payments.Deposits;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Money;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Payments.Deposits;

/// <summary>The rule that approves by itself, against the bank, the customers and an admin at the same instant.</summary>
public sealed class DepositRaceTests
{
    private const int Rounds = 30;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_deposit_and_two_receipts_of_one_amount_are_never_two_approvals()
    {
        await using var bank = await BankShop.OpenAsync();
        await bank.SetAsync(MoneySettings.DepositAutoDaily, "1000000000");
        var approvals = new List<int>();
        for (var round = 0; round < Rounds; round++)
        {
            long[] receipts = [await PaidAsync(bank, 0), 0];
            await AtOnce.RunAsync(
                async () => receipts[1] = await PaidAsync(bank, round % 4),
                async () =>
                {
                    await bank.ArriveAsync(ShopWithPanel.Price);
                    await bank.Shop.RunAsync<DepositApprovalJob>();
                },
                () => bank.Shop.RunAsync<DepositApprovalJob>());
            await bank.Shop.RunAsync<DepositApprovalJob>();

            approvals.Add(await ApprovedAsync(bank, receipts));
            Assert.InRange(approvals[^1], 0, 1);
            Assert.Equal(approvals[^1] == 1, (await bank.LastAsync()).Status == DepositStatus.Consumed);
            await EndAsync(bank, receipts);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{Rounds} rounds: {approvals.Count(approved => approved == 1)} with one approval, {approvals.Count(approved => approved == 0)} left to a person");
        Assert.Empty(await bank.Shop.ViolationsAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_rule_and_an_admin_at_the_same_instant_are_one_decision(bool adminApproves)
    {
        await using var bank = await BankShop.OpenAsync();
        await bank.SetAsync(MoneySettings.DepositAutoDaily, "1000000000");
        var admin = await bank.Shop.StaffAsync(UserRole.Admin, Permission.Receipts);
        await bank.SetAsync(ShopSettings.ReceiptsVisibleToAllAdmins, "true");
        var byRule = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var sara = await bank.Shop.CustomerAsync();
            var receiptId = (await bank.PaymentAsync(sara)).ReceiptId;
            await bank.SubmitAsync(sara, receiptId);
            await bank.ArriveAsync(ShopWithPanel.Price);

            var met = await AtOnce.RunAsync(
                () => adminApproves
                    ? bank.Shop.Get<ReceiptService>().ApproveAsync(admin, receiptId, null, Ct)
                    : bank.Shop.Get<ReceiptService>().RejectAsync(admin, receiptId, RejectionReason.NotReceived, null, Ct),
                () => bank.Shop.RunAsync<DepositApprovalJob>());

            var receipt = await bank.ReceiptAsync(receiptId);
            Assert.Null(met[1]);
            Assert.Equal(receipt.AdminId is null ? Refusal.ReceiptAlreadyDecided : null, (met[0] as RefusedException)?.Refusal);
            byRule += receipt.AdminId is null ? 1 : 0;
            bank.Shop.Clock.Advance(TimeSpan.FromHours(7));
        }

        var approved = await bank.Shop.ReadAsync(db => db.Set<Receipt>().CountAsync(receipt => receipt.Status == ReceiptStatus.Approved, Ct));
        TestContext.Current.TestOutputHelper?.WriteLine($"{Rounds} rounds: {byRule} decided by the rule, {Rounds - byRule} by the admin; {approved} approved");
        Assert.Equal(adminApproves ? Rounds : byRule, approved);
        Assert.Equal(approved, await bank.Shop.ReadAsync(db => db.Set<Transaction>().CountAsync(row => row.Type == TransactionType.Deposit, Ct)));
        Assert.Empty(await bank.Shop.ViolationsAsync());
    }

    /// <summary>After so many others came into the shop, so that it is not always the same who is first.</summary>
    private static async Task<long> PaidAsync(BankShop bank, int others)
    {
        for (var other = 0; other < others; other++)
        {
            await bank.Shop.CustomerAsync();
        }

        var customer = await bank.Shop.CustomerAsync();
        return await bank.SubmitAsync(customer, (await bank.PaymentAsync(customer)).ReceiptId);
    }

    private static Task<int> ApprovedAsync(BankShop bank, long[] receipts) =>
        bank.Shop.ReadAsync(db => db.Set<Receipt>().CountAsync(receipt => receipts.Contains(receipt.Id) && receipt.Status == ReceiptStatus.Approved, Ct));

    /// <summary>What is left of a round is rejected, and the next is a long time later: it must not speak into it.</summary>
    private static async Task EndAsync(BankShop bank, long[] receipts)
    {
        foreach (var receipt in receipts)
        {
            if ((await bank.ReceiptAsync(receipt)).RespondedAt is null)
            {
                await bank.Shop.Get<ReceiptService>().RejectAsync(BankShop.Owner, receipt, RejectionReason.NotReceived, null, Ct);
            }
        }

        bank.Shop.Clock.Advance(TimeSpan.FromHours(7));
    }
}
