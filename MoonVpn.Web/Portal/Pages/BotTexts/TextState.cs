namespace MoonVpn.Web.Portal.Pages.BotTexts;

/// <summary>Whether a text says what it came with.</summary>
internal enum TextState
{
    Changed,
    Unchanged,
    Outdated,
}
