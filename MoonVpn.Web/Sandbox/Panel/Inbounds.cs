using System.Globalization;
using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Adds, replaces and removes inbounds together with the clients inside them.</summary>
internal sealed class Inbounds(PanelDatabase db)
{
    private const string Protocols = "vmess vless trojan shadowsocks wireguard hysteria http mixed tunnel tun mtproto";
    private const int MaxPort = 65535;

    private readonly ClientRecords _records = new(db);

    private PanelState State => db.State;

    /// <returns>The validator's complaint, since 3.2; null when there is none.</returns>
    public static PanelAnswer? Complaint(JsonObject form)
    {
        if (!Protocols.Split(' ').Contains(form.Text("protocol")))
            return Issue("protocol", "oneof", Protocols);
        return form.Number("port") > MaxPort ? Issue("port", "lte", MaxPort.ToString(CultureInfo.InvariantCulture)) : null;
    }

    public PanelInbound Add(JsonObject form)
    {
        RefusePortClash(form, 0);
        RefuseDoubles(form);
        var inbound = new PanelInbound { Id = ++State.LastInbound };
        Fill(inbound, form);
        StampNew(inbound);
        State.Inbounds.Add(inbound);
        foreach (var client in inbound.Clients().Where(client => client.Text("email").Length > 0))
            db.AddTrafficRow(inbound.Id, client);
        _records.Sync(inbound);
        db.Note("inbound-add", "", inbound.Id);
        return inbound;
    }

    /// <summary>Replaces everything, the clients too.</summary>
    public PanelInbound Update(int id, JsonObject form)
    {
        RefusePortClash(form, id);
        var inbound = State.Inbound(id);
        var before = inbound.Clients().Select(client => client.Text("email")).ToList();
        Fill(inbound, form);
        var after = inbound.Clients();
        foreach (var gone in before.Where(email => after.All(client => client.Text("email") != email)))
        {
            State.Traffic.RemoveAll(row => row.Email == gone && row.InboundId == id);
            db.Note("delete", gone, id);
        }
        foreach (var client in after.Where(client => client.Text("email").Length > 0 && !before.Contains(client.Text("email"))))
        {
            db.AddTrafficRow(id, client);
            db.Note("add", client.Text("email"), id);
        }
        _records.Sync(inbound);
        db.Note("inbound-update", "", id);
        return inbound;
    }

    public void Delete(int id)
    {
        // Since 3.1 a panel says that it has deleted what it never had.
        if (State.Inbounds.Find(row => row.Id == id) is null && db.Traits.HasClientRecords)
            return;
        State.Inbounds.Remove(State.Inbound(id));
        if (!db.Traits.HasClientRecords)
            State.Traffic.RemoveAll(row => row.InboundId == id);
        db.Note("inbound-delete", "", id);
    }

    public void SetEnable(int id, bool enable)
    {
        State.Inbound(id).Enable = enable;
        db.Note("inbound-update", "", id);
    }

    public void ResetTraffic(int id)
    {
        var inbound = State.Inbound(id);
        (inbound.Up, inbound.Down) = (0, 0);
        db.Note("inbound-reset", "", id);
    }

    private void Fill(PanelInbound inbound, JsonObject form)
    {
        inbound.Up = form.Number("up");
        inbound.Down = form.Number("down");
        inbound.Total = form.Number("total");
        inbound.Remark = form.Text("remark");
        inbound.Enable = form.Flag("enable");
        inbound.ExpiryTime = form.Number("expiryTime");
        inbound.TrafficReset = form.Text("trafficReset") is { Length: > 0 } reset ? reset : "never";
        inbound.Listen = form.Text("listen");
        inbound.Port = (int)form.Number("port");
        inbound.Protocol = form.Text("protocol");
        inbound.Settings = form.Text("settings");
        inbound.StreamSettings = form.Text("streamSettings");
        inbound.Sniffing = form.Text("sniffing");
        inbound.Tag = Tag(inbound);
    }

    private string Tag(PanelInbound inbound)
    {
        if (db.Traits.ValidatesInbounds)
            return $"in-{inbound.Port}-tcp";
        return IsAnywhere(inbound.Listen) ? $"inbound-{inbound.Port}" : $"inbound-{inbound.Listen}:{inbound.Port}";
    }

    /// <summary>Clients that come with a new inbound pass through the panel's struct and keep its order of keys.</summary>
    private void StampNew(PanelInbound inbound)
    {
        var settings = JsonNode.Parse(inbound.Settings.Length == 0 ? "{}" : inbound.Settings) as JsonObject ?? [];
        var clients = settings.Maps("clients").ToList();
        if (clients.Count == 0 || !db.Traits.StampsClients)
            return;
        settings["clients"] = new JsonArray([.. clients.Select(raw =>
        {
            raw["created_at"] = db.NowStamp;
            raw["updated_at"] = db.NowStamp;
            return ClientPayload.Of(raw, db.Traits);
        })]);
        inbound.Settings = GoJson.Indented(settings, sorted: false);
    }

    private void RefuseDoubles(JsonObject form)
    {
        var settings = form.Text("settings") is { Length: > 0 } text ? GoJson.Unmarshal(text, PanelTexts.WentWrong) as JsonObject ?? [] : [];
        foreach (var client in settings.Maps("clients"))
        {
            var twin = State.Inbounds.Select(inbound => inbound.Entries.FindAnyCase(client.Text("email"))).FirstOrDefault(found => found is not null);
            if (twin is not null && !(db.Traits.SharesEmails && twin.Text("subId") == client.Text("subId")))
                throw PanelRefusalException.Own("Duplicate email: " + client.Text("email"));
        }
    }

    private void RefusePortClash(JsonObject form, int ownId)
    {
        var (port, listen) = (form.Number("port"), form.Text("listen"));
        var other = State.Inbounds.Find(row => row.Id != ownId && row.Port == port
            && (row.Listen == listen || IsAnywhere(row.Listen) || IsAnywhere(listen)));
        if (other is null)
            return;
        var name = other.Remark.Length > 0 ? other.Remark : other.Tag;
        var place = IsAnywhere(other.Listen) ? "*" : other.Listen;
        throw PanelRefusalException.Own(db.Traits.ValidatesInbounds
            ? $"port {port} (tcp) already used by inbound '{name}' (#{other.Id}) on {place}"
            : $"Port already exists: {port}");
    }

    private static bool IsAnywhere(string listen) => listen is "" or "0.0.0.0" or "::" or "::0";

    private static PanelAnswer Issue(string field, string rule, string param)
    {
        var message = $"Key: 'Inbound.{field}' Error:Field validation for '{field}' failed on the '{rule}' tag";
        return PanelAnswer.Envelope(false, "request body failed validation", new JsonObject
        {
            ["issues"] = new JsonArray(new JsonObject { ["field"] = field, ["rule"] = rule, ["param"] = param, ["message"] = message }),
            ["message"] = message,
        });
    }
}
