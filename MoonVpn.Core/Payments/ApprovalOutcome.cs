namespace MoonVpn.Core.Payments;

public enum ApprovalOutcome
{
    /// <summary>The money is booked.</summary>
    Approved,

    /// <summary>The amount needs two approvers: this was the first.</summary>
    WaitsForSecond,

    /// <summary>The money is booked, but the order could not be carried out with it: it is the customer's, in the wallet.</summary>
    InWallet,
}
