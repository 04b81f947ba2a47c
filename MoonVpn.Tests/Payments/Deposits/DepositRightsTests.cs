using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Payments.Deposits;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Payments.Deposits;

/// <summary>Whoever is limited to a card sees and matches the messages of that card alone; a phone that was used stays.</summary>
public sealed class DepositRightsTests
{
    private const string OtherAccount = "9876543210";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_admin_of_one_card_sees_the_messages_of_that_card_alone()
    {
        await using var bank = await TwoCardsAsync();
        var (maryam, reza) = await AdminsAsync(bank);
        await SendAsync(bank);

        Assert.Equal([BankPhone.Account], (await bank.RowsAsync(maryam)).Select(row => row.AccountHint).Distinct());
        Assert.Equal([OtherAccount], (await bank.RowsAsync(reza)).Select(row => row.AccountHint).Distinct());
        Assert.Equal(["5550001112", OtherAccount, BankPhone.Account], (await bank.RowsAsync()).Select(row => row.AccountHint).Distinct());
        await bank.SetAsync(ShopSettings.ReceiptsVisibleToAllAdmins, "true");
        Assert.Equal((await bank.RowsAsync()).Count, (await bank.RowsAsync(reza)).Count);
    }

    [Fact]
    public async Task An_admin_of_one_card_matches_neither_anothers_message_nor_one_of_no_card_nor_anothers_receipt()
    {
        await using var bank = await TwoCardsAsync();
        var (maryam, reza) = await AdminsAsync(bank);
        var payment = await bank.PaymentAsync(await bank.Shop.CustomerAsync());
        await SendAsync(bank);
        var rows = await bank.RowsAsync();
        var (unknown, others, own) = (rows[0], rows.First(row => row.AccountHint == OtherAccount), rows.First(row => row.AccountHint == BankPhone.Account));

        Assert.Equal(Refusal.NotFound, await RefusalOf(bank, maryam, unknown.Id, payment.ReceiptId));
        Assert.Equal(Refusal.NotFound, await RefusalOf(bank, maryam, others.Id, payment.ReceiptId));
        Assert.Equal(Refusal.NotFound, await RefusalOf(bank, reza, own.Id, payment.ReceiptId));
        Assert.Equal(Refusal.NotAllowed, await RefusalOf(bank, reza, others.Id, payment.ReceiptId));
        Assert.Null((await bank.ReceiptAsync(payment.ReceiptId)).BankDepositId);

        await bank.Shop.Get<DepositService>().MatchAsync(maryam, own.Id, payment.ReceiptId, Ct);
        Assert.Equal(own.Id, (await bank.ReceiptAsync(payment.ReceiptId)).BankDepositId);
    }

    [Fact]
    public async Task Nobody_below_the_superadmin_matches_a_message_to_a_payment_of_ones_own()
    {
        await using var bank = await TwoCardsAsync();
        var (maryam, _) = await AdminsAsync(bank);
        var payment = await bank.PaymentAsync(maryam);
        await SendAsync(bank);

        Assert.Equal(Refusal.OwnReceipt, await RefusalOf(bank, maryam, (await bank.RowsAsync(maryam))[0].Id, payment.ReceiptId));
    }

    [Fact]
    public async Task A_phone_that_sent_messages_cannot_be_deleted_and_one_that_never_did_can()
    {
        await using var bank = await BankShop.OpenAsync();
        var phones = bank.Shop.Get<DepositPhones>();
        var (unused, _) = await phones.EnrolAsync(BankShop.Owner, "unused", mustSign: true, Ct);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => phones.DeleteAsync(BankShop.Owner, bank.Phone.Id, Ct));
        await phones.DeleteAsync(BankShop.Owner, unused, Ct);

        Assert.Equal((Refusal.PhoneInUse, bank.Phone.Id), (refused.Refusal, (await phones.ListAsync(BankShop.Owner, Ct)).Single().Id));
    }

    private static async Task<BankShop> TwoCardsAsync()
    {
        var bank = await BankShop.OpenAsync(mode: "assist");
        await bank.SetAsync(ShopSettings.ReceiptsVisibleToAllAdmins, "false");
        await bank.Shop.Get<BankCardService>().SaveAsync(
            BankShop.Owner, new BankCardDraft { CardNumber = "6104330012345677", HolderName = "رضا محمدی", AccountHint = OtherAccount, RotationPolicy = CardRotationPolicy.Manual }, Ct);
        return bank;
    }

    /// <summary>Of the first card, and of the second.</summary>
    private static async Task<(Actor Maryam, Actor Reza)> AdminsAsync(BankShop bank)
    {
        var admins = (await bank.Shop.StaffAsync(UserRole.Admin, Permission.Receipts, "Maryam"), await bank.Shop.StaffAsync(UserRole.Admin, Permission.Receipts, "Reza"));
        await bank.Shop.Get<Core.Data.UnitOfWork>().RunAsync(
            BankShop.Owner,
            work =>
            {
                foreach (var card in work.Db.Set<BankCard>())
                {
                    card.AdminUserId = card.AccountHint == BankPhone.Account ? admins.Item1.UserId : admins.Item2.UserId;
                }

                return Task.CompletedTask;
            },
            Ct);
        return admins;
    }

    /// <summary>One for the first card, one for the second, one for none. No payment asks for such an amount.</summary>
    private static async Task SendAsync(BankShop bank)
    {
        foreach (var account in new[] { BankPhone.Account, OtherAccount, "5550001112" })
        {
            await bank.Phone.SendAsync(bank.Phone.Body(123_456, account: account));
        }
    }

    private static async Task<Refusal?> RefusalOf(BankShop bank, Actor actor, long depositId, long receiptId) =>
        ((RefusedException?)await Record.ExceptionAsync(() => bank.Shop.Get<DepositService>().MatchAsync(actor, depositId, receiptId, Ct)))?.Refusal;
}
