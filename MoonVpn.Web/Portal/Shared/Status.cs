using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Web.Portal.Shared;

/// <summary>A state's word and its tone.</summary>
public sealed record Status(Text Text, Tone Tone);
