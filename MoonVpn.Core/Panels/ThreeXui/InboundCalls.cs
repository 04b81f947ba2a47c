using System.Globalization;
using System.Text.Json;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>Reading inbounds, which every generation answers on the same routes.</summary>
internal sealed class InboundCalls(PanelSession session)
{
    public async Task<JsonElement> ListAsync(CancellationToken ct)
    {
        var list = (await session.CallAsync(PanelCall.Get("panel/api/inbounds/list") with { IsList = true }, ct)).OrRefused();
        return list.ValueKind is JsonValueKind.Array or JsonValueKind.Null
            ? list
            : throw new PanelException(PanelFailure.Unknown, "The panel's list of inbounds is not a list.");
    }

    public async Task<JsonElement> GetAsync(int id, CancellationToken ct)
    {
        var inbound = (await session.CallAsync(PanelCall.Get($"panel/api/inbounds/get/{Number(id)}"), ct)).OrRefused();
        return inbound.ValueKind == JsonValueKind.Object
            ? inbound
            : throw new PanelException(PanelFailure.Unknown, "The panel's inbound is not an object.");
    }

    public static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);
}
