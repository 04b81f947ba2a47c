using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;

namespace MoonVpn.Core.Payments.Deposits;

/// <summary>The phones that forward the bank's messages, each with a key of its own.</summary>
public sealed class DepositPhones(UnitOfWork unitOfWork, SecretProtector secrets, Outbox outbox)
{
    public Task<IReadOnlyList<DepositPhoneRow>> ListAsync(Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.Cards);
        return unitOfWork.ReadAsync<IReadOnlyList<DepositPhoneRow>>(
            async db => await db.Set<DepositPhone>().OrderBy(phone => phone.Id)
                .Select(phone => new DepositPhoneRow(phone.Id, phone.Name, phone.MustSign, phone.IsActive, phone.LastSeenAt, phone.Refused, db.Set<BankDeposit>().Count(deposit => deposit.PhoneId == phone.Id)))
                .ToListAsync(ct).ConfigureAwait(false),
            ct);
    }

    /// <summary>Makes a key for a new phone. Whoever holds it can make the shop believe in money, so the superadmins hear of it.</summary>
    /// <param name="mustSign">Messages must be signed; false: for apps that can only send the key itself.</param>
    /// <returns>The phone's id and its key, shown once.</returns>
    public Task<(long Id, string Key)> EnrolAsync(Actor actor, string name, bool mustSign, CancellationToken ct)
    {
        actor.Require(Permission.Cards);
        var called = Require.Text(name, "name", 64);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                if (await work.Db.Set<DepositPhone>().AnyAsync(other => other.Name == called, work.Stopping).ConfigureAwait(false))
                {
                    throw new RefusedException(Refusal.NameTaken, called);
                }

                var phone = new DepositPhone { Name = called, MustSign = mustSign, CreatedBy = actor.UserId, CreatedAt = work.Now };
                work.Db.Add(phone);
                var key = Rotate(phone);
                await work.SaveAsync().ConfigureAwait(false);
                work.Audit("deposit_phone.enrol", "deposit_phone", phone.Id, new { phone.Name, phone.MustSign });
                await outbox.AlertAsync(work, $"deposit-phone:{phone.Id}:{work.Now.Ticks}", $"{actor.Name}: {phone.Name}").ConfigureAwait(false);
                return (phone.Id, key);
            },
            ct);
    }

    /// <summary>A new key; the old one counts for nothing from now on.</summary>
    public Task<string> RotateAsync(Actor actor, long phoneId, CancellationToken ct)
    {
        actor.Require(Permission.Cards);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var phone = await FindAsync(work, phoneId).ConfigureAwait(false);
                work.Audit("deposit_phone.rotate", "deposit_phone", phoneId, new { phone.Name });
                return Rotate(phone);
            },
            ct);
    }

    public Task SetActiveAsync(Actor actor, long phoneId, bool active, CancellationToken ct)
    {
        actor.Require(Permission.Cards);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                (await FindAsync(work, phoneId).ConfigureAwait(false)).IsActive = active;
                work.Audit(active ? "deposit_phone.on" : "deposit_phone.off", "deposit_phone", phoneId);
            },
            ct);
    }

    /// <summary>Takes away a phone that never sent anything.</summary>
    /// <exception cref="RefusedException">It did: it can only be switched off, for its messages stay.</exception>
    public Task DeleteAsync(Actor actor, long phoneId, CancellationToken ct)
    {
        actor.Require(Permission.Cards);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var phone = await FindAsync(work, phoneId).ConfigureAwait(false);
                if (await work.Db.Set<BankDeposit>().AnyAsync(deposit => deposit.PhoneId == phoneId, work.Stopping).ConfigureAwait(false))
                {
                    throw new RefusedException(Refusal.PhoneInUse);
                }

                work.Db.Remove(phone);
                work.Audit("deposit_phone.delete", "deposit_phone", phoneId, new { phone.Name });
            },
            ct);
    }

    private static async Task<DepositPhone> FindAsync(Work work, long phoneId) =>
        await work.Db.Set<DepositPhone>().FindAsync([phoneId], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);

    private string Rotate(DepositPhone phone)
    {
        var key = RandomNumberGenerator.GetHexString(48, lowercase: true);
        phone.Secret = secrets.Protect(key);
        return key;
    }
}

/// <param name="Refused">Messages with a wrong key or signature, too old, while it or all was switched off, or with nothing in them.</param>
public sealed record DepositPhoneRow(long Id, string Name, bool MustSign, bool IsActive, DateTime? LastSeenAt, long Refused, int Messages);
