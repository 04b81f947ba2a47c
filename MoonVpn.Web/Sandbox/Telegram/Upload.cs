namespace MoonVpn.Web.Sandbox.Telegram;

/// <summary>A file that came with a call.</summary>
internal sealed record Upload(string FileName, byte[] Content);
