using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace MoonVpn.Web.Portal.Texts;

/// <summary>
/// One sentence in both languages of the portal, side by side; it reads as the language of the circuit or request.
/// Sentences live in the static classes beside this one, a class per area; a test walks them all.
/// </summary>
/// <param name="Fa">Persian, the first language.</param>
/// <param name="En">English, with the same placeholders.</param>
public sealed record Text(string Fa, string En)
{
    public static bool IsPersian => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName != "en";

    /// <summary>Fills in {0}, {1}, ...; what is filled in is shown as it is, so format it for people first.</summary>
    public string With(params object?[] arguments) => string.Format(CultureInfo.InvariantCulture, ToString(), arguments);

    public override string ToString() => IsPersian ? Fa : En;

    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator string?(Text? text) => text?.ToString();
}
