using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>3.6.0: changes of an existing client, on its record and on every inbound it is attached to.</summary>
internal sealed class RecordUpdates(PanelDatabase db)
{
    private const long Day = 86_400_000;

    private readonly ClientRecords _records = new(db);

    private PanelState State => db.State;

    /// <summary>Full replacement; only credentials, subId and created_at are kept when they are left out.</summary>
    public void Update(string email, JsonObject sent)
    {
        var record = _records.Get(email);
        var client = ClientPayload.Of(sent);
        ClientRules.CheckNames(client);
        if (client.Text("subId").Length == 0)
            client["subId"] = record.SubId.Length > 0 ? record.SubId : db.Options.NewGuid().ToString();
        client["created_at"] ??= record.CreatedAt;
        ClientRules.KeepCredentials(client, record);
        RefuseCollisions(record, client);
        Apply(record, client);
        record.Group = client.Text("group");
        record.UpdatedAt = db.NowMs;
        db.Note("update", record.Email);
    }

    /// <summary>Switches a disabled client on, one that was disabled on purpose too.</summary>
    public void ResetTraffic(string email)
    {
        var record = _records.Get(email);
        if (!record.Enable)
        {
            var client = record.ToPayload();
            client["enable"] = true;
            Update(email, client);
        }
        foreach (var inbound in State.InboundsOf(email))
            inbound.LastTrafficResetTime = db.NowMs;
        Zero(email);
    }

    public bool Zero(string email)
    {
        if (State.TrafficOf(email) is not { } row)
            return false;
        (row.Up, row.Down, row.Enable) = (0, 0, true);
        db.Note("reset", email);
        return true;
    }

    public void SetEnable(ClientRecord record, bool enable)
    {
        Edit(record, client => client["enable"] = enable);
        if (State.TrafficOf(record.Email) is { } row)
            row.Enable = enable;
        (record.Enable, record.UpdatedAt) = (enable, db.NowMs);
        db.Note("update", record.Email);
    }

    /// <summary>Adds to what is stored; a client that was off only because it was used up comes back.</summary>
    /// <returns>Why nothing was changed; null when something was.</returns>
    public string? Adjust(ClientRecord record, long addDays, long addBytes)
    {
        var expiry = record.ExpiryTime + ((record.ExpiryTime < 0 ? -addDays : addDays) * Day);
        var total = record.TotalGB + addBytes;
        if (WhyNot(record, addDays, expiry, addBytes, total) is { } reason)
            return reason;
        var row = State.TrafficOf(record.Email);
        var wasUsedUp = !record.Enable && row?.IsDepletedAt(db.NowMs) == true;
        if (row is not null)
            (row.ExpiryTime, row.Total) = (expiry, total);
        var enable = record.Enable || (wasUsedUp && !row!.IsDepletedAt(db.NowMs));
        Edit(record, client =>
        {
            client["expiryTime"] = expiry;
            client["totalGB"] = total;
            client["enable"] = enable;
        });
        (record.ExpiryTime, record.TotalGB, record.Enable) = (expiry, total, enable);
        if (row is not null)
            row.Enable = enable;
        db.Note("update", record.Email);
        return null;
    }

    private static string? WhyNot(ClientRecord record, long addDays, long expiry, long addBytes, long total)
    {
        if (addDays != 0 && record.ExpiryTime == 0)
            return "unlimited expiry";
        if (addDays != 0 && record.ExpiryTime > 0 && expiry <= 0)
            return "reduction exceeds remaining time";
        if (addDays != 0 && record.ExpiryTime < 0 && expiry >= 0)
            return "reduction exceeds delay window";
        if (addBytes != 0 && record.TotalGB == 0)
            return "unlimited traffic";
        return addBytes != 0 && total <= 0 ? "reduction exceeds remaining quota" : null;
    }

    /// <summary>Changes the client's entry on every inbound it is attached to.</summary>
    public void Edit(ClientRecord record, Action<JsonObject> change)
    {
        foreach (var inbound in State.InboundsOf(record.Email).ToList())
        {
            var clients = inbound.Clients();
            foreach (var client in clients.Where(client => client.Text("email") == record.Email))
            {
                change(client);
                client["updated_at"] = db.NowStamp;
            }
            inbound.WriteClients(clients);
            _records.Sync(inbound);
        }
    }

    private void Apply(ClientRecord record, JsonObject client)
    {
        var oldEmail = record.Email;
        var attached = State.InboundsOf(oldEmail).ToList();
        // Renamed first, so that syncing the inbounds finds the record by its new name.
        record.Email = client.Text("email");
        foreach (var inbound in attached)
        {
            ClientRules.FillCredentials(client, inbound, db.Options.NewGuid);
            var entry = ClientRules.For(inbound, client);
            entry["updated_at"] = db.NowStamp;
            inbound.WriteClients(inbound.Clients().Select(other => other.Text("email") == oldEmail ? entry : other));
        }
        foreach (var inbound in attached)
            _records.Sync(inbound);
        if (attached.Count == 0)
            record.Merge(client);
        State.TrafficOf(oldEmail)?.TakeLimits(client);
    }

    private void RefuseCollisions(ClientRecord record, JsonObject client)
    {
        var (email, subId) = (client.Text("email"), client.Text("subId"));
        if (State.Records.Exists(other => other.Id != record.Id && other.Email.Equals(email, StringComparison.OrdinalIgnoreCase)))
            throw PanelRefusalException.Own("Duplicate email: " + email);
        if (subId != record.SubId && State.Records.Exists(other => other.Id != record.Id && other.SubId == subId))
            throw PanelRefusalException.Own("Duplicate subId: " + subId);
    }
}
