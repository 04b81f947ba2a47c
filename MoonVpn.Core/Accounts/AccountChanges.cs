namespace MoonVpn.Core.Accounts;

/// <summary>The arithmetic of what an account may become. Targets are absolute: pushed twice, they are the same.</summary>
internal static class AccountChanges
{
    /// <summary>A new period, whatever was left of the old one.</summary>
    public static void StartAfresh(ClientAccount account, PeriodTerms terms, DateTime now)
    {
        (account.PlanId, account.IpLimit) = (terms.PlanId, terms.IpLimit);
        (account.TrafficLimit, account.IsUnlimited, account.ResetPending) = (terms.Bytes, terms.IsUnlimited, true);
        (account.DurationDays, account.StartAtFirstUse) = (terms.Days, terms.StartAtFirstUse);
        account.ExpiresAt = terms.StartAtFirstUse ? null : now.AddDays(terms.Days);
        account.Revive(now);
    }

    /// <summary>A new period on top of what is left. What was unlimited and what is limited do not add up: then the traffic starts afresh.</summary>
    public static void AddPeriod(ClientAccount account, PeriodTerms terms, DateTime now)
    {
        if (account.IsUnlimited || terms.IsUnlimited)
        {
            (account.TrafficLimit, account.IsUnlimited, account.ResetPending) = (terms.Bytes, terms.IsUnlimited, true);
        }
        else
        {
            account.TrafficLimit = checked(account.TrafficLimit + terms.Bytes);
        }

        (account.PlanId, account.IpLimit) = (terms.PlanId, terms.IpLimit);
        AddDays(account, terms.Days, now);
        account.Revive(now);
    }

    /// <summary>More days, more traffic, or both. What has ended runs again, if that is enough.</summary>
    public static void Extend(ClientAccount account, int days, long bytes, DateTime now)
    {
        if (!account.IsUnlimited)
        {
            account.TrafficLimit = checked(account.TrafficLimit + bytes);
        }

        if (days > 0)
        {
            AddDays(account, days, now);
        }

        account.Revive(now);
    }

    /// <summary>Days that have not begun become more; those that are over are followed by new ones from now on.</summary>
    private static void AddDays(ClientAccount account, int days, DateTime now)
    {
        if (account.ExpiresAt is { } expires)
        {
            account.ExpiresAt = (expires > now ? expires : now).AddDays(days);
        }
        else
        {
            account.DurationDays += days;
        }
    }
}
