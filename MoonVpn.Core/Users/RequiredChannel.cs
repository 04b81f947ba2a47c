namespace MoonVpn.Core.Users;

/// <summary>A channel that customers must join before they buy (table <c>required_channel</c>).</summary>
public sealed class RequiredChannel
{
    public long Id { get; init; }

    /// <summary>As Telegram takes it: <c>@name</c> or <c>-100…</c>.</summary>
    public string Chat { get; set; } = "";

    public string Title { get; set; } = "";

    /// <summary>Where to join.</summary>
    public string Url { get; set; } = "";

    public int SortOrder { get; set; }

    public bool IsActive { get; set; } = true;

    /// <summary>Since when the bot cannot see who is in; such a channel stops nobody.</summary>
    public DateTime? FailedAt { get; set; }

    /// <summary>For the operator.</summary>
    public string? Failure { get; set; }
}
