using MoonVpn.Core.Catalog;

namespace MoonVpn.Core.Accounts;

/// <summary>What a change would make of an account now, by the arithmetic that will carry it out.</summary>
/// <param name="After">Of a renewal that waits: the period that will follow.</param>
/// <param name="Effect">Null for an extra.</param>
public sealed record ChangePreview(AccountTerms Before, AccountTerms After, RenewalEffect? Effect)
{
    internal static ChangePreview OfRenewal(ClientAccount account, PeriodTerms terms, RenewalRule rule, DateTime now)
    {
        var (effect, renewed) = (AccountRenewals.EffectOn(account, rule, now), CopyOf(account));
        switch (effect)
        {
            case RenewalEffect.Waits:
                return new ChangePreview(AccountTerms.Of(account, now), new AccountTerms(terms.Bytes, terms.IsUnlimited, null, terms.Days, false), effect);
            case RenewalEffect.AddsUp:
                AccountChanges.AddPeriod(renewed, terms, now);
                break;
            default:
                AccountChanges.StartAfresh(renewed, terms, now);
                break;
        }

        return new ChangePreview(AccountTerms.Of(account, now), AccountTerms.Of(renewed, now), effect);
    }

    internal static ChangePreview OfExtra(ClientAccount account, int days, long bytes, DateTime now)
    {
        var extended = CopyOf(account);
        AccountChanges.Extend(extended, days, bytes, now);
        return new ChangePreview(AccountTerms.Of(account, now), AccountTerms.Of(extended, now), null);
    }

    /// <summary>As much of it as the arithmetic knows.</summary>
    private static ClientAccount CopyOf(ClientAccount account) => new()
    {
        Status = account.Status,
        IsEnabled = account.IsEnabled,
        DeletedAt = account.DeletedAt,
        PlanId = account.PlanId,
        TrafficLimit = account.TrafficLimit,
        IsUnlimited = account.IsUnlimited,
        TrafficUsed = account.TrafficUsed,
        ResetPending = account.ResetPending,
        IpLimit = account.IpLimit,
        DurationDays = account.DurationDays,
        StartAtFirstUse = account.StartAtFirstUse,
        ExpiresAt = account.ExpiresAt,
    };
}

/// <summary>What a renewal does with what is left.</summary>
public enum RenewalEffect
{
    /// <summary>A new period begins at once, in the place of what is left.</summary>
    StartsAfresh,

    /// <summary>The new period comes on top of what is left.</summary>
    AddsUp,

    /// <summary>The new period begins when the present one is over.</summary>
    Waits,
}
