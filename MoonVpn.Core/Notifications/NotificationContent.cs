using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace MoonVpn.Core.Notifications;

/// <summary>What a notification is about; stored as JSON.</summary>
/// <param name="Id">Of the order, receipt or account its type speaks of.</param>
/// <param name="Text">Only for alerts that are a sentence of their own, and for words of the staff.</param>
/// <param name="Word">Only for messages from the staff.</param>
public sealed record NotificationContent(long Id = 0, string? Text = null, StaffWord Word = default)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static NotificationContent Parse(string json) => JsonSerializer.Deserialize<NotificationContent>(json, Json) ?? new NotificationContent();
}
