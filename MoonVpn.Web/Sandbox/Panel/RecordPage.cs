using System.Globalization;
using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Since 3.1: one page of clients; searches and filters by state, by inbound and by group.</summary>
internal sealed class RecordPage(PanelDatabase db)
{
    private const long OnlineGraceMs = 20_000;
    private const int DefaultSize = 25;
    private const int MaxSize = 200;

    private ((long Revision, long Second) At, JsonObject Summary) _counted = ((-1, 0), []);

    private PanelState State => db.State;

    public IEnumerable<string> Online() => State.Traffic.Where(IsOnline).Select(row => row.Email);

    public JsonObject Read(IQueryCollection query)
    {
        var page = Math.Max(1, Number(query, "page", 1));
        var size = Number(query, "pageSize", DefaultSize) is var asked and > 0 ? Math.Min(asked, MaxSize) : DefaultSize;
        var found = State.Records.Where(Matcher(query)).ToList();
        var answer = new JsonObject
        {
            ["items"] = new JsonArray([.. found.Skip((page - 1) * size).Take(size).Select(Item)]),
            ["total"] = State.Records.Count,
            ["filtered"] = found.Count,
            ["page"] = page,
            ["pageSize"] = size,
            ["summary"] = Summary().DeepClone(),
        };
        if (db.Traits.HasGroups)
            answer["groups"] = Texts(State.Records.Select(record => record.Group).Where(group => group.Length > 0).Distinct().Order(StringComparer.Ordinal));
        return answer;
    }

    private Func<ClientRecord, bool> Matcher(IQueryCollection query)
    {
        var search = query["search"].ToString().Trim();
        var filters = Words(query, "filter");
        var inbounds = Words(query, "inbound");
        var groups = Words(query, "group");
        return record => (search.Length == 0 || Searched(record).Any(text => text.Contains(search, StringComparison.OrdinalIgnoreCase)))
            && (filters.Length == 0 || filters.Any(filter => IsIn(record, filter)))
            && (inbounds.Length == 0 || State.InboundsOf(record.Email).Any(inbound => inbounds.Contains(inbound.Id.ToString(CultureInfo.InvariantCulture))))
            && (groups.Length == 0 || groups.Contains(record.Group, StringComparer.OrdinalIgnoreCase));
    }

    private static string[] Searched(ClientRecord record) =>
        [record.Email, record.SubId, record.Comment, record.Uuid, record.Password, record.Auth, record.TgId == 0 ? "" : $"{record.TgId}"];

    private bool IsIn(ClientRecord record, string filter) => filter switch
    {
        "active" => record.Enable && !IsDepleted(record),
        "deactive" => !record.Enable,
        "depleted" => IsDepleted(record),
        "expiring" => false,
        "online" => record.Enable && State.TrafficOf(record.Email) is { } row && IsOnline(row),
        _ => true,
    };

    private bool IsDepleted(ClientRecord record)
    {
        var row = State.TrafficOf(record.Email);
        var used = row is null ? 0 : row.Up + row.Down;
        return (record.TotalGB > 0 && used >= record.TotalGB) || (record.ExpiryTime > 0 && record.ExpiryTime <= db.NowMs);
    }

    private bool IsOnline(TrafficRow row) => row.LastOnline > db.NowMs - OnlineGraceMs;

    /// <summary>Counted once for all the pages that are read within a second.</summary>
    private JsonObject Summary()
    {
        var at = (db.Revision, db.NowMs / 1000);
        if (_counted.At != at)
            _counted = (at, Count());
        return _counted.Summary;
    }

    /// <summary>With both warning thresholds at 0 nobody is ever "expiring".</summary>
    private JsonObject Count()
    {
        var depleted = State.Records.Where(IsDepleted).ToList();
        var deactive = State.Records.Where(record => !record.Enable && !IsDepleted(record)).ToList();
        var active = State.Records.Count(record => IsIn(record, "active"));
        var seen = State.Records.Where(record => IsIn(record, "online")).ToList();
        return new JsonObject
        {
            ["total"] = State.Records.Count,
            ["active"] = active,
            ["onlineCount"] = seen.Count,
            ["depletedCount"] = depleted.Count,
            ["expiringCount"] = 0,
            ["deactiveCount"] = deactive.Count,
            ["online"] = Emails(seen),
            ["depleted"] = Emails(depleted),
            ["expiring"] = new JsonArray(),
            ["deactive"] = Emails(deactive),
        };
    }

    private JsonObject Item(ClientRecord record)
    {
        var item = new JsonObject
        {
            ["email"] = record.Email,
            ["subId"] = record.SubId,
            ["enable"] = record.Enable,
            ["totalGB"] = record.TotalGB,
            ["expiryTime"] = record.ExpiryTime,
            ["limitIp"] = record.LimitIp,
            ["reset"] = record.Reset,
        };
        if (record.Group.Length > 0)
            item["group"] = record.Group;
        if (record.Comment.Length > 0)
            item["comment"] = record.Comment;
        item["inboundIds"] = new JsonArray([.. State.InboundsOf(record.Email).Select(inbound => (JsonNode)inbound.Id)]);
        if (State.TrafficOf(record.Email) is { } row)
            item["traffic"] = row.ToJson(db.Traits);
        item["createdAt"] = record.CreatedAt;
        item["updatedAt"] = record.UpdatedAt;
        return item;
    }

    private JsonArray Emails(IEnumerable<ClientRecord> records) => Texts((db.Traits.CapsSummary ? records.Take(MaxSize) : records).Select(record => record.Email));

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    private static string[] Words(IQueryCollection query, string name) =>
        query[name].ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static int Number(IQueryCollection query, string name, int missing) =>
        int.TryParse(query[name], CultureInfo.InvariantCulture, out var number) ? number : missing;
}
