namespace MoonVpn.Core.Settings;

/// <summary>The operator's own wording of one of the bot's texts (table <c>bot_text</c>).</summary>
public sealed class BotText
{
    /// <summary>Name of the text.</summary>
    public string Key { get; init; } = "";

    /// <summary>Two letters: fa or en.</summary>
    public string Language { get; init; } = "";

    public string Text { get; set; } = "";

    public DateTime UpdatedAt { get; set; }

    public string UpdatedBy { get; set; } = "";
}
