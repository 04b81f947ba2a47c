namespace MoonVpn.Core.Panels;

/// <summary>An inbound as the panel describes it.</summary>
/// <param name="Protocol">The panel's own word, lower case.</param>
/// <param name="SettingsJson">Settings without the clients, as JSON text.</param>
/// <param name="StreamJson">Transport and security, as JSON text.</param>
public sealed record RemoteInbound(
    int Id,
    string Remark,
    string Protocol,
    string Listen,
    int Port,
    string Tag,
    bool Enabled,
    string SettingsJson,
    string StreamJson,
    string SniffingJson,
    IReadOnlyList<RemoteClient> Clients);
