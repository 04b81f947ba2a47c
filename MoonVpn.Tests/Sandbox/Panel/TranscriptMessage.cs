namespace MoonVpn.Tests.Sandbox.Panel;

internal sealed record TranscriptMessage(
    string Method, string Path, int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, string Body)
{
    public IEnumerable<string> Header(string name) =>
        Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value);
}
