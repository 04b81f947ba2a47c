using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Payments.Deposits;
using MoonVpn.Core.Payments.Evidence;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Payments.Deposits;

/// <summary>A shop in which everything is as it must be for the bank's messages to approve by themselves; one of them is there to compare balances with.</summary>
internal sealed class BankShop : IAsyncDisposable
{
    public static readonly Actor Owner = Actor.System("test");

    private BankShop(ShopWithPanel selling, BankPhone phone) => (Selling, Phone) = (selling, phone);

    public ShopWithPanel Selling { get; }

    public TestShop Shop => Selling.Shop;

    public BankPhone Phone { get; }

    /// <summary>Toman on the account by the last message.</summary>
    public long Balance { get; private set; } = 1_000_000;

    /// <param name="directory">As in <see cref="TestShop.OpenAsync"/>, like the clock.</param>
    public static async Task<BankShop> OpenAsync(bool unique = false, string mode = "auto", string hint = BankPhone.Account, string? directory = null, FakeTimeProvider? clock = null)
    {
        var selling = await ShopWithPanel.OpenAsync(clock: clock, directory: directory);
        var bank = new BankShop(selling, await BankPhone.EnrolAsync(selling, hint));
        await bank.SetAsync(MoneySettings.UniqueAmounts, unique ? "true" : "false");
        await bank.SetAsync(MoneySettings.DepositMode, mode);
        await bank.NameSenderAsync("Bank Mellat");
        await bank.Phone.SendAsync(77, bank.Balance);
        return bank;
    }

    public Task NameSenderAsync(string sender) => Shop.ReadAsync(
        db => db.Set<DepositPattern>().Where(pattern => pattern.BankName == "ملت").ExecuteUpdateAsync(update => update.SetProperty(pattern => pattern.Sender, sender)));

    public Task SetAsync(SettingDeclaration setting, string value) => Shop.Get<SettingsService>().SetAsync(Owner, setting, value, CancellationToken.None);

    public async Task<PaymentDetails> PaymentAsync(Actor customer) =>
        await Shop.Get<OrderQueries>().PaymentAsync(customer, await Selling.PlaceAsync(customer), CancellationToken.None);

    public Task<long> SubmitAsync(Actor customer, long receiptId) => Selling.SubmitAsync(customer, receiptId, text: $"کد پیگیری {receiptId}99887");

    /// <summary>A deposit whose balance follows from the last one.</summary>
    public Task<IntakeOutcome> ArriveAsync(long amount) => Phone.SendAsync(amount, Balance += amount);

    public Task<BankDeposit> LastAsync() => Shop.ReadAsync(db => db.Set<BankDeposit>().OrderBy(deposit => deposit.Id).LastAsync());

    public Task<Receipt> ReceiptAsync(long receiptId) => Shop.ReadAsync(db => db.Set<Receipt>().SingleAsync(receipt => receipt.Id == receiptId));

    public async Task<DepositDoubt?> DoubtAsync(long receiptId) => (await Shop.Get<ReceiptEvidenceQueries>().GetAsync(Owner, receiptId, CancellationToken.None)).Doubt;

    /// <summary>As the list of messages shows them, newest first.</summary>
    public async Task<IReadOnlyList<DepositRow>> RowsAsync(Actor? actor = null) =>
        (await Shop.Get<DepositQueries>().ListAsync(actor ?? Owner, null, null, new PageRequest(0, 50), CancellationToken.None)).Items;

    public ValueTask DisposeAsync() => Selling.DisposeAsync();
}
