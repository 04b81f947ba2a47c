using System.Globalization;
using System.Text.Json;
using MoonVpn.Core.Panels.ThreeXui.Links;
using MoonVpn.Core.Panels.ThreeXui.Lists;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>Reading inbounds, which every generation answers on the same routes.</summary>
internal sealed class InboundCalls(PanelSession session)
{
    private static readonly PanelCall Slim = PanelCall.Get("panel/api/inbounds/list/slim") with { IsList = true };

    private static readonly PanelCall Full = PanelCall.Get("panel/api/inbounds/list") with { IsList = true };

    public Task<PanelAnswer> ListAsync(CancellationToken ct) => session.SendAsync(Full, ct);

    /// <summary>The short list where there is one (3.1 and later).</summary>
    public async Task<IReadOnlyList<RemoteInbound>> ListWithoutClientsAsync(bool hasSlim, CancellationToken ct) =>
        InboundList.ReadWithoutClients((hasSlim ? await session.TrySendAsync(Slim, ct) : null) ?? await ListAsync(ct));

    /// <exception cref="PanelException"><see cref="PanelFailure.Refused"/> only if the list shows that there is no such inbound.</exception>
    public async Task<LinkInbound> GetAsync(int id, CancellationToken ct)
    {
        var answer = await session.CallAsync(PanelCall.Get($"panel/api/inbounds/get/{Number(id)}"), ct);
        if (answer is { Success: true, Content.ValueKind: JsonValueKind.Object }) return LinkInbound.Read(answer.Content);
        var isThere = InboundList.ReadWithoutClients(await ListAsync(ct)).Any(inbound => inbound.Id == id);
        throw isThere
            ? new PanelException(PanelFailure.Unknown, $"The panel lists the inbound, but does not show it: {answer.Reason}")
            : new PanelException(PanelFailure.Refused, "The panel has no such inbound.");
    }

    public static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);
}
