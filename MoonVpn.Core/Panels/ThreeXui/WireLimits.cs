namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>How long a panel may take and how much it may say. These are about the wire, so they run by the machine's clock, not the shop's.</summary>
internal sealed record WireLimits
{
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(5);

    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(15);

    public TimeSpan List { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Panels rewrite an inbound's clients without a lock: writes keep this distance.</summary>
    public TimeSpan BetweenWrites { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>After a refused login; v3 panels lock out after five refusals in five minutes.</summary>
    public TimeSpan AfterRefusedLogin { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Panels are upgraded in place: what was learned is looked up again after this time.</summary>
    public TimeSpan Trust { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Of a decompressed answer. A client takes about a kilobyte of an inbound list.</summary>
    public int AnswerBytes { get; init; } = 32 * 1024 * 1024;
}
