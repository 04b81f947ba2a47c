using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments.Deposits;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Payments.Deposits;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Portal.Pages.Deposits;
using MoonVpn.Web.Portal.Pages.Receipts;

namespace MoonVpn.Tests.Portal;

/// <summary>The page of bank messages says why one waits for a person, and to whom it speaks.</summary>
public sealed class DepositsPageTests
{
    [Fact]
    public async Task Why_a_message_did_not_approve_is_said_beside_it_and_beside_its_receipt()
    {
        await using var bank = await BankShop.OpenAsync();
        var sara = await bank.Shop.CustomerAsync();
        var receiptId = (await bank.PaymentAsync(sara)).ReceiptId;
        await bank.SubmitAsync(sara, receiptId);
        await bank.SetAsync(MoneySettings.DepositAutoMost, "1000");
        await bank.ArriveAsync(ShopWithPanel.Price);
        var owner = await bank.Shop.StaffAsync(UserRole.Superadmin, Permission.All, "Owner");
        await using var desk = new PortalDesk(bank.Shop, owner);

        desk.Open<DepositsPage>("/deposits");
        desk.Sees("It is above the limit of an automatic approval.");
        await using var review = new PortalDesk(bank.Shop, owner);
        review.Open<ReceiptsPage>($"/receipts/{receiptId}", ("Id", receiptId));
        review.Sees("Not approved automatically: It is above the limit of an automatic approval.");
    }

    [Fact]
    public async Task A_deposit_that_fits_two_receipts_is_told_beside_each_in_Persian_too()
    {
        await using var bank = await BankShop.OpenAsync(mode: "assist");
        var receiptId = 0L;
        for (var customer = 0; customer < 2; customer++)
        {
            var sara = await bank.Shop.CustomerAsync();
            receiptId = (await bank.PaymentAsync(sara)).ReceiptId;
            await bank.SubmitAsync(sara, receiptId);
        }

        await bank.ArriveAsync(ShopWithPanel.Price);
        var owner = await bank.Shop.StaffAsync(UserRole.Superadmin, Permission.All, "Owner");
        await using var desk = new PortalDesk(bank.Shop, owner, "fa");

        desk.Open<DepositsPage>("/deposits");
        desk.Sees("با بیش از یک پرداخت می‌خواند.");
        await using var review = new PortalDesk(bank.Shop, owner, "fa");
        review.Open<ReceiptsPage>($"/receipts/{receiptId}", ("Id", receiptId));
        review.Sees("واریزی هم‌مبلغ دیده شد");
    }

    [Fact]
    public async Task A_phone_that_sent_messages_offers_no_deletion_and_one_that_did_not_does()
    {
        await using var bank = await BankShop.OpenAsync();
        await bank.Shop.Get<DepositPhones>().EnrolAsync(BankShop.Owner, "unused", mustSign: true, CancellationToken.None);
        await using var desk = new PortalDesk(bank.Shop, await bank.Shop.StaffAsync(UserRole.Superadmin, Permission.All, "Owner"));

        desk.Open<DepositsPage>("/deposits?tab=phones");

        desk.Sees("unused");
        Assert.Single(desk.All(".delete"));
    }
}
