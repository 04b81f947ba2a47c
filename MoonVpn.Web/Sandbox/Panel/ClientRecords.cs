using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Since 3.1: a client is a record, and an entry in the settings of every inbound it is attached to.</summary>
internal sealed class ClientRecords(PanelDatabase db)
{
    private PanelState State => db.State;

    public ClientRecord Get(string email, string prefix = PanelTexts.WentWrong) =>
        State.RecordOf(email) ?? throw PanelRefusalException.NotFound(prefix);

    /// <summary>The record follows the inbound that was written last.</summary>
    public void Sync(PanelInbound inbound)
    {
        if (!db.Traits.HasClientRecords)
            return;
        inbound.Synced = ++State.LastSync;
        foreach (var client in inbound.Clients().Where(client => client.Text("email").Length > 0))
        {
            var record = State.RecordOf(client.Text("email"));
            if (record is null)
                State.Records.Add(record = new ClientRecord { Id = ++State.LastRecord, Email = client.Text("email") });
            record.Merge(client, db.Traits);
        }
    }

    /// <summary>The flow of the first inbound that has one: the record's own, which is all that 3.1 looks at, may be that of an inbound without Vision.</summary>
    public string FlowOf(ClientRecord record) => !db.Traits.HasEffectiveFlow
        ? record.Flow
        : State.InboundsOf(record.Email).Select(inbound => inbound.Client(record.Email)!.Text("flow")).FirstOrDefault(flow => flow.Length > 0) ?? "";

    /// <summary>Goes through the inbounds one after the other; an error leaves those before it done.</summary>
    public void Add(JsonObject sent, IReadOnlyList<int> inboundIds)
    {
        var client = ClientPayload.Of(sent, db.Traits);
        var email = client.Text("email");
        ClientRules.CheckNames(client, db.Traits);
        if (inboundIds.Count == 0)
            throw PanelRefusalException.Own("at least one inbound is required");
        if (client.Text("subId").Length == 0)
            client["subId"] = db.Options.NewGuid().ToString();
        client["enable"] = true;
        client["created_at"] ??= db.NowMs;
        ReuseIdentity(client);
        var subId = client.Text("subId");
        if (db.Traits.HasUniqueSubIds && State.Records.Any(record => record.SubId == subId && record.Email != email))
            throw PanelRefusalException.Own("subId already in use: " + subId);
        foreach (var id in inboundIds)
        {
            var inbound = State.Inbound(id);
            ClientRules.FillCredentials(client, inbound, db.Options.NewGuid);
            Enter(inbound, client, "add");
        }
    }

    public void Attach(string email, IReadOnlyList<int> inboundIds)
    {
        var record = Get(email);
        var client = record.ToPayload(db.Traits);
        client["flow"] = FlowOf(record);
        foreach (var id in inboundIds)
        {
            var inbound = State.Inbound(id);
            if (inbound.Has(email))
                continue;
            ClientRules.FillCredentials(client, inbound, db.Options.NewGuid);
            Enter(inbound, client, "attach");
        }
    }

    public void Detach(string email, IReadOnlyList<int> inboundIds)
    {
        Get(email);
        foreach (var inbound in State.InboundsOf(email).Where(inbound => inboundIds.Contains(inbound.Id)).ToList())
        {
            Leave(inbound, email);
            db.Note("detach", email, inbound.Id);
        }
    }

    public void Delete(string email, bool keepTraffic)
    {
        var record = State.RecordOf(email) ?? throw Missing(email);
        foreach (var inbound in State.InboundsOf(email).ToList())
            Leave(inbound, email);
        State.Records.Remove(record);
        if (!keepTraffic)
        {
            State.Traffic.RemoveAll(row => row.Email == email);
            State.Addresses.RemoveAll(seen => seen.Email == email);
        }
        db.Note("delete", email);
    }

    public void Leave(PanelInbound inbound, string email)
    {
        inbound.WriteClients(inbound.Clients().Where(client => client.Text("email") != email));
        Sync(inbound);
    }

    private void ReuseIdentity(JsonObject client)
    {
        if (State.RecordOf(client.Text("email")) is not { } record)
            return;
        if (record.SubId.Length == 0 || record.SubId != client.Text("subId"))
            throw PanelRefusalException.Own("email already in use: " + record.Email);
        if (db.Traits.ReusesCredentials)
            ClientRules.KeepCredentials(client, record);
    }

    private PanelRefusalException Missing(string email) => db.Traits.NamesMissingClient
        ? PanelRefusalException.Own($"client \"{email}\" not found in any inbound or client record")
        : PanelRefusalException.NotFound();

    /// <summary>Since 3.5 a client that is on the inbound already is passed over in silence, with its old limits; before, it was there twice.</summary>
    private void Enter(PanelInbound inbound, JsonObject client, string action)
    {
        var email = client.Text("email");
        ClientRules.RefuseTwin(State, email, client.Text("subId"));
        if (db.Traits.PassesOverTwins && inbound.Entries.FindAnyCase(email) is not null)
            return;
        var entry = ClientRules.For(inbound, client, db.Traits);
        entry["updated_at"] = db.NowStamp;
        inbound.WriteClients(inbound.Clients().Append(entry));
        db.AddTrafficRow(inbound.Id, entry);
        Sync(inbound);
        db.Note(action, email, inbound.Id);
    }
}
