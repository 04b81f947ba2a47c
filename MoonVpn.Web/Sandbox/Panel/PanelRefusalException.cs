namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>The panel says no: HTTP 200 with success:false, a prefix and a text.</summary>
internal sealed class PanelRefusalException(string text, string prefix = PanelTexts.WentWrong) : Exception(text)
{
    public string Prefix { get; } = prefix;

    /// <summary>Texts the panel words itself end in a new line.</summary>
    public static PanelRefusalException Own(string text, string prefix = PanelTexts.WentWrong) => new(text + "\n", prefix);

    public static PanelRefusalException NotFound(string prefix = PanelTexts.WentWrong) => new("record not found", prefix);
}
