namespace MoonVpn.Core.Invariants;

/// <summary>Everything that must be true of the tables, in the order in which it is shown.</summary>
public static class InvariantList
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        .. LedgerInvariants.All, .. HoldInvariants.All, .. ReceiptInvariants.All, .. OrderInvariants.All, .. CodeInvariants.All,
        .. AccountInvariants.All, .. CardInvariants.All, .. SellerInvariants.All, .. RecordInvariants.All, .. BoundInvariants.All,
    ];

    public static Invariant Of(string id) => All.First(invariant => invariant.Id == id);
}
