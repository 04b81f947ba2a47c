namespace MoonVpn.Core.Payments;

/// <summary>Who looks at a receipt; a courtesy to others, no lock.</summary>
public sealed record ReceiptWatch(long? UserId, string Name, DateTime Until);

/// <summary>The first of the two approvals a large receipt needs.</summary>
/// <param name="Amount">Toman the first approver found.</param>
public sealed record FirstApproval(long? UserId, string Name, DateTime At, long Amount);

/// <summary>An approval that was taken back.</summary>
/// <param name="By">Null: the shop itself.</param>
public sealed record ReceiptReversal(string? By, string Reason, DateTime At);
