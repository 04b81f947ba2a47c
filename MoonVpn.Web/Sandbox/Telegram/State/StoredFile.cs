namespace MoonVpn.Web.Sandbox.Telegram.State;

internal sealed record StoredFile(string Id, string UniqueId, string Kind, string Path, string? Name, byte[] Content)
{
    public string? MimeType { get; init; }

    public int Width { get; init; }

    public int Height { get; init; }
}
