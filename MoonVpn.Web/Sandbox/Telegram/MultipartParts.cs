using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace MoonVpn.Web.Sandbox.Telegram;

/// <summary>Reads multipart bodies as the server does, which is more lenient than ASP.NET: a file name may be any text, quoted or not.</summary>
internal static partial class MultipartParts
{
    public static async Task ReadAsync(HttpRequest request, Action<string, string> value, Action<string, Upload> file, CancellationToken ct)
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.ContentType).Boundary).Value
            ?? throw TelegramRefusal.BadRequest("boundary field of multipart/form-data not found");
        var reader = new MultipartReader(boundary, request.Body);
        while (await reader.ReadNextSectionAsync(ct) is { } part)
        {
            using var content = new MemoryStream();
            await part.Body.CopyToAsync(content, ct);
            var disposition = part.ContentDisposition ?? "";
            if (Field(disposition, "name") is not { Length: > 0 } name)
                throw TelegramRefusal.BadRequest("failed to parse multipart/form-data: field name is expected");
            if (Field(disposition, "filename") is { } fileName)
                file(name, new Upload(fileName, content.ToArray()));
            else
                value(name, Encoding.UTF8.GetString(content.ToArray()));
        }
    }

    private static string? Field(string disposition, string name) =>
        Parameter().Matches(disposition).FirstOrDefault(match => match.Groups[1].Value.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found
            ? found.Groups[2].Success ? found.Groups[2].Value : found.Groups[3].Value.Trim()
            : null;

    [GeneratedRegex(@";\s*([A-Za-z]+)\s*=\s*(?:""([^""]*)""|([^;]*))")]
    private static partial Regex Parameter();
}
