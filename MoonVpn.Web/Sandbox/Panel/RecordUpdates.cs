using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Since 3.1: changes of an existing client, on its record and on every inbound it is attached to.</summary>
internal sealed class RecordUpdates(PanelDatabase db)
{
    private const long Day = 86_400_000;

    private readonly ClientRecords _records = new(db);

    private PanelState State => db.State;

    /// <summary>Full replacement; only subId, created_at and, since 3.3.1, credentials are kept when they are left out.</summary>
    /// <param name="only">The inbounds whose settings are rewritten; null = all that the client is attached to.</param>
    public void Update(string email, JsonObject sent, IReadOnlyCollection<int>? only = null)
    {
        var record = _records.Get(email);
        var client = ClientPayload.Of(sent, db.Traits);
        ClientRules.CheckNames(client, db.Traits);
        if (client.Text("subId").Length == 0)
            client["subId"] = record.SubId.Length > 0 ? record.SubId : db.Options.NewGuid().ToString();
        client["created_at"] ??= record.CreatedAt;
        if (db.Traits.KeepsCredentials)
            ClientRules.KeepCredentials(client, record);
        RefuseCollisions(record, client);
        Apply(record, client, only);
        record.Group = client.Text("group");
        record.UpdatedAt = db.NowMs;
        db.Note("update", record.Email);
    }

    /// <summary>Since 3.3.1 switches a disabled client on, one that was disabled on purpose too.</summary>
    public void ResetTraffic(string email)
    {
        var record = _records.Get(email);
        if (!record.Enable && db.Traits.ResetEnables)
        {
            var client = record.ToPayload(db.Traits);
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
        if (State.RecordOf(email)?.Enable == true)
            row.IsCutOff = false;
        db.Note("reset", email);
        return true;
    }

    public void SetEnable(ClientRecord record, bool enable)
    {
        Edit(record, client => client["enable"] = enable);
        if (State.TrafficOf(record.Email) is { } row)
            (row.Enable, row.IsCutOff) = (enable, !enable);
        (record.Enable, record.UpdatedAt) = (enable, db.NowMs);
        db.Note("update", record.Email);
    }

    /// <summary>Adds to what is stored; since 3.6 a client that was off only because it was used up comes back.</summary>
    /// <returns>Why nothing was changed; null when something was.</returns>
    public string? Adjust(ClientRecord record, long addDays, long addBytes)
    {
        var expiry = record.ExpiryTime + ((record.ExpiryTime < 0 ? -addDays : addDays) * Day);
        var total = record.TotalGB + addBytes;
        if (WhyNot(record, addDays, expiry, addBytes, total) is { } reason)
            return reason;
        var row = State.TrafficOf(record.Email);
        var wasUsedUp = db.Traits.AdjustEnables && !record.Enable && row?.IsDepletedAt(db.NowMs) == true;
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
            (row.Enable, row.IsCutOff) = (enable, !enable);
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
            inbound.EditClient(record.Email, client =>
            {
                change(client);
                client["updated_at"] = db.NowStamp;
            });
            _records.Sync(inbound);
        }
    }

    private void Apply(ClientRecord record, JsonObject client, IReadOnlyCollection<int>? only)
    {
        var oldEmail = record.Email;
        var attached = State.InboundsOf(oldEmail).Where(inbound => only is null || only.Contains(inbound.Id)).ToList();
        // Renamed first, so that syncing the inbounds finds the record by its new name.
        record.Email = client.Text("email");
        State.Records.Reindex();
        foreach (var inbound in attached)
        {
            ClientRules.FillCredentials(client, inbound, db.Options.NewGuid);
            var entry = ClientRules.For(inbound, client, db.Traits);
            entry["updated_at"] = db.NowStamp;
            inbound.WriteClients(inbound.Clients().Select(other => other.Text("email") == oldEmail ? entry : other));
        }
        foreach (var inbound in attached)
            _records.Sync(inbound);
        // Until 3.5 little of a change was kept for a client without an inbound.
        if (attached.Count == 0 && !db.Traits.SavesDetached)
        {
            record.Enable = client.Flag("enable");
            return;
        }
        if (attached.Count == 0)
            record.Merge(client, db.Traits);
        db.MoveRow(oldEmail, client);
    }

    private void RefuseCollisions(ClientRecord record, JsonObject client)
    {
        var (email, subId) = (client.Text("email"), client.Text("subId"));
        if (State.Records.Any(other => other.Id != record.Id && other.Email.Equals(email, StringComparison.OrdinalIgnoreCase)))
            throw PanelRefusalException.Own("Duplicate email: " + email);
        if (db.Traits.HasUniqueSubIds && subId != record.SubId && State.Records.Any(other => other.Id != record.Id && other.SubId == subId))
            throw PanelRefusalException.Own("Duplicate subId: " + subId);
    }
}
