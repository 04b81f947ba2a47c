using MoonVpn.Core.Data;

namespace MoonVpn.Core.Panels;

/// <summary>An inbound of a panel as of the last sync (table <c>inbound</c>).</summary>
public sealed class Inbound
{
    public long Id { get; init; }

    public long PanelId { get; init; }

    /// <summary>The panel's own id.</summary>
    public int RemoteId { get; init; }

    public InboundProtocol Protocol { get; set; }

    public string Remark { get; set; } = "";

    public string Listen { get; set; } = "";

    public int Port { get; set; }

    /// <summary>Settings without clients.</summary>
    public string SettingsJson { get; set; } = "{}";

    public string StreamJson { get; set; } = "{}";

    public string Sniffing { get; set; } = "{}";

    public string Tag { get; set; } = "";

    public InboundStatus Status { get; set; }

    /// <summary>The operator's own switch: nothing new is sold on an inbound that is off.</summary>
    public bool OnSale { get; set; } = true;

    /// <summary>How many clients it may hold, foreign ones included; null = no limit.</summary>
    public int? MaxClients { get; set; }

    /// <summary>Clients the panel reported, foreign ones included.</summary>
    public int ClientCount { get; set; }

    public DateTime? LastSynced { get; set; }

    public bool IsSellable => Status == InboundStatus.Active && OnSale
        && Protocol is InboundProtocol.Vmess or InboundProtocol.Vless or InboundProtocol.Trojan;

    public bool HasRoom => MaxClients is not { } most || ClientCount < most;

    /// <summary>Active or full, by its capacity; a disabled or vanished inbound stays what it is.</summary>
    public void RefreshFullness()
    {
        if (Status is InboundStatus.Active or InboundStatus.Full)
        {
            Status = HasRoom ? InboundStatus.Active : InboundStatus.Full;
        }
    }

    /// <summary>As the panel describes it, as of the last sync; its clients are not part of it.</summary>
    internal RemoteInbound ToRemote() =>
        new(RemoteId, Remark, EnumWords.Word(Protocol), Listen, Port, Tag, true, SettingsJson, StreamJson, Sniffing, []);
}
