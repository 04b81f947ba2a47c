using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace MoonVpn.Web.Sandbox.Telegram;

/// <summary>Reads a call: GET query, JSON, urlencoded form, multipart, or nothing at all.</summary>
internal static class CallReader
{
    public static async Task<CallArguments> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        var values = new JsonObject();
        foreach (var (name, value) in request.Query)
            values[name] = value.ToString();
        var uploads = new Dictionary<string, Upload>();
        if (request.HasFormContentType)
            await ReadFormAsync(request, values, uploads, ct);
        else if (request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true)
            await ReadJsonAsync(request, values, ct);
        return new CallArguments(values, uploads);
    }

    private static async Task ReadFormAsync(HttpRequest request, JsonObject values, Dictionary<string, Upload> uploads, CancellationToken ct)
    {
        if (!request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            using var reader = new StreamReader(request.Body);
            foreach (var (name, value) in QueryHelpers.ParseQuery(await reader.ReadToEndAsync(ct)))
                values[name] = value.ToString();
            return;
        }
        await MultipartParts.ReadAsync(request, (name, value) => values[name] = value, (name, file) => uploads[name] = file, ct);
    }

    private static async Task ReadJsonAsync(HttpRequest request, JsonObject values, CancellationToken ct)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync(ct);
        if (body.Length == 0)
            return;
        if (Json.TryParse(body) is not JsonObject sent)
            throw TelegramRefusal.BadRequest("can't parse request: JSON object expected as request");
        foreach (var (name, value) in sent.ToArray())
            if (value is not null && value.GetValueKind() != JsonValueKind.Null)
                values[name] = value.DeepClone();
    }
}
