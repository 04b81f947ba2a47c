using MoonVpn.Core.Kernel;
using MoonVpn.Core.Panels;

namespace MoonVpn.Core.Accounts.Drift;

/// <summary>Where a panel and the shop disagree.</summary>
public sealed record DriftReport(DriftSummary Summary, PagedList<DifferenceRow> Differences);

/// <param name="Accounts">Accounts that should be on the panel.</param>
/// <param name="Foreign">Clients that are none of the shop's, at the last sync.</param>
/// <param name="Open">Differences that are open, by kind.</param>
/// <param name="Repairing">Differences whose repair is on its way.</param>
/// <param name="IsHeld">Too much differs at once: nothing is repaired until somebody has looked.</param>
/// <param name="MassRepairAllowedAt">Since when the repair is allowed all the same; null when it is not.</param>
/// <param name="LastCheckedAt">UTC; null before the first sync.</param>
public sealed record DriftSummary(
    long PanelId,
    string PanelName,
    PanelHealth Health,
    int Accounts,
    int Foreign,
    IReadOnlyDictionary<PanelDifferenceKind, int> Open,
    int Repairing,
    int Ignored,
    bool IsHeld,
    DateTime? MassRepairAllowedAt,
    DateTime? LastCheckedAt);

/// <param name="Email">As the panel spells it, else as the shop does.</param>
/// <param name="AccountId">Null for a client that is none of the shop's.</param>
/// <param name="CustomerName">Empty when there is no account.</param>
/// <param name="Changes">What differs; empty when the whole client does.</param>
public sealed record DifferenceRow(
    long Id,
    PanelDifferenceKind Kind,
    PanelDifferenceStatus Status,
    string Email,
    long? AccountId,
    AccountStatus? AccountStatus,
    string CustomerName,
    IReadOnlyList<DriftChange> Changes,
    DateTime FoundAt,
    DateTime LastSeenAt,
    DateTime? ResolvedAt);
