using System.Text.Json;

namespace MoonVpn.Tests.Panels.ThreeXui;

internal static class PanelFixtures
{
    public static IReadOnlyList<JsonElement> Lines(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "panel", file))
            .Where(line => line.Length > 0)
            .Select(line => JsonElement.Parse(line))];

    public static JsonElement LinkVector(string id) =>
        Lines("link-vectors.jsonl").Single(line => line.GetProperty("id").GetString() == id);
}
