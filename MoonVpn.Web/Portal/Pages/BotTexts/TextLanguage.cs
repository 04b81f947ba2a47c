namespace MoonVpn.Web.Portal.Pages.BotTexts;

/// <summary>In which language one looks at the texts.</summary>
internal enum TextLanguage
{
    Fa,
    En,
}
