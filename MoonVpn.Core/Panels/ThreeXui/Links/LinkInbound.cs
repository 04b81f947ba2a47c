using System.Text.Json;

namespace MoonVpn.Core.Panels.ThreeXui.Links;

/// <summary>What of an inbound shows in a link.</summary>
internal sealed record LinkInbound(string Protocol, string Listen, int Port, string Remark, JsonElement Settings, JsonElement Stream)
{
    /// <summary>node, listen or custom: which address goes first (3.3.1 and later).</summary>
    public string ShareAddressStrategy { get; init; } = "";

    public string ShareAddress { get; init; } = "";

    /// <summary>The node that carries the inbound; 0 when the panel itself does.</summary>
    public int NodeId { get; init; }

    /// <summary>Address of the node that carries the inbound, if one does.</summary>
    public string NodeAddress { get; init; } = "";

    /// <summary>Rows that replace the inbound's own address (3.4 and later).</summary>
    public IReadOnlyList<JsonElement> Hosts { get; init; } = [];

    public string Network => Stream.Text("network");

    public string Security => Stream.Text("security");

    public static LinkInbound Read(JsonElement inbound) => new(
        inbound.Text("protocol").ToLowerInvariant(),
        inbound.Text("listen"),
        inbound.SmallNumber("port"),
        inbound.Text("remark"),
        inbound.Document("settings"),
        inbound.Document("streamSettings"))
    {
        ShareAddressStrategy = inbound.Text("shareAddrStrategy"),
        ShareAddress = inbound.Text("shareAddr"),
        NodeId = inbound.SmallNumber("nodeId"),
    };
}
