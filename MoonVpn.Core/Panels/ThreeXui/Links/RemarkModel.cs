using System.Globalization;

namespace MoonVpn.Core.Panels.ThreeXui.Links;

/// <summary>Names of links before 3.4: a separator and the order of inbound (i), e-mail (e) and other (o).</summary>
internal static class RemarkModel
{
    public static string Name(string model, LinkInbound inbound, string email, string other, LinkUsage? usage)
    {
        var separator = model.Length > 0 ? model[..1] : "-";
        var parts = model.Skip(1)
            .Select(part => part switch { 'i' => inbound.Remark, 'e' => email, 'o' => other, _ => "" })
            .Where(part => part.Length > 0)
            .ToList();
        if (usage is null) return string.Join(separator, parts);
        if (!usage.Enabled) return $"⛔️N/A{separator}{string.Join(separator, parts)}";
        if (usage.Left > 0) parts.Add(LinkUsage.Size(usage.Left) + "📊");
        if (usage.ExpiryMs / 1000 != 0) parts.Add(TimeLeft(usage) + "⏳");
        return string.Join(separator, parts);
    }

    private static string TimeLeft(LinkUsage usage)
    {
        var (days, hours, minutes) = (usage.SecondsLeft / 86400, usage.SecondsLeft % 86400 / 3600, usage.SecondsLeft % 3600 / 60);
        // The panel counts hours and minutes of a client that has not started yet backwards, and shows none.
        if (usage.ExpiryMs < 0) (hours, minutes) = (0, -minutes);
        return days > 0
            ? hours > 0 ? string.Create(CultureInfo.InvariantCulture, $"{days}D,{hours}H") : string.Create(CultureInfo.InvariantCulture, $"{days}D")
            : hours > 0 ? string.Create(CultureInfo.InvariantCulture, $"{hours}H") : string.Create(CultureInfo.InvariantCulture, $"{minutes}M");
    }
}
