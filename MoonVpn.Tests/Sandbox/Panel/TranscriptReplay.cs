using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Sandbox.Panel;

/// <summary>Repeats every recorded call, in order, against a fresh sandbox panel.</summary>
internal sealed class TranscriptReplay(JsonNode transcript, PanelProfile profile)
{
    // Written by the framework that serves, or different at each call.
    private static readonly string[] Unlike = ["Date", "Content-Length", "Transfer-Encoding", "Content-Security-Policy", "Server"];

    private readonly IReadOnlyList<TranscriptCall> _calls = TranscriptCall.Load(transcript);
    private readonly Likeness _likeness = new(profile == PanelProfile.V360);

    public int Count => _calls.Count;

    /// <returns>The first difference of each call that was answered differently, by the call's number and name.</returns>
    public async Task<IReadOnlyDictionary<string, string>> RunAsync()
    {
        var recordedAt = DateTimeOffset.Parse(transcript["recordedAt"]!.GetValue<string>(), CultureInfo.InvariantCulture);
        await using var server = await SandboxPanelServer.StartAsync(Options(), new FakeTimeProvider(recordedAt));
        var origin = server.Origin.GetLeftPart(UriPartial.Authority);
        _likeness.Learn(transcript["base"]!.GetValue<string>().Replace("/rigpath", "", StringComparison.Ordinal), origin);
        _likeness.Learn(transcript["sub"]!.GetValue<string>(), origin);
        // The recording was cleaned of this path, its requests were not.
        _likeness.Learn(Uri.EscapeDataString("/tmp/real3xui/cert/"), Uri.EscapeDataString("/etc/panel/cert/"));
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = server.Origin };
        var differences = new Dictionary<string, string>();
        foreach (var call in _calls)
        {
            if (await DifferenceAsync(http, call) is { } difference)
                differences[$"#{call.Number} {call.Name}"] = difference;
        }
        return differences;
    }

    private PanelOptions Options()
    {
        const string Scheme = "Bearer ";
        var token = _calls.SelectMany(call => call.Request.Header("Authorization"))
            .FirstOrDefault(header => header.StartsWith(Scheme, StringComparison.Ordinal) && header.Length > 20);
        var made = 0;
        return new PanelOptions(profile)
        {
            // A search for "c2" must not hit a random credential.
            NewGuid = () => new Guid(++made, 0, 0x4000, [0x80, 0, 0, 0, 0, 0, 0, 0]),
            BasePath = "/rigpath/",
            Username = "rigadmin",
            Password = "Rig-Pass-123",
            ApiToken = token?[Scheme.Length..] ?? "",
            Seeded = false,
        };
    }

    private async Task<string?> DifferenceAsync(HttpClient http, TranscriptCall call)
    {
        using var request = new HttpRequestMessage(new HttpMethod(call.Request.Method), call.Request.Path);
        if (call.Request.Header("Content-Type").FirstOrDefault() is { } type)
            request.Content = new StringContent(_likeness.Translate(call.Request.Body), Encoding.UTF8, type);
        foreach (var (name, value) in call.Request.Headers.Where(header => header.Key is not ("Host" or "Content-Type" or "Content-Length" or "User-Agent")))
            request.Headers.TryAddWithoutValidation(name, _likeness.Translate(value));
        using var response = await http.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        return (int)response.StatusCode != call.Response.Status
            ? $"status {call.Response.Status} became {(int)response.StatusCode}"
            : OfHeaders(call.Response, response) ?? OfBodies(call.Response.Body, body);
    }

    private string? OfHeaders(TranscriptMessage recorded, HttpResponseMessage ours)
    {
        var headers = ours.Headers.Concat(ours.Content.Headers).SelectMany(header => header.Value.Select(value => (header.Key, Value: value)))
            .Where(header => !Unlike.Contains(header.Key)).ToList();
        var names = recorded.Headers.Select(header => header.Key).Except(Unlike).Order(StringComparer.Ordinal).ToList();
        var others = headers.Select(header => header.Key).Distinct().Order(StringComparer.Ordinal).ToList();
        if (!names.Distinct().SequenceEqual(others))
            return $"headers {string.Join(", ", names)} became {string.Join(", ", others)}";
        foreach (var name in names.Distinct())
        {
            var (expected, actual) = (recorded.Header(name).ToList(), headers.Where(header => header.Key == name).Select(header => header.Value).ToList());
            if (expected.Count != actual.Count)
                return $"{name}: {expected.Count} became {actual.Count}";
            var difference = expected.Zip(actual, (one, other) => name == "Set-Cookie" ? OfCookies(one, other) : _likeness.OfTexts(one, other, name));
            if (difference.FirstOrDefault(found => found is not null) is { } first)
                return first;
        }
        return null;
    }

    private string? OfCookies(string recorded, string ours)
    {
        var (expected, actual) = (recorded.Split("; "), ours.Split("; "));
        if (expected[0].Length > "3x-ui=".Length && actual[0].Length > "3x-ui=".Length)
            _likeness.Learn(expected[0], actual[0]);
        var (one, other) = (Attributes(expected), Attributes(actual));
        return one == other ? null : $"Set-Cookie: {one} became {other}";

        static string Attributes(string[] parts) =>
            parts[0].Split('=')[0] + "; " + string.Join("; ", parts[1..].Select(part => part.StartsWith("Expires=", StringComparison.Ordinal) ? "Expires" : part));
    }

    private string? OfBodies(string recorded, string ours)
    {
        if (recorded.StartsWith('{'))
            return ours.StartsWith('{') ? _likeness.Of(JsonNode.Parse(_likeness.Translate(recorded)), JsonNode.Parse(ours)) : "no JSON";
        if (recorded.TrimStart().StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase))
            return recorded == ours ? null : "another page";
        var buffer = new byte[recorded.Length];
        if (recorded.Length > 0 && Convert.TryFromBase64String(recorded, buffer, out var length))
            return _likeness.OfTexts(Encoding.UTF8.GetString(buffer, 0, length), Encoding.UTF8.GetString(Convert.FromBase64String(ours)), "body");
        return _likeness.OfTexts(recorded, ours, "body");
    }
}
