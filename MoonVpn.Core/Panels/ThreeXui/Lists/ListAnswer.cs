using System.Text.Json;

namespace MoonVpn.Core.Panels.ThreeXui.Lists;

/// <summary>The envelope around a list that may be long: read token by token, and to its end before anything in it is believed.</summary>
internal static class ListAnswer
{
    /// <param name="list">Stands at the opening bracket.</param>
    public delegate T Reading<T>(Utf8JsonReader list);

    /// <exception cref="PanelException">The list could not be read whole.</exception>
    public static T Read<T>(PanelAnswer answer, Reading<T> read)
    {
        Envelope.EnsureIsAnswer(answer);
        try
        {
            return Open(answer, read);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // Text that is no text, such as half a surrogate, is an invalid operation to the reader.
            throw Envelope.Unclear(answer, problem);
        }
    }

    private static T Open<T>(PanelAnswer answer, Reading<T> read)
    {
        var reader = new Utf8JsonReader(answer.Body);
        var (success, reason) = ((bool?)null, "");
        Utf8JsonReader list = default;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) throw Envelope.Unclear(answer);
        while (reader.NextMember())
        {
            if (reader.ValueTextEquals("success"u8)) success = reader.ReadFlag();
            else if (reader.ValueTextEquals("msg"u8)) reason = reader.ReadText();
            else if (reader.ValueTextEquals("obj"u8) && reader.Read())
            {
                list = reader;
                reader.Skip();
            }
            else reader.PassValue();
        }

        // Nothing may follow.
        reader.Read();
        if (success is false) throw new PanelException(PanelFailure.Unknown, $"The panel could not tell: {Envelope.Inner(reason)}");
        if (success is null) throw Envelope.Unclear(answer);
        if (list.TokenType == JsonTokenType.StartArray) return read(list);
        if (list.TokenType != JsonTokenType.Null) throw Envelope.Unclear(answer);
        var none = new Utf8JsonReader("[]"u8);
        none.Read();
        return read(none);
    }
}
