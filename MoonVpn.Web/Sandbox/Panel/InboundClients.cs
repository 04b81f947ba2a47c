using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Before 3.1: clients are entries of their inbound's settings, and nothing else but a statistics row.</summary>
internal sealed class InboundClients(PanelDatabase db)
{
    private PanelState State => db.State;

    public void Add(int inboundId, string settingsText)
    {
        var added = Sent(settingsText);
        foreach (var client in db.Traits.StampsClients ? added : [])
        {
            client["created_at"] ??= db.NowStamp;
            client["updated_at"] = db.NowStamp;
        }
        RefuseTakenEmails(added);
        var inbound = State.Inbound(inboundId);
        if (added.Exists(client => client.Text(inbound.ClientKey).Length == 0))
            throw PanelRefusalException.Own("empty client ID");
        inbound.WriteClients(Stored(inbound).Concat(added));
        foreach (var client in added)
        {
            if (client.Text("email").Length > 0)
                db.AddTrafficRow(inboundId, client);
            db.Note("add", client.Text("email"), inboundId);
        }
    }

    /// <summary>Replaces the whole entry: what is not sent is gone, only created_at survives.</summary>
    public void Update(string key, int inboundId, string settingsText)
    {
        var sent = Sent(settingsText);
        var inbound = State.Inbound(inboundId);
        var clients = Stored(inbound);
        var at = clients.FindIndex(client => client.Text(inbound.ClientKey) == key);
        if (sent.Count == 0)
            throw new PanelCrashException("index out of range");
        var (replacement, email) = (sent[0], sent[0].Text("email"));
        if (at < 0 || replacement.Text(inbound.ClientKey).Length == 0)
            throw PanelRefusalException.Own("empty client ID");
        var oldEmail = clients[at].Text("email");
        if (email.Length > 0 && email != oldEmail)
            RefuseTakenEmails(sent);
        if (db.Traits.StampsClients)
        {
            replacement["created_at"] = clients[at]["created_at"]?.DeepClone() ?? db.NowStamp;
            replacement["updated_at"] = db.NowStamp;
        }
        clients[at] = replacement;
        inbound.WriteClients(clients);
        MoveRow(inboundId, oldEmail, replacement);
        db.Note("update", email.Length > 0 ? email : oldEmail, inboundId);
    }

    public void Delete(int inboundId, string key)
    {
        var inbound = State.Inbound(inboundId);
        var clients = Stored(inbound);
        if (clients.Exists(client => client[inbound.ClientKey] is null))
            throw new PanelCrashException("interface conversion: interface {} is nil, not string");
        var gone = clients.FindAll(client => client.Text(inbound.ClientKey) == key);
        if (gone.Count == 0 && !db.Traits.MissesDeleted)
            return;
        if (gone.Count == 0)
            throw PanelRefusalException.Own("Client Not Found In Inbound For ID: " + key);
        var email = gone[^1].Text("email");
        RefuseLast(clients, gone);
        if (email.Length > 0 && State.TrafficOf(email) is null)
            throw PanelRefusalException.NotFound();
        Remove(inbound, clients, gone, email);
    }

    public void DeleteByEmail(int inboundId, string email, string prefix)
    {
        var inbound = State.Inbound(inboundId, prefix);
        var clients = Stored(inbound);
        var gone = clients.FindAll(client => client.Text("email") == email);
        if (gone.Count == 0)
            throw PanelRefusalException.Own($"client with email {email} not found", prefix);
        RefuseLast(clients, gone, prefix);
        if (State.TrafficOf(email) is null)
            throw PanelRefusalException.Own("Inbound Not Found For Email: " + email, prefix);
        Remove(inbound, clients, gone, email);
    }

    private void Remove(PanelInbound inbound, List<JsonObject> clients, List<JsonObject> gone, string email)
    {
        inbound.WriteClients(clients.Except(gone));
        // In 3.0 the row may be that of other inbounds too.
        if (!State.InboundsOf(email).Any())
        {
            State.Traffic.RemoveAll(row => row.Email == email);
            State.Addresses.RemoveAll(seen => seen.Email == email);
        }
        db.Note("delete", email, inbound.Id);
    }

    private void MoveRow(int inboundId, string oldEmail, JsonObject client)
    {
        var email = client.Text("email");
        var isStillUsed = oldEmail.Length > 0 && State.InboundsOf(oldEmail).Any();
        if (email.Length == 0)
            State.Traffic.RemoveAll(row => row.Email == oldEmail && !isStillUsed);
        else if (oldEmail.Length == 0 || (isStillUsed && email != oldEmail))
            db.AddTrafficRow(inboundId, client);
        else
            db.MoveRow(oldEmail, client);
    }

    /// <summary>An e-mail in any case is taken for good; in 3.0 only for other subscriptions.</summary>
    private void RefuseTakenEmails(IEnumerable<JsonObject> clients)
    {
        var sent = new Dictionary<string, JsonObject>(StringComparer.OrdinalIgnoreCase);
        foreach (var client in clients.Where(client => client.Text("email").Length > 0))
        {
            var email = client.Text("email");
            var twin = sent.TryGetValue(email, out var other)
                ? other : State.Inbounds.Select(inbound => inbound.Entries.FindAnyCase(email)).FirstOrDefault(found => found is not null);
            if (twin is not null && !(db.Traits.SharesEmails && client.Text("subId") is { Length: > 0 } subId && subId == twin.Text("subId")))
                throw PanelRefusalException.Own("Duplicate email: " + email);
            sent[email] = client;
        }
    }

    private static void RefuseLast(List<JsonObject> clients, List<JsonObject> gone, string prefix = PanelTexts.WentWrong)
    {
        if (clients.Count == gone.Count)
            throw PanelRefusalException.Own("no client remained in Inbound", prefix);
    }

    private static List<JsonObject> Sent(string settingsText)
    {
        var settings = GoJson.Unmarshal(settingsText, PanelTexts.WentWrong) as JsonObject ?? [];
        return settings["clients"] is JsonArray ? [.. settings.Maps("clients")] : throw NoList();
    }

    private static List<JsonObject> Stored(PanelInbound inbound) => inbound.Entries.HasList ? [.. inbound.Clients()] : throw NoList();

    private static PanelCrashException NoList() => new("interface conversion: interface {} is nil, not []interface {}");
}
