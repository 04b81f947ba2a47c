namespace MoonVpn.Core.Panels;

public sealed record InboundRow(
    long Id,
    long PanelId,
    int RemoteId,
    string Remark,
    InboundProtocol Protocol,
    int Port,
    InboundStatus Status,
    bool OnSale,
    int? MaxClients,
    int ClientCount,
    DateTime? LastSynced);
