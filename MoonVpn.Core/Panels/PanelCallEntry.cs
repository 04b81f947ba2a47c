namespace MoonVpn.Core.Panels;

/// <summary>One request to a panel and what came of it (table <c>panel_call_log</c>). No secret and no body is in it.</summary>
public sealed class PanelCallEntry
{
    public long Id { get; init; }

    public long PanelId { get; init; }

    /// <summary>The account it was made for; null for syncs and tests.</summary>
    public long? ClientAccountId { get; init; }

    public DateTime At { get; init; }

    public string Method { get; init; } = "";

    /// <summary>Relative to the panel's base path; secrets in it are blanked.</summary>
    public string Path { get; init; } = "";

    /// <summary>HTTP status; 0 when no answer came.</summary>
    public int Status { get; init; }

    public int DurationMs { get; init; }

    public long BytesReceived { get; init; }

    /// <summary>Why it did not succeed; null when it did.</summary>
    public string? Error { get; init; }
}
