using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Users;

/// <summary>What people do to get past the gates before a purchase.</summary>
public sealed class GateService(UnitOfWork unitOfWork, SettingsStore settings)
{
    /// <summary>Accepts the rules as they are now. What was accepted of an earlier wording counts for nothing: they are asked again.</summary>
    /// <param name="version">Of the wording that was shown.</param>
    public Task AcceptRulesAsync(Actor actor, int version, CancellationToken ct) => ChangeAsync(
        actor,
        (work, user) =>
        {
            if (version == ShopRules.Version(settings) && user.AcceptedRules != version)
            {
                user.AcceptedRules = version;
                work.Audit("user.rules", "user", user.Id, new { version });
            }
        },
        ct);

    /// <summary>Keeps a person's phone number.</summary>
    /// <param name="ownerTelegramId">Whose number Telegram says it is; null: it does not say.</param>
    /// <param name="isForwarded">The contact was passed on from another message.</param>
    /// <exception cref="RefusedException">It is somebody else's, or not from Iran where only those are taken.</exception>
    public Task SharePhoneAsync(Actor actor, string number, long? ownerTelegramId, bool isForwarded, CancellationToken ct)
    {
        var phone = string.Concat(PersianText.Fold(number).Where(char.IsAsciiDigit));
        return ChangeAsync(
            actor,
            (work, user) =>
            {
                if (isForwarded || ownerTelegramId is null || ownerTelegramId != user.TelegramId || phone.Length is < 7 or > 15)
                {
                    throw new RefusedException(Refusal.ContactNotOwn);
                }

                if (settings.Get(GateSettings.IranianPhone) && !(phone.Length == 12 && phone.StartsWith("989", StringComparison.Ordinal)))
                {
                    throw new RefusedException(Refusal.PhoneNotIranian);
                }

                user.Phone = phone;
                // The number itself stands in the person's row alone.
                work.Audit("user.phone", "user", user.Id, new { ends = phone[^4..] });
            },
            ct);
    }

    private Task ChangeAsync(Actor actor, Action<Work, User> change, CancellationToken ct)
    {
        var userId = actor.RequireUser();
        return unitOfWork.RunAsync(
            actor,
            async work => change(work, await work.Db.Set<User>().FindAsync([userId], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound)),
            ct);
    }
}
