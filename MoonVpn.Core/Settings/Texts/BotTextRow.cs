namespace MoonVpn.Core.Settings.Texts;

/// <param name="Fa">The operator's own wording; null: none.</param>
/// <param name="FaIsOutdated">It is kept but not used: it no longer fits the built-in text.</param>
public sealed record BotTextRow(BuiltInText BuiltIn, string? Fa, bool FaIsOutdated, string? En, bool EnIsOutdated)
{
    public bool IsChanged => Fa is not null || En is not null;

    public bool IsOutdated => FaIsOutdated || EnIsOutdated;

    public string? Own(string language) => language == "en" ? En : Fa;

    public bool IsOutdatedIn(string language) => language == "en" ? EnIsOutdated : FaIsOutdated;

    /// <summary>What the bot says.</summary>
    public string InForce(string language) => Own(language) is { } own && !IsOutdatedIn(language) ? own : BuiltIn.In(language);
}
