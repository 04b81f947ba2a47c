using System.Text.Json;

namespace MoonVpn.Core.Panels.ThreeXui.Lists;

/// <summary>A client's statistics row.</summary>
internal readonly record struct Counters(long Up, long Down, long LastOnline)
{
    /// <param name="reader">Stands at the row's opening brace.</param>
    public static (string Email, Counters Row) Read(ref Utf8JsonReader reader)
    {
        var (email, up, down, lastOnline) = ("", 0L, 0L, 0L);
        while (reader.NextMember())
        {
            if (reader.ValueTextEquals("email"u8)) email = reader.ReadText();
            else if (reader.ValueTextEquals("up"u8)) up = reader.ReadBytes();
            else if (reader.ValueTextEquals("down"u8)) down = reader.ReadBytes();
            else if (reader.ValueTextEquals("lastOnline"u8)) lastOnline = reader.ReadBytes();
            else reader.PassValue();
        }

        return (email, new Counters(up, down, lastOnline));
    }

    /// <summary>Of all inbounds in a list: they belong to the e-mail, and some panels keep them with another inbound than the client.</summary>
    public static Dictionary<string, Counters> OfAll(Utf8JsonReader inbounds)
    {
        var all = new Dictionary<string, Counters>(StringComparer.OrdinalIgnoreCase);
        while (inbounds.NextItem())
        {
            if (inbounds.TokenType != JsonTokenType.StartObject) inbounds.Skip();
            else
                while (inbounds.NextMember())
                {
                    if (inbounds.ValueTextEquals("clientStats"u8)) ReadRows(ref inbounds, all);
                    else inbounds.PassValue();
                }
        }

        return all;
    }

    private static void ReadRows(ref Utf8JsonReader reader, Dictionary<string, Counters> all)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return;
        }

        while (reader.NextItem())
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }

            var (email, row) = Read(ref reader);
            if (email.Length > 0) all.TryAdd(email, row);
        }
    }
}
