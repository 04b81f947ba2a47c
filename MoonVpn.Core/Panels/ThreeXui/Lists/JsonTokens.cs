using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MoonVpn.Core.Panels.ThreeXui.Lists;

/// <summary>
/// <see cref="JsonReading"/> for answers too large for a document. Each reads the value after the name at which the reader stands, and
/// whatever is of another kind reads as empty.
/// </summary>
internal static class JsonTokens
{
    /// <summary>Goes to the next member of an object; false at its end.</summary>
    public static bool NextMember(this ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>Goes to the next item of a list; false at its end.</summary>
    public static bool NextItem(this ref Utf8JsonReader reader) => reader.Read() && reader.TokenType != JsonTokenType.EndArray;

    public static void PassValue(this ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }

    public static string ReadText(this ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.Text();
    }

    /// <summary>A number, or a number in quotes, cut to the range.</summary>
    public static long ReadNumber(this ref Utf8JsonReader reader, long least, long most)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number)) return Math.Clamp(number, least, most);
        var text = reader.Text();
        if (long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var whole)) return Math.Clamp(whole, least, most);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var other) && !double.IsNaN(other)
            ? (long)Math.Clamp(other, least, most)
            : 0;
    }

    public static long ReadBytes(this ref Utf8JsonReader reader) => reader.ReadNumber(0, WireRange.MostBytes);

    public static long ReadMs(this ref Utf8JsonReader reader) => reader.ReadNumber(-WireRange.MostMs, WireRange.MostMs);

    public static int ReadSmall(this ref Utf8JsonReader reader) => (int)reader.ReadNumber(int.MinValue, int.MaxValue);

    public static bool ReadFlag(this ref Utf8JsonReader reader)
    {
        reader.PassValue();
        return reader.TokenType == JsonTokenType.True;
    }

    private static string Text(this ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String) return reader.GetString() ?? "";
        if (reader.TokenType == JsonTokenType.Number) return Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);
        reader.Skip();
        return "";
    }
}
