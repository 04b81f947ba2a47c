using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Payments.Deposits;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Payments.Deposits;

/// <summary>A busy hour: whatever the order in which the bank's messages come, each finds its own payment, or none.</summary>
public sealed class DepositCrowdTests
{
    private const int Payments = 500;

    private static readonly string[] Numbers = ["6104330012345677", "5022290012345674"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Five_hundred_payments_on_three_cards_find_their_own_messages_in_any_order_among_noise()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed.ToString(CultureInfo.InvariantCulture)}");
        var chance = new Random(seed);
        await using var bank = await CrowdAsync();
        var paid = await PayAsync(bank);
        Assert.Equal(3, paid.Select(payment => payment.CardId).Distinct().Count());

        var messages = paid.SelectMany(payment => Enumerable.Repeat(payment.Message, chance.Next(1, 4))).Concat(Noise(bank)).ToArray();
        chance.Shuffle(messages);
        foreach (var message in messages)
        {
            await bank.Phone.SendAsync(message);
        }

        await bank.Shop.RunAsync<DepositApprovalJob>();

        var found = await FoundAsync(bank);
        Assert.Equal(paid.Select(payment => (payment.ReceiptId, (long?)payment.Amount, (long?)payment.CardId)), found.Select(pair => (pair.Receipt.Id, pair.Deposit.Amount, pair.Deposit.CardId)));
        Assert.Equal(Payments, found.Select(pair => pair.Deposit.Id).Distinct().Count());
        var approved = found.Where(pair => pair.Receipt.Status == ReceiptStatus.Approved).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"{messages.Length} messages, {found.Count} matched to their own, {approved.Count} approved by the rule");
        Assert.InRange(approved.Count, 1, Payments);
        Assert.All(found, pair => Assert.Equal(pair.Receipt.Status == ReceiptStatus.Approved ? DepositStatus.Consumed : DepositStatus.Matched, pair.Deposit.Status));
        Assert.Empty(await bank.Shop.ViolationsAsync());
    }

    private static async Task<BankShop> CrowdAsync()
    {
        var bank = await BankShop.OpenAsync(unique: true);
        await bank.SetAsync(MoneySettings.DepositAutoDaily, "1000000000");
        foreach (var (number, place) in Numbers.Select((number, place) => (number, place)))
        {
            await bank.Shop.Get<BankCardService>().SaveAsync(
                BankShop.Owner, new BankCardDraft { CardNumber = number, HolderName = "علی رضایی", AccountHint = AccountOf(place + 1) }, Ct);
        }

        await bank.Shop.ReadAsync(db => db.Set<BankCard>().ExecuteUpdateAsync(
            update => update.SetProperty(card => card.RotationPolicy, CardRotationPolicy.LoadBalance).SetProperty(card => card.IsConfirmed, true).SetProperty(card => card.BankName, "ملت"), Ct));
        return bank;
    }

    private static string AccountOf(int place) => place == 0 ? BankPhone.Account : $"{place}98765432{place}";

    /// <summary>Half a minute apart; every fourth customer pays at once, the others some minutes later. The balances follow in the order in which they paid.</summary>
    private static async Task<IReadOnlyList<(long ReceiptId, long CardId, long Amount, byte[] Message)>> PayAsync(BankShop bank)
    {
        var cards = await bank.Shop.ReadAsync(db => db.Set<BankCard>().ToDictionaryAsync(card => card.Id, card => card.AccountHint, Ct));
        var balances = cards.Keys.ToDictionary(card => card, _ => bank.Balance);
        var asked = new List<(Receipt Receipt, DateTime At)>();
        for (var index = 0; index < Payments; index++)
        {
            var receipt = await bank.ReceiptAsync((await bank.PaymentAsync(await bank.Shop.CustomerAsync())).ReceiptId);
            asked.Add((receipt, receipt.CreatedAt.AddMinutes(index % 4)));
            bank.Shop.Clock.Advance(TimeSpan.FromSeconds(30));
        }

        return [.. asked.OrderBy(payment => payment.At)
            .Select(payment => (payment.Receipt.Id, payment.Receipt.CardId, payment.Receipt.Amount, bank.Phone.Body(
                payment.Receipt.Amount, balances[payment.Receipt.CardId] += payment.Receipt.Amount, cards[payment.Receipt.CardId], payment.At)))
            .OrderBy(payment => payment.Id)];
    }

    /// <summary>Deposits that nobody was asked for, of cards that are not the shop's, withdrawals, passwords, and what nobody can read.</summary>
    private static IEnumerable<byte[]> Noise(BankShop bank)
    {
        for (var index = 0; index < 60; index++)
        {
            yield return bank.Phone.Body(ShopWithPanel.Price, 50_000_000 + index);
            yield return bank.Phone.Body(ShopWithPanel.Price + 7, 60_000_000 + index, "5550001112");
            yield return BankPhone.Body($"حساب{BankPhone.Account}\nبرداشت{Toman.Format((ShopWithPanel.Price + index) * 10)}\nمانده9,000,000\n05/09/03-11:3{index % 10}");
            yield return BankPhone.Body($"انتقال مبلغ {Toman.Format((ShopWithPanel.Price + index) * 10)} رمز {10_000 + index}");
            yield return BankPhone.Body($"سلام {index}");
        }
    }

    private static Task<List<Pair>> FoundAsync(BankShop bank) => bank.Shop.ReadAsync(db => (
        from receipt in db.Set<Receipt>()
        join deposit in db.Set<BankDeposit>() on receipt.BankDepositId equals deposit.Id
        orderby receipt.Id
        select new Pair(receipt, deposit)).ToListAsync(Ct));

    private sealed record Pair(Receipt Receipt, BankDeposit Deposit);
}
