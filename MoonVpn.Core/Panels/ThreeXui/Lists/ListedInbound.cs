using System.Text;
using System.Text.Json;

namespace MoonVpn.Core.Panels.ThreeXui.Lists;

/// <summary>An inbound in a list; where its documents stand is kept, so that they can be read when the protocol is known.</summary>
internal ref struct ListedInbound
{
    private string _remark;
    private string _listen;
    private string _tag;
    private int _port;
    private bool _enabled;
    private Utf8JsonReader _stream;
    private Utf8JsonReader _sniffing;

    public int Id { get; private set; }

    public string Protocol { get; private set; }

    public Utf8JsonReader Settings { get; private set; }

    /// <param name="reader">Stands at the opening brace.</param>
    public static ListedInbound Read(ref Utf8JsonReader reader)
    {
        var inbound = new ListedInbound { Protocol = "", _remark = "", _listen = "", _tag = "" };
        while (reader.NextMember()) inbound.ReadMember(ref reader);
        return inbound;
    }

    public readonly RemoteInbound As(string settings, System.Buffers.ReadOnlySequence<byte> body, IReadOnlyList<RemoteClient> clients) => new(
        Id, _remark, Protocol, _listen, _port, _tag, _enabled, settings, Document(_stream, body), Document(_sniffing, body), clients);

    private void ReadMember(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("id"u8)) Id = reader.ReadSmall();
        else if (reader.ValueTextEquals("remark"u8)) _remark = reader.ReadText();
        else if (reader.ValueTextEquals("protocol"u8)) Protocol = reader.ReadText().ToLowerInvariant();
        else if (reader.ValueTextEquals("listen"u8)) _listen = reader.ReadText();
        else if (reader.ValueTextEquals("port"u8)) _port = reader.ReadSmall();
        else if (reader.ValueTextEquals("tag"u8)) _tag = reader.ReadText();
        else if (reader.ValueTextEquals("enable"u8)) _enabled = reader.ReadFlag();
        else if (reader.ValueTextEquals("settings"u8)) Settings = Here(ref reader);
        else if (reader.ValueTextEquals("streamSettings"u8)) _stream = Here(ref reader);
        else if (reader.ValueTextEquals("sniffing"u8)) _sniffing = Here(ref reader);
        else reader.PassValue();
    }

    private static Utf8JsonReader Here(scoped ref Utf8JsonReader reader)
    {
        reader.Read();
        var here = reader;
        reader.Skip();
        return here;
    }

    private static string Document(Utf8JsonReader at, System.Buffers.ReadOnlySequence<byte> body)
    {
        using var rented = RentedJson.Read(at, body);
        var json = rented.Json;
        if (json.Trim(" \t\r\n"u8).IsEmpty) return "{}";
        var reader = new Utf8JsonReader(json);
        reader.Read();
        var isObject = reader.TokenType == JsonTokenType.StartObject;
        reader.Skip();
        return isObject ? Encoding.UTF8.GetString(json) : "{}";
    }
}
