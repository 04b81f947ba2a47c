using System.Text.Json;

namespace MoonVpn.Core.Panels.ThreeXui.Lists;

/// <summary>A client in a list: an entry of an inbound's settings, or a record of 3.1 and later. The two are alike but for their keys.</summary>
internal ref struct ListedClient
{
    private string _id;
    private string _uuid;
    private string _password;
    private string _auth;
    private string _subscriptionId;
    private bool _enabled;
    private long _total;
    private long _expiry;
    private int _ipLimit;
    private List<int>? _inboundIds;
    private Counters _counters;

    public string Email { get; private set; }

    public readonly IReadOnlyList<int> InboundIds => _inboundIds is null ? [] : _inboundIds;

    public readonly Counters Counters => _counters;

    /// <summary>A record serves inbounds of every protocol, and holds what each needs.</summary>
    public readonly string RecordSecret => _uuid.Length > 0 ? _uuid : _password.Length > 0 ? _password : _auth;

    /// <param name="reader">Stands at the opening brace.</param>
    public static ListedClient Read(ref Utf8JsonReader reader)
    {
        var client = new ListedClient { Email = "", _id = "", _uuid = "", _password = "", _auth = "", _subscriptionId = "" };
        while (reader.NextMember()) client.ReadMember(ref reader);
        return client;
    }

    public readonly string SecretFor(string protocol) => ClientFields.KeyOf(protocol) switch
    {
        "password" or "email" => _password,
        "auth" => _auth,
        _ => _id,
    };

    public readonly RemoteClient As(string secret, IReadOnlyList<int> inboundIds, Counters counters) => new(
        Email, secret, _subscriptionId, inboundIds, _enabled, _total, _expiry, _ipLimit, counters.Up, counters.Down, WireRange.Moment(counters.LastOnline));

    private void ReadMember(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("email"u8)) Email = reader.ReadText();
        else if (reader.ValueTextEquals("id"u8)) _id = reader.ReadText();
        else if (reader.ValueTextEquals("uuid"u8)) _uuid = reader.ReadText();
        else if (reader.ValueTextEquals("password"u8)) _password = reader.ReadText();
        else if (reader.ValueTextEquals("auth"u8)) _auth = reader.ReadText();
        else if (reader.ValueTextEquals("subId"u8)) _subscriptionId = reader.ReadText();
        else if (reader.ValueTextEquals("enable"u8)) _enabled = reader.ReadFlag();
        else if (reader.ValueTextEquals("totalGB"u8)) _total = reader.ReadBytes();
        else if (reader.ValueTextEquals("expiryTime"u8)) _expiry = reader.ReadMs();
        else if (reader.ValueTextEquals("limitIp"u8)) _ipLimit = reader.ReadSmall();
        else if (reader.ValueTextEquals("inboundIds"u8)) _inboundIds = ReadIds(ref reader);
        else if (reader.ValueTextEquals("traffic"u8)) ReadCounters(ref reader);
        else reader.PassValue();
    }

    private void ReadCounters(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartObject) _counters = Counters.Read(ref reader).Row;
        else reader.Skip();
    }

    private static List<int>? ReadIds(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return null;
        }

        var ids = new List<int>(1);
        while (reader.NextItem())
        {
            if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var id)) ids.Add(id);
            else reader.Skip();
        }

        return ids;
    }
}
