using System.Buffers;
using System.Text;
using System.Text.Json;

namespace MoonVpn.Core.Panels.ThreeXui.Lists;

/// <summary>All inbounds of a panel, up to 3.0 with their clients.</summary>
internal sealed class InboundList
{
    private readonly ReadOnlySequence<byte> _body;
    private readonly Dictionary<string, Counters> _counters;
    private readonly int _most;
    private readonly IReadOnlySet<string>? _only;
    private readonly Dictionary<string, RemoteClient> _clients = new(StringComparer.OrdinalIgnoreCase);
    private bool _hasTwins;

    private InboundList(PanelAnswer answer, Dictionary<string, Counters> counters, int most, IReadOnlySet<string>? only) =>
        (_body, _counters, _most, _only) = (answer.Body, counters, most, only);

    /// <param name="most">Clients; a panel that claims more is not believed.</param>
    /// <param name="only">Reads the clients with these e-mails only; null for all.</param>
    public static PanelUsage Read(PanelAnswer answer, int most, IReadOnlySet<string>? only = null) => ListAnswer.Read(answer, list =>
    {
        var reading = new InboundList(answer, Counters.OfAll(list), most, only);
        var inbounds = reading.Inbounds(list, withClients: true);
        return new PanelUsage(reading._hasTwins ? reading.Joined(inbounds) : inbounds, [.. reading._clients.Values]);
    });

    public static List<RemoteInbound> ReadWithoutClients(PanelAnswer answer) =>
        ListAnswer.Read(answer, list => new InboundList(answer, [], 0, null).Inbounds(list, withClients: false));

    public static PanelException TooMany(int most) =>
        new(PanelFailure.Unknown, FormattableString.Invariant($"The panel lists more than {most} clients."));

    private List<RemoteInbound> Inbounds(Utf8JsonReader list, bool withClients)
    {
        var inbounds = new List<RemoteInbound>();
        while (list.NextItem())
        {
            if (list.TokenType != JsonTokenType.StartObject)
            {
                list.Skip();
                continue;
            }

            var inbound = ListedInbound.Read(ref list);
            var clients = new List<RemoteClient>();
            using var settings = RentedJson.Read(inbound.Settings, _body);
            var rest = Settings(settings.Json, inbound, withClients ? clients : null);
            inbounds.Add(inbound.As(rest, _body, clients));
        }

        return inbounds;
    }

    /// <returns>The settings without their clients.</returns>
    private string Settings(ReadOnlySpan<byte> json, ListedInbound inbound, List<RemoteClient>? clients)
    {
        if (json.Trim(" \t\r\n"u8).IsEmpty) return "{}";
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) return "{}";
        var rest = new ArrayBufferWriter<byte>(256);
        using var writer = new Utf8JsonWriter(rest);
        writer.WriteStartObject();
        while (reader.NextMember())
        {
            if (reader.ValueTextEquals("clients"u8))
            {
                ReadClients(ref reader, inbound, clients);
                continue;
            }

            writer.WritePropertyName(reader.GetString() ?? "");
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            writer.WriteRawValue(json[start..(int)reader.BytesConsumed], skipInputValidation: true);
        }

        writer.WriteEndObject();
        writer.Flush();
        return Encoding.UTF8.GetString(rest.WrittenSpan);
    }

    private void ReadClients(ref Utf8JsonReader reader, ListedInbound inbound, List<RemoteClient>? clients)
    {
        reader.Read();
        if (clients is null || reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return;
        }

        int[] place = [inbound.Id];
        while (reader.NextItem())
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }

            var client = ListedClient.Read(ref reader);
            // One without an e-mail cannot be addressed.
            if (client.Email.Length > 0 && (_only is null || _only.Contains(client.Email)))
                Add(client.As(client.SecretFor(inbound.Protocol), place, _counters.GetValueOrDefault(client.Email)), clients);
        }
    }

    /// <summary>Some versions store a client twice in one inbound; 3.0 allows the same e-mail in several.</summary>
    private void Add(RemoteClient client, List<RemoteClient> clients)
    {
        if (!_clients.TryGetValue(client.Email, out var twin))
        {
            if (_clients.Count == _most) throw TooMany(_most);
            _clients.Add(client.Email, client);
        }
        else
        {
            if (twin.InboundIds.Contains(client.InboundIds[0])) return;
            _hasTwins = true;
            _clients[client.Email] = twin with { InboundIds = [.. twin.InboundIds, .. client.InboundIds] };
        }

        clients.Add(client);
    }

    private List<RemoteInbound> Joined(List<RemoteInbound> inbounds) => inbounds.ConvertAll(inbound => inbound with
    {
        Clients = [.. inbound.Clients.Select(client => client with { InboundIds = _clients[client.Email].InboundIds })],
    });
}
