using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Web.Portal.Pages.Receipts;

/// <summary>What a <see cref="ReasonDialog"/> asks.</summary>
/// <param name="More">What will happen.</param>
/// <param name="Label">Of the field for the reason.</param>
/// <param name="Verb">On the button.</param>
/// <param name="Done">Said when it worked.</param>
/// <param name="IsOptional">Silence is an answer, too.</param>
public sealed record ReasonQuestion(Text Title, string More, Text Label, Text Verb, Text Done, bool IsDangerous = false, bool IsOptional = false);
