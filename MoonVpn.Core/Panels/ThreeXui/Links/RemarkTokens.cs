using System.Globalization;
using System.Text.Json;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Panels.ThreeXui.Links;

/// <summary>What the tokens of a remark template stand for.</summary>
internal sealed record RemarkTokens(LinkInbound Inbound, JsonElement Client, string Host, LinkUsage Usage)
{
    private static readonly HashSet<string> UsageTokens =
    [
        "TRAFFIC_USED", "TRAFFIC_LEFT", "TRAFFIC_TOTAL", "TRAFFIC_USED_BYTES", "TRAFFIC_LEFT_BYTES", "TRAFFIC_TOTAL_BYTES", "UP", "DOWN",
        "DAYS_LEFT", "EXPIRE_DATE", "EXPIRE_UNIX", "STATUS", "STATUS_EMOJI", "USAGE_PERCENTAGE", "TIME_LEFT", "JALALI_EXPIRE_DATE",
    ];

    private static readonly HashSet<string> OnKeptLinks = [.. UsageTokens, "PROTOCOL", "TRANSPORT", "SECURITY"];

    private static readonly HashSet<string> OnLaterLinks = [.. UsageTokens, "EMAIL", "USERNAME"];

    public static string Name(LinkInbound inbound, JsonElement client, string host, LinkRequest request)
    {
        if (request.RemarkFormat.Length == 0)
            return string.Join('-', new[] { inbound.Remark, host, client.Text("email") }.Where(part => part.Length > 0));

        var removed = request.Usage is null ? OnKeptLinks : request.First ? [] : OnLaterLinks;
        var usage = request.Usage ?? new LinkUsage(Enabled: true, 0, 0, 0, 0, default);
        var name = RemarkTemplate.Expand(request.RemarkFormat, removed, new RemarkTokens(inbound, client, host, usage).Value);
        return string.IsNullOrWhiteSpace(name) ? inbound.Remark : name;
    }

    private string Value(string token) => token switch
    {
        "EMAIL" or "USERNAME" => Client.Text("email"),
        "INBOUND" => Inbound.Remark,
        "HOST" => Host,
        "ID" => Client.Text("id"),
        "SHORT_ID" => Client.Text("id") is { Length: > 8 } id ? id[..8] : Client.Text("id"),
        "TELEGRAM_ID" => Client.Number("tgId") == 0 ? "" : Client.Text("tgId"),
        "SUB_ID" => Client.Text("subId"),
        "COMMENT" => Client.Text("comment"),
        "CREATED_UNIX" => Client.Number("created_at") == 0 ? "" : Plain(Client.Number("created_at") / 1000),
        "RESET_DAYS" => Client.Number("reset") > 0 ? Client.Text("reset") : "",
        "PROTOCOL" => Inbound.Protocol.ToUpperInvariant(),
        "TRANSPORT" => Inbound.Network,
        "SECURITY" => Inbound.Security.ToUpperInvariant(),
        "STATUS" => Usage.Status,
        "STATUS_EMOJI" => Usage.Status switch { "active" => "✅", "expired" => "⏳", _ => "🚫" },
        _ => Counter(token),
    };

    private string Counter(string token) => token switch
    {
        "TRAFFIC_USED" => LinkUsage.Size(Usage.Up + Usage.Down),
        "TRAFFIC_LEFT" => Usage.Total > 0 ? LinkUsage.Size(Usage.Left) : "∞",
        "TRAFFIC_TOTAL" => Usage.Total > 0 ? LinkUsage.Size(Usage.Total) : "∞",
        "TRAFFIC_USED_BYTES" => Plain(Usage.Up + Usage.Down),
        "TRAFFIC_LEFT_BYTES" => Plain(Usage.Total > 0 ? Usage.Left : 0),
        "TRAFFIC_TOTAL_BYTES" => Plain(Usage.Total),
        "UP" => LinkUsage.Size(Usage.Up),
        "DOWN" => LinkUsage.Size(Usage.Down),
        "USAGE_PERCENTAGE" when Usage.Total > 0 =>
            Math.Min(100.0 * (Usage.Up + Usage.Down) / Usage.Total, 100).ToString("F1", CultureInfo.InvariantCulture) + "%",
        _ => Expiry(token),
    };

    private string Expiry(string token) => token switch
    {
        "DAYS_LEFT" => Usage.ExpiryMs == 0 ? "∞" : Plain(Math.Max(Usage.SecondsLeft / 86400, 0)),
        "TIME_LEFT" => Usage.ExpiryMs == 0 ? "∞" : TimeLeft(TimeSpan.FromSeconds(Math.Max(Usage.SecondsLeft, 0))),
        "EXPIRE_UNIX" => Plain(Math.Max(Usage.ExpiryMs, 0) / 1000),
        "EXPIRE_DATE" when Usage.ExpiryMs > 0 => ExpiresAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "JALALI_EXPIRE_DATE" when Usage.ExpiryMs > 0 => JalaliDate.From(DateOnly.FromDateTime(ExpiresAt)).ToString(),
        _ => "",
    };

    private DateTime ExpiresAt => DateTimeOffset.FromUnixTimeMilliseconds(Usage.ExpiryMs).LocalDateTime;

    private static string TimeLeft(TimeSpan left) =>
        left.TotalMinutes < 1 ? left == TimeSpan.Zero ? "0" : "0m"
        : left.Days > 0 ? Plain(left.Days) + "d " + Plain(left.Hours) + "h " + Plain(left.Minutes) + "m"
        : left.Hours > 0 ? Plain(left.Hours) + "h " + Plain(left.Minutes) + "m"
        : Plain(left.Minutes) + "m";

    private static string Plain(long number) => number.ToString(CultureInfo.InvariantCulture);
}
