using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>What the panel does every few seconds: count traffic, start delayed clients, renew, switch off.</summary>
internal sealed class StatisticsTick(PanelDatabase db)
{
    private const long Day = 86_400_000;

    private readonly ClientRecords _records = new(db);

    private PanelState State => db.State;

    /// <param name="moved">Bytes by e-mail since the last tick.</param>
    public void Run(IReadOnlyDictionary<string, (long Up, long Down)> moved)
    {
        if (moved.Count > 0)
            db.Touch();
        State.Online.Clear();
        foreach (var row in State.Traffic.Where(row => moved.ContainsKey(row.Email)))
            Count(row, moved[row.Email]);
        foreach (var row in State.Traffic.Where(row => row.Reset > 0 && row.ExpiryTime > 0 && row.ExpiryTime <= db.NowMs).ToList())
            Renew(row);
        foreach (var row in State.Traffic.Where(row => row.Enable && row.IsDepletedAt(db.NowMs)).ToList())
            Disable(row);
    }

    private void Count(TrafficRow row, (long Up, long Down) moved)
    {
        if (row.ExpiryTime < 0)
        {
            row.ExpiryTime = db.NowMs - row.ExpiryTime;
            Edit(row.Email, client => client["expiryTime"] = row.ExpiryTime);
            db.Note("activate", row.Email, row.InboundId);
        }
        row.Up += moved.Up;
        row.Down += moved.Down;
        row.AllTime += moved.Up + moved.Down;
        if (State.Inbounds.Find(inbound => inbound.Id == row.InboundId) is { } inbound)
        {
            inbound.Up += moved.Up;
            inbound.Down += moved.Down;
            inbound.AllTime += moved.Up + moved.Down;
        }
        if (moved.Up + moved.Down == 0)
            return;
        State.Online.Add(row.Email);
        row.LastOnline = db.NowMs;
    }

    private void Renew(TrafficRow row)
    {
        while (row.ExpiryTime <= db.NowMs)
            row.ExpiryTime += row.Reset * Day;
        (row.Up, row.Down, row.Enable, row.IsCutOff) = (0, 0, true, false);
        Edit(row.Email, client =>
        {
            client["expiryTime"] = row.ExpiryTime;
            client["enable"] = true;
        });
        db.Note("renew", row.Email, row.InboundId);
    }

    /// <summary>Since 2.9.4 the client is switched off in the settings too, so that a reset alone does not bring it back before 3.3.1.</summary>
    private void Disable(TrafficRow row)
    {
        (row.Enable, row.IsCutOff) = (false, true);
        if (db.Traits.DisablesInSettings)
            Edit(row.Email, client => client["enable"] = false, sync: false);
        if (State.RecordOf(row.Email) is { } record)
            (record.Enable, record.UpdatedAt) = (false, db.NowMs);
        db.Note("disable", row.Email, row.InboundId);
    }

    private void Edit(string email, Action<JsonObject> change, bool sync = true)
    {
        foreach (var inbound in State.InboundsOf(email).ToList())
        {
            inbound.EditClient(email, client =>
            {
                change(client);
                if (db.Traits.StampsClients)
                    client["updated_at"] = db.NowStamp;
            });
            if (sync)
                _records.Sync(inbound);
        }
    }
}
