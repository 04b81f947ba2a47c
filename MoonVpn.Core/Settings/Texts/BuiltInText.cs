using System.Globalization;
using System.Net;

namespace MoonVpn.Core.Settings.Texts;

/// <summary>One of the bot's texts as it comes with the program.</summary>
/// <param name="Values">What its places {0}, {1}, … take, in this order.</param>
/// <param name="IsReplyKey">It may stand on the keyboard under the composer, where it is known by its words.</param>
public sealed record BuiltInText(string Key, TextForm Form, string Fa, string En, IReadOnlyList<TextValue> Values, bool IsReplyKey = false)
{
    public bool IsHtml => Form is TextForm.Message or TextForm.Caption;

    public string In(string language) => language == "en" ? En : Fa;

    /// <summary>A wording of this text with the examples in its places; HTML where the text is.</summary>
    /// <param name="wording">One in which <see cref="TextRules"/> find no fault.</param>
    public string WithExamples(string wording, string language) => string.Format(
        CultureInfo.InvariantCulture, wording, [.. Values.Select(value => (object)(IsHtml ? WebUtility.HtmlEncode(value.Example(language)) : value.Example(language)))]);
}
