using System.Globalization;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>The name of a link, by each version's default pattern.</summary>
internal sealed class LinkRemarks(PanelDatabase db)
{
    private const long Day = 86400;
    private const long Hour = 3600;
    private static readonly string[] Units = ["B", "KB", "MB", "GB", "TB", "PB"];

    /// <summary>In a subscription: until 3.3 every link tells what is left, since 3.4 only the first one of a client.</summary>
    public string InBody(PanelInbound inbound, string email, bool first)
    {
        var row = db.State.TrafficOf(email);
        if (!db.Traits.HasRemarkTemplate)
            return WithWhatIsLeft(Shown(inbound, email), row);
        if (!first)
            return inbound.Remark;
        var left = row is { Total: > 0 } ? "|📊" + Size(Math.Max(0, row.Total - row.Up - row.Down)) : "";
        return Shown(inbound, email) + left + DaysLeft(row);
    }

    public static string Shown(PanelInbound inbound, string email) =>
        string.Join('-', new[] { inbound.Remark, email }.Where(part => part.Length > 0));

    private string WithWhatIsLeft(string remark, TrafficRow? row)
    {
        if (row is null)
            return remark;
        if (!row.Enable)
            return "⛔️N/A-" + remark;
        var left = row.Total - row.Up - row.Down;
        var volume = left > 0 ? $"-{Size(left)}📊" : "";
        var seconds = row.ExpiryTime / 1000;
        return remark + volume + (seconds == 0 ? "" : "-" + Time(seconds > 0 ? seconds - (db.NowMs / 1000) : -seconds));
    }

    private static string Time(long seconds)
    {
        var (days, hours, minutes) = (seconds / Day, seconds % Day / Hour, seconds % Hour / 60);
        if (days > 0)
            return hours > 0 ? $"{days}D,{hours}H⏳" : $"{days}D⏳";
        return hours > 0 ? $"{hours}H⏳" : $"{minutes}M⏳";
    }

    private string DaysLeft(TrafficRow? row)
    {
        if (row is null || row.ExpiryTime == 0)
            return "";
        var milliseconds = row.ExpiryTime > 0 ? row.ExpiryTime - db.NowMs : -row.ExpiryTime;
        return $"|⏳{Math.Max(0, milliseconds / (Day * 1000))}D";
    }

    private static string Size(long bytes)
    {
        var (size, unit) = ((double)bytes, 0);
        for (; size >= 1024 && unit < Units.Length - 1; unit++)
            size /= 1024;
        return size.ToString("0.00", CultureInfo.InvariantCulture) + Units[unit];
    }
}
