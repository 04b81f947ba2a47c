using System.Globalization;
using System.Text.Json;
using MoonVpn.Core.Panels.ThreeXui.Links;
using MoonVpn.Core.Panels.ThreeXui.Lists;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>Reading inbounds, which every generation answers on the same routes. They carry all their clients, so those who ask at the same time share an answer.</summary>
internal sealed class InboundCalls
{
    private const int MostAtOnce = 200;

    private static readonly PanelCall Slim = PanelCall.Get("panel/api/inbounds/list/slim") with { IsList = true };

    private static readonly PanelCall Full = PanelCall.Get("panel/api/inbounds/list") with { IsList = true };

    private readonly PanelSession _session;
    private readonly WireLimits _limits;
    private readonly Rounds<int, LinkInbound> _inbounds;
    private readonly Rounds<string, RemoteClient?> _entries;

    public InboundCalls(PanelSession session, WireLimits limits)
    {
        (_session, _limits) = (session, limits);
        _inbounds = new(ReadInboundsAsync, MostAtOnce);
        _entries = new(ReadEntriesAsync, MostAtOnce);
    }

    public Task<PanelAnswer> ListAsync(CancellationToken ct) => _session.SendAsync(Full, ct);

    /// <summary>The short list where there is one (3.1 and later).</summary>
    public async Task<IReadOnlyList<RemoteInbound>> ListWithoutClientsAsync(bool hasSlim, CancellationToken ct) =>
        InboundList.ReadWithoutClients((hasSlim ? await _session.TrySendAsync(Slim, ct) : null) ?? await ListAsync(ct));

    /// <exception cref="PanelException"><see cref="PanelFailure.Refused"/> only if the list shows that there is no such inbound.</exception>
    public Task<LinkInbound> GetAsync(int id, CancellationToken ct) => _inbounds.AskAsync(id, ct);

    /// <summary>The client with this e-mail in whatever inbound, up to 3.0; null when the complete list shows that there is none.</summary>
    public Task<RemoteClient?> FindEntryAsync(string email, CancellationToken ct) => _entries.AskAsync(email, ct);

    public static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);

    private async Task<IReadOnlyList<LinkInbound>> ReadInboundsAsync(IReadOnlyList<int> ids)
    {
        var read = new Dictionary<int, LinkInbound>();
        foreach (var id in ids.Distinct()) read[id] = await ReadAsync(id);
        return [.. ids.Select(id => read[id])];
    }

    private async Task<LinkInbound> ReadAsync(int id)
    {
        var answer = await _session.CallAsync(PanelCall.Get($"panel/api/inbounds/get/{Number(id)}"), CancellationToken.None);
        if (answer is { Success: true, Content.ValueKind: JsonValueKind.Object }) return LinkInbound.Read(answer.Content);
        var isThere = InboundList.ReadWithoutClients(await ListAsync(CancellationToken.None)).Any(inbound => inbound.Id == id);
        throw isThere
            ? new PanelException(PanelFailure.Unknown, $"The panel lists the inbound, but does not show it: {answer.Reason}")
            : new PanelException(PanelFailure.Refused, "The panel has no such inbound.");
    }

    private async Task<IReadOnlyList<RemoteClient?>> ReadEntriesAsync(IReadOnlyList<string> emails)
    {
        var wanted = emails.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var found = InboundList.Read(await ListAsync(CancellationToken.None), _limits.Clients, wanted).Clients
            .ToDictionary(client => client.Email, StringComparer.OrdinalIgnoreCase);
        return [.. emails.Select(found.GetValueOrDefault)];
    }
}
