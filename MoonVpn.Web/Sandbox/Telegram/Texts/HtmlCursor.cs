using System.Globalization;
using System.Text;

namespace MoonVpn.Web.Sandbox.Telegram.Texts;

/// <summary>A place in the bytes of an HTML text.</summary>
internal sealed class HtmlCursor(string html)
{
    private readonly byte[] _bytes = Encoding.UTF8.GetBytes(html);

    public int Position { get; private set; }

    public bool AtEnd => Position >= _bytes.Length;

    /// <summary>The byte here as a character, NUL at the end.</summary>
    public char Current => At(Position);

    public char Next => At(Position + 1);

    public static bool IsSpace(char ch) => ch is ' ' or '\t' or '\r' or '\n' or '\v' or '\f' or '\0';

    public void Skip(int bytes) => Position += bytes;

    public void SkipSpaces()
    {
        while (!AtEnd && IsSpace(Current))
            Position++;
    }

    public string TakeUntil(Func<char, bool> stop)
    {
        var start = Position;
        while (!AtEnd && !stop(Current))
            Position++;
        return Encoding.UTF8.GetString(_bytes, start, Position - start);
    }

    public string TakeQuoted()
    {
        var quote = Current;
        Position++;
        var value = new StringBuilder();
        while (!AtEnd && Current != quote)
            CopyCharacter(value);
        if (!AtEnd)
            Position++;
        return value.ToString();
    }

    /// <summary>Copies one character, or what a character reference stands for.</summary>
    public void CopyCharacter(StringBuilder to)
    {
        if (Current == '&' && TryReadReference(out var rune))
        {
            to.Append(rune.ToString());
            return;
        }
        Rune.DecodeFromUtf8(_bytes.AsSpan(Position), out var plain, out var length);
        to.Append(plain.ToString());
        Position += length;
    }

    private bool TryReadReference(out Rune rune)
    {
        var end = Position + 1;
        var code = At(end) == '#' ? ReadNumber(ref end) : ReadName(ref end);
        rune = default;
        if (code == 0 || !Rune.TryCreate(code, out rune))
            return false;
        Position = At(end) == ';' ? end + 1 : end;
        return true;
    }

    private int ReadNumber(ref int end)
    {
        end++;
        var hexadecimal = At(end) == 'x';
        if (hexadecimal)
            end++;
        var start = end;
        while (hexadecimal ? char.IsAsciiHexDigit(At(end)) : char.IsAsciiDigit(At(end)))
            end++;
        var digits = Encoding.ASCII.GetString(_bytes, start, end - start);
        var style = hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        var fits = int.TryParse(digits, style, CultureInfo.InvariantCulture, out var code) && code is > 0 and < 0x10ffff;
        return fits && end - Position < 10 ? code : 0;
    }

    private int ReadName(ref int end)
    {
        var start = end;
        while (char.IsAsciiLetter(At(end)))
            end++;
        return Encoding.ASCII.GetString(_bytes, start, end - start) switch
        {
            "lt" => '<',
            "gt" => '>',
            "amp" => '&',
            "quot" => '"',
            _ => 0,
        };
    }

    private char At(int index) => index < _bytes.Length ? (char)_bytes[index] : '\0';
}
