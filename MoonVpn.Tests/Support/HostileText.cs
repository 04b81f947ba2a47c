using System.Text;

namespace MoonVpn.Tests.Support;

/// <summary>Texts as nobody hopes for: each a kind of trouble, and any mixture of them.</summary>
internal static class HostileText
{
    public static readonly IReadOnlyDictionary<string, string> Kinds = new Dictionary<string, string>
    {
        ["emoji"] = "👩‍👩‍👧‍👦🏳️‍🌈👍🏽🇮🇷🧿",
        ["html"] = "</b><script>&amp;&#60;a href='x'>\"<b><code>&lt;",
        ["directions"] = "\u202Eevil\u202C\u2066x\u2069\u200F\u200E\u200Fسلام\u061C\u2028\u2029",
        ["nothing to see"] = "\u200C\u200D\u200C",
        ["filler"] = "\u2800\u3164\uFFA0\uFFFC",
        ["halves"] = "\uD83D\uDE00\uD800 x \uDC00",
        ["marks"] = "e\u0301\u0333\u033F\u030A" + string.Concat(Enumerable.Repeat("\u0489\u0336", 30)),
        ["controls"] = "\0\u0001\u0007\t\r\n\u001B[2J\u0085\uFFFE",
        ["placeholders"] = "{0} {1} {{ }} {name} %s $& \\n",
        ["markdown"] = "*_`[x](tg://user?id=1)`_*~||",
        ["tags"] = "<tg-spoiler><a href=\"tg://user?id=9001\">مدیر</a>",
        ["letters"] = "ABCdef یک‌ماهه ۱۲۳",
    };

    public static string Random(Random random, int least, int most)
    {
        var length = random.Next(least, most + 1);
        var text = new StringBuilder();
        while (text.Length < length)
        {
            text.Append(random.Next(3) == 0 ? Kinds.Values.ElementAt(random.Next(Kinds.Count)) : ((char)random.Next(1, 0x10000)).ToString());
        }

        return text.ToString();
    }

    /// <summary>The same trouble again and again, up to a length.</summary>
    public static string Filled(string kind, int length)
    {
        var piece = Kinds[kind];
        return string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];
    }
}
