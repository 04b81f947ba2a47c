using System.Text.RegularExpressions;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Web.Portal.Pages.Receipts;

/// <summary>A part of a receipt's notes: a finding of the shop with the other receipt's code, or a colleague's own words.</summary>
internal sealed partial record ReceiptNote(Text? Meaning, string? Code, string? Words)
{
    public static IEnumerable<ReceiptNote> Read(string notes)
    {
        var findings = Finding().Matches(notes);
        foreach (Match finding in findings)
        {
            yield return new(finding.Groups["what"].Value == "picture" ? ReceiptTexts.SamePicture : ReceiptTexts.SameNumber, finding.Groups["code"].Value, null);
        }

        var words = Finding().Replace(notes, "").Trim(' ', ';');
        if (words.Length > 0)
        {
            yield return new(null, null, words);
        }
    }

    [GeneratedRegex("same (?<what>picture|number) as (?<code>[A-Z]+-[0-9]+-[0-9A-Z]+)")]
    private static partial Regex Finding();
}
