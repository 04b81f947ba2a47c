using System.Text;

namespace MoonVpn.Tests.Payments.Deposits;

/// <summary>The same message as different phones and banks write it; and what may happen to one on its way.</summary>
internal sealed class MessageDress(Random chance)
{
    private const string Invisible = "\u200c\u200f\u200e\u202a\u202c\ufeff";

    /// <summary>Other digits, letters, separators, lines and invisible marks: it says the same.</summary>
    public string Wear(string text)
    {
        var digits = chance.Next(4);
        var separator = Pick(",", "٬", "،");
        var (yeh, kaf) = (Pick("ی", "ي"), Pick("ک", "ك"));
        var line = Pick("\n", "\r\n", " \n", "\n\n", "\n\t");
        var worn = new StringBuilder();
        foreach (var character in text)
        {
            worn.Append(character switch
            {
                >= '0' and <= '9' => Digit(character - '0', digits == 3 ? chance.Next(3) : digits),
                ',' => separator,
                'ی' => yeh,
                'ک' => kaf,
                '\n' => line,
                _ => character.ToString(),
            });
            if (chance.Next(12) == 0)
            {
                worn.Append(Invisible[chance.Next(Invisible.Length)]);
            }
        }

        return Pick("", " ", "\n") + worn + Pick("", " ", "\r\n", "\n\n");
    }

    /// <summary>Cut, mangled, or run into another message: it may say nothing, but never something else.</summary>
    public string Damage(string text, string other) => chance.Next(6) switch
    {
        0 => text[..chance.Next(text.Length)],
        1 => text[chance.Next(1, text.Length)..],
        2 => text.Remove(text.IndexOf(',', StringComparison.Ordinal) + 1, 1),
        3 => text.Insert(text.IndexOf(',', StringComparison.Ordinal), ","),
        4 => string.Join('\n', text.Split('\n').Where((_, place) => place != chance.Next(text.Split('\n').Length))),
        _ => text[..chance.Next(text.Length)] + other,
    };

    private static string Digit(int value, int kind) => ((char)((kind switch { 1 => '۰', 2 => '٠', _ => '0' }) + value)).ToString();

    private string Pick(params string[] choices) => choices[chance.Next(choices.Length)];
}
