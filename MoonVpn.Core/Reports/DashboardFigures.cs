namespace MoonVpn.Core.Reports;

/// <summary>The day at a glance; sums are Toman, days are Tehran's.</summary>
/// <param name="SalesPerDay">The last 14 days, oldest first, days without a sale included.</param>
public sealed record DashboardFigures(
    DayFigures Today,
    DayFigures Yesterday,
    DayFigures LastWeek,
    int ActiveAccounts,
    int ExpiringSoon,
    int WaitingReceipts,
    DateTime? OldestWaiting,
    IReadOnlyList<DaySales> SalesPerDay,
    IReadOnlyList<ShareOfSales> SalesByPlan,
    IReadOnlyList<NeedsHuman> NeedsHuman);

/// <param name="Sales">Toman of orders paid.</param>
public sealed record DayFigures(long Sales, int Orders, int NewCustomers)
{
    /// <summary>Trials taken.</summary>
    public int Trials { get; init; }

    /// <summary>Orders that were paid and could not be delivered.</summary>
    public int Failed { get; init; }
}

/// <param name="Day">UTC instant at which the Tehran day began.</param>
public sealed record DaySales(DateTime Day, long Sales, int Orders);

public sealed record ShareOfSales(string Name, long Sales, int Orders);

/// <summary>Something that waits for the operator.</summary>
/// <param name="Count">How many.</param>
public sealed record NeedsHuman(NeedsHumanKind Kind, int Count, string? Example);

public enum NeedsHumanKind
{
    LateReceipts,
    PanelTrouble,
    FailedOrders,
    StuckOrders,
    NoCard,
    NoPanel,
    NoPlan,
    NoBotToken,
    UndeliveredMessages,

    /// <summary>Required channels into which the bot cannot see.</summary>
    UnseenChannels,
}
