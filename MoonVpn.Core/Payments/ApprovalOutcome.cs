namespace MoonVpn.Core.Payments;

public enum ApprovalOutcome
{
    /// <summary>The money is booked.</summary>
    Approved,

    /// <summary>The amount needs two approvers: this was the first.</summary>
    WaitsForSecond,
}
