using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>2.9.4: clients are entries of their inbound's settings, and nothing else but a statistics row.</summary>
internal sealed class InboundClients(PanelDatabase db)
{
    private PanelState State => db.State;

    public void Add(int inboundId, string settingsText)
    {
        var added = Sent(settingsText);
        foreach (var client in added)
        {
            client["created_at"] ??= db.NowStamp;
            client["updated_at"] = db.NowStamp;
        }
        RefuseTakenEmails(added);
        var inbound = State.Inbound(inboundId);
        if (added.Any(client => client.Text(inbound.ClientKey).Length == 0))
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
        replacement["created_at"] = clients[at]["created_at"]?.DeepClone() ?? db.NowStamp;
        replacement["updated_at"] = db.NowStamp;
        clients[at] = replacement;
        MoveRow(inboundId, oldEmail, replacement);
        inbound.WriteClients(clients);
        db.Note("update", email.Length > 0 ? email : oldEmail, inboundId);
    }

    public void Delete(int inboundId, string key)
    {
        var inbound = State.Inbound(inboundId);
        var clients = Stored(inbound);
        if (clients.Exists(client => client[inbound.ClientKey] is null))
            throw new PanelCrashException("interface conversion: interface {} is nil, not string");
        var gone = clients.FindAll(client => client.Text(inbound.ClientKey) == key);
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

    /// <summary>Switches the runtime flag on, not the one in the settings: a client disabled automatically stays off.</summary>
    public void ResetTraffic(string email)
    {
        var row = State.TrafficOf(email) ?? throw PanelRefusalException.Own("Inbound Not Found For Email: " + email);
        (row.Up, row.Down, row.Enable) = (0, 0, true);
        db.Note("reset", email, row.InboundId);
    }

    private void Remove(PanelInbound inbound, List<JsonObject> clients, List<JsonObject> gone, string email)
    {
        inbound.WriteClients(clients.Except(gone));
        State.Traffic.RemoveAll(row => row.Email == email);
        db.Note("delete", email, inbound.Id);
    }

    private void MoveRow(int inboundId, string oldEmail, JsonObject client)
    {
        if (client.Text("email").Length == 0)
            State.Traffic.RemoveAll(row => row.Email == oldEmail);
        else if (oldEmail.Length == 0)
            db.AddTrafficRow(inboundId, client);
        else
            State.TrafficOf(oldEmail)?.TakeLimits(client);
    }

    private void RefuseTakenEmails(IEnumerable<JsonObject> clients)
    {
        var taken = State.Inbounds.SelectMany(inbound => inbound.Clients())
            .Select(client => client.Text("email")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var email in clients.Select(client => client.Text("email")).Where(email => email.Length > 0))
        {
            if (!taken.Add(email))
                throw PanelRefusalException.Own("Duplicate email: " + email);
        }
    }

    private static void RefuseLast(List<JsonObject> clients, List<JsonObject> gone, string prefix = PanelTexts.WentWrong)
    {
        if (clients.Count == gone.Count)
            throw PanelRefusalException.Own("no client remained in Inbound", prefix);
    }

    private static List<JsonObject> Sent(string settingsText) =>
        ClientList(GoJson.Unmarshal(settingsText, PanelTexts.WentWrong) as JsonObject ?? []);

    private static List<JsonObject> Stored(PanelInbound inbound) => ClientList(inbound.ReadSettings());

    private static List<JsonObject> ClientList(JsonObject settings) =>
        settings["clients"] is JsonArray
            ? [.. settings.Maps("clients")]
            : throw new PanelCrashException("interface conversion: interface {} is nil, not []interface {}");
}
