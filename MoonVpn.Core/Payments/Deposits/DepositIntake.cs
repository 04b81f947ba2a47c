using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Payments.Deposits;

/// <summary>Takes in what phones forward: proves the phone, keeps each message once, reads it, and looks for the payment it speaks of.</summary>
public sealed class DepositIntake(UnitOfWork unitOfWork, SecretProtector secrets, DepositMatcher matcher, SettingsStore settings)
{
    private static readonly Actor Self = Actor.System("deposit-intake");
    private static readonly TimeSpan SignatureAge = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan OldestStamp = TimeSpan.FromDays(3);
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(10);

    // An unknown phone is answered after the same work as a known one.
    private static readonly string NoKey = new('0', 48);

    public Task<IntakeOutcome> TakeAsync(long phoneId, PhoneProof proof, Func<byte[], ForwardedMessage?> read, CancellationToken ct) => unitOfWork.RunAsync(
        Self,
        async work =>
        {
            var phone = await work.Db.Set<DepositPhone>().FindAsync([phoneId], work.Stopping).ConfigureAwait(false);
            var isProven = IsProven(phone, proof, work.Now);
            if (phone is not { IsActive: true } || !isProven)
            {
                return Refuse(phone, IntakeOutcome.Refused);
            }

            if (settings.Get(MoneySettings.DepositMode) == "off")
            {
                return Refuse(phone, IntakeOutcome.Off);
            }

            if (read(proof.Body) is not { } message || message.Text.Length is 0 or > DepositReader.MostText)
            {
                return Refuse(phone, IntakeOutcome.Unreadable);
            }

            phone.LastSeenAt = work.Now;
            return await KeepAsync(work, phone, message).ConfigureAwait(false);
        },
        ct);

    private static IntakeOutcome Refuse(DepositPhone? phone, IntakeOutcome why)
    {
        phone?.Refused += 1;
        return why;
    }

    private async Task<IntakeOutcome> KeepAsync(Work work, DepositPhone phone, ForwardedMessage message)
    {
        var reached = message.ReachedPhoneAt is { } stamp && stamp > work.Now - OldestStamp && stamp < work.Now + Ahead ? stamp : work.Now;
        var deposit = new BankDeposit
        {
            PhoneId = phone.Id,
            Sender = PersianText.Clean(message.From, 64),
            Text = secrets.Protect(message.Text),
            Fingerprint = FingerprintOf(phone, message),
            ReachedPhoneAt = reached,
            ReceivedAt = work.Now,
        };
        if (await work.Db.Set<BankDeposit>().AnyAsync(known => known.Fingerprint == deposit.Fingerprint, work.Stopping).ConfigureAwait(false))
        {
            return IntakeOutcome.Known;
        }

        work.Db.Add(deposit);
        var patterns = await DepositPatterns.InOrder(work.Db).ToListAsync(work.Stopping).ConfigureAwait(false);
        await DepositFiling.FileAsync(work, deposit, DepositReader.Read(patterns, message.From, message.Text, work.Now)).ConfigureAwait(false);
        await work.SaveAsync().ConfigureAwait(false);
        await matcher.ArrivedAsync(work, deposit).ConfigureAwait(false);
        return IntakeOutcome.Taken;
    }

    private bool IsProven(DepositPhone? phone, PhoneProof proof, DateTime now)
    {
        var key = Encoding.UTF8.GetBytes((phone is null ? null : secrets.Unprotect(phone.Secret)) ?? NoKey);
        byte[] spoken = [.. Encoding.UTF8.GetBytes($"{proof.Timestamp}."), .. proof.Body];
        var signed = HMACSHA256.HashData(key, spoken);
        var signature = Encoding.UTF8.GetBytes((proof.Signature ?? "").ToLowerInvariant());
        var isSigned = CryptographicOperations.FixedTimeEquals(signature, Encoding.UTF8.GetBytes(Convert.ToHexStringLower(signed)))
            && long.TryParse(proof.Timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && Math.Abs(new DateTimeOffset(now, TimeSpan.Zero).ToUnixTimeMilliseconds() - at) <= (long)SignatureAge.TotalMilliseconds;
        var isKnown = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(proof.Key ?? ""), key) && phone is { MustSign: false };
        return phone is not null && (isSigned || isKnown);
    }

    /// <summary>Forwarders send again until they are answered: the same text of the same minute is the same message.</summary>
    private static string FingerprintOf(DepositPhone phone, ForwardedMessage message) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"{phone.Id}|{PersianText.Key(message.From)}|{PersianText.Fold(message.Text)}|{message.ReachedPhoneAt?.Ticks / TimeSpan.TicksPerMinute}"))));
}
