namespace MoonVpn.Core.Orders;

/// <summary>A user took the trial of a free plan: once, ever (table <c>test_account_log</c>).</summary>
public sealed class TestAccountLog
{
    public long Id { get; init; }

    public long UserId { get; init; }

    public long PlanId { get; init; }

    public DateTime Timestamp { get; init; }
}
