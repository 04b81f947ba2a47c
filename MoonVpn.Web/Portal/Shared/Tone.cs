namespace MoonVpn.Web.Portal.Shared;

/// <summary>How a state feels. The word always says it too: colour alone tells nothing.</summary>
public enum Tone
{
    Quiet,
    Note,
    Good,
    Attention,
    Bad,
}
