using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using MoonVpn.Core.Payments.Deposits;

namespace MoonVpn.Web.Deposits;

/// <summary>The body as common forwarders send it: <c>{from, text, sentStamp, receivedStamp, sim}</c>, as JSON or as a form; other fields do not matter.</summary>
internal static class ForwardedBody
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>Null when there is no message in it, or it is not UTF-8.</returns>
    public static ForwardedMessage? Read(byte[] body, bool isForm)
    {
        try
        {
            var field = isForm ? OfForm(body) : OfJson(body);
            return field("text") is { Length: > 0 } text ? new ForwardedMessage(field("from") ?? "", text, Moment(field("receivedStamp") ?? field("sentStamp"))) : null;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidDataException or InvalidOperationException or DecoderFallbackException)
        {
            return null;
        }
    }

    private static Func<string, string?> OfForm(byte[] body)
    {
        var form = QueryHelpers.ParseQuery(Strict.GetString(body));
        return name => form.TryGetValue(name, out var value) ? value.ToString() : null;
    }

    private static Func<string, string?> OfJson(byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        var root = document.RootElement.Clone();
        return name => root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value)
            ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.ValueKind == JsonValueKind.Number ? value.GetRawText() : null
            : null;
    }

    /// <summary>Unix milliseconds, or seconds.</summary>
    private static DateTime? Moment(string? stamp) =>
        long.TryParse(stamp, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 100_000_000_000_000
            ? DateTimeOffset.FromUnixTimeMilliseconds(number < 100_000_000_000 ? number * 1000 : number).UtcDateTime
            : null;
}
