namespace MoonVpn.Core.Orders.AutoRenewals;

/// <summary>Why an account could not renew itself; the text of the notification that says so.</summary>
public enum AutoRenewalProblem
{
    NoMoney,

    /// <summary>It is not sold any more, where the account is: renewing by itself was switched off.</summary>
    PlanGone,
    Refused,
}
