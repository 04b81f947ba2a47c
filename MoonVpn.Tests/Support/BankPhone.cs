using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Payments.Deposits;
using MoonVpn.Web.Deposits;

namespace MoonVpn.Tests.Support;

/// <summary>A phone that forwards the messages of the bank in which the shop's card is.</summary>
internal sealed class BankPhone
{
    public const string Account = "1234567890";

    private static readonly Actor Owner = Actor.System("test");

    private readonly TestShop _shop;

    private BankPhone(TestShop shop, long id, string key) => (_shop, Id, Key) = (shop, id, key);

    public long Id { get; }

    public string Key { get; }

    public string Stamp => _shop.Clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    /// <param name="hint">The digits by which the card knows its account; empty: it does not.</param>
    public static async Task<BankPhone> EnrolAsync(ShopWithPanel selling, string hint = Account)
    {
        await selling.Shop.Get<DepositPatterns>().SeedAsync(Owner, CancellationToken.None);
        var (id, key) = await selling.Shop.Get<DepositPhones>().EnrolAsync(Owner, "phone", mustSign: true, CancellationToken.None);
        await selling.Shop.ReadAsync(db => db.Set<BankCard>().ExecuteUpdateAsync(update => update.SetProperty(card => card.AccountHint, hint).SetProperty(card => card.BankName, "ملت")));
        return new BankPhone(selling.Shop, id, key);
    }

    /// <summary>A deposit of so many Toman, told at the shop's own time.</summary>
    public Task<IntakeOutcome> SendAsync(long amount, long? balance = null) => SendAsync(Body(amount, balance));

    public Task<IntakeOutcome> SendAsync(byte[] body) => TakeAsync(Id, new PhoneProof(null, Stamp, Sign(Key, Stamp, body), body));

    public Task<IntakeOutcome> TakeAsync(long phone, PhoneProof proof) =>
        _shop.Get<DepositIntake>().TakeAsync(phone, proof, body => ForwardedBody.Read(body, isForm: false), CancellationToken.None);

    /// <param name="account">Digits of the account it speaks of.</param>
    /// <param name="at">By the bank's clock (UTC); null: the shop's now.</param>
    public byte[] Body(long amount, long? balance = null, string account = Account, DateTime? at = null)
    {
        var local = TehranTime.ToTehran(at ?? _shop.Clock.GetUtcNow().UtcDateTime);
        var jalali = new PersianCalendar();
        var when = string.Create(CultureInfo.InvariantCulture, $"{jalali.GetYear(local) % 100:00}/{jalali.GetMonth(local):00}/{jalali.GetDayOfMonth(local):00}-{local:HH:mm}");
        return Body($"حساب{account}\nواریز{Toman.Format(amount * 10)}\nمانده{Toman.Format((balance ?? 2_000_000) * 10)}\n{when}");
    }

    public static byte[] Body(string text) => JsonSerializer.SerializeToUtf8Bytes(new { from = "Bank Mellat", text, sim = 1 });

    public static string Sign(string key, string stamp, byte[] body)
    {
        byte[] spoken = [.. Encoding.UTF8.GetBytes($"{stamp}."), .. body];
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), spoken));
    }
}
