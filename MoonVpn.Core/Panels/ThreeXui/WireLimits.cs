namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>How long a panel may take and how much it may say. These are about the wire, so they run by the machine's clock, not the shop's.</summary>
internal sealed record WireLimits
{
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(5);

    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Panels with thousands of clients take their time.</summary>
    public TimeSpan List { get; init; } = TimeSpan.FromSeconds(60);

    public TimeSpan Backup { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>Panels up to 3.0 rewrite an inbound's clients without a lock: writes keep this distance.</summary>
    public TimeSpan BetweenWrites { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Additions that wait for their turn and travel together.</summary>
    public int AdditionsAtOnce { get; init; } = 100;

    /// <summary>A panel's own settings change rarely: links are made from settings that are not older than this.</summary>
    public TimeSpan SettingsAge { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Requests to one panel at the same time.</summary>
    public int Connections { get; init; } = 4;

    /// <summary>After a refused login; v3 panels lock out after five refusals in five minutes.</summary>
    public TimeSpan AfterRefusedLogin { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Panels are upgraded in place: what was learned is looked up again after this time.</summary>
    public TimeSpan Trust { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Of a decompressed answer.</summary>
    public int AnswerBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Of a decompressed list. A client takes about a kilobyte.</summary>
    public int ListBytes { get; init; } = 96 * 1024 * 1024;

    public long BackupBytes { get; init; } = 1L << 30;

    /// <summary>On one panel; one that claims more is not believed.</summary>
    public int Clients { get; init; } = 100_000;

    /// <summary>So many transport failures in a row, and the panel is left alone for a while.</summary>
    public int FailuresBeforeRest { get; init; } = 5;

    public TimeSpan FirstRest { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Each rest is twice as long as the one before, up to this.</summary>
    public TimeSpan LongestRest { get; init; } = TimeSpan.FromMinutes(10);
}
