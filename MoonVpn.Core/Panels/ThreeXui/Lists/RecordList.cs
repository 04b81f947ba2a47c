using System.Text.Json;

namespace MoonVpn.Core.Panels.ThreeXui.Lists;

/// <summary>From 3.1: all clients of a panel, as records.</summary>
internal static class RecordList
{
    public static List<RemoteClient> Read(PanelAnswer answer, int most) => ListAnswer.Read(answer, list => Read(list, most));

    private static List<RemoteClient> Read(Utf8JsonReader list, int most)
    {
        var clients = new List<RemoteClient>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (list.NextItem())
        {
            if (list.TokenType != JsonTokenType.StartObject)
            {
                list.Skip();
                continue;
            }

            var client = ListedClient.Read(ref list);
            // One without an e-mail cannot be addressed.
            if (client.Email.Length == 0 || !seen.Add(client.Email)) continue;
            if (clients.Count == most) throw InboundList.TooMany(most);
            clients.Add(client.As(client.RecordSecret, client.InboundIds, client.Counters));
        }

        return clients;
    }
}
