using System.Text.Json.Nodes;
using MoonVpn.Core.Panels.ThreeXui.Links;
using MoonVpn.Core.Panels.ThreeXui.Lists;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>From 3.1: a client is a record of its own, attached to any number of inbounds.</summary>
internal sealed class ClientRecords(PanelSession session, InboundCalls inbounds, PanelProfile profile, WireLimits limits) : IClientDialect
{
    private readonly RecordSearch _search = new(session, limits);
    private readonly RecordSurroundings _surroundings = new(session, new LinkRules(profile.Version));

    public string Root => RecordSearch.Root;

    /// <summary>Two answers, whole and without repetition; pages would be many, and clients move between them while we turn them.</summary>
    public async Task<PanelUsage> UsageAsync(CancellationToken ct)
    {
        var clients = RecordList.Read(await session.SendAsync(RecordSearch.All, ct), limits.Clients);
        var places = clients.SelectMany(client => client.InboundIds.Distinct(), (client, id) => (client, id)).ToLookup(place => place.id, place => place.client);
        var listed = await inbounds.ListWithoutClientsAsync(hasSlim: true, ct);
        return new PanelUsage([.. listed.Select(inbound => inbound with { Clients = [.. places[inbound.Id]] })], clients);
    }

    public async Task<RemoteClient?> FindAsync(string email, CancellationToken ct)
    {
        if (await _search.FindAsync(email, ct) is not { } found) return null;
        var record = found.Member("client");
        var counters = await session.CallAsync(PanelCall.Get($"{Root}/traffic/{PanelCall.Segment(record.Text("email"))}"), ct);
        // Before 3.2.8 a client without a statistics row is refused; but so is whatever else goes wrong, and that is not zero.
        return counters.Success
            ? RemoteReading.Client(record, RecordSearch.InboundIds(found), counters.Content)
            : await _search.ListedAsync(email, ct) is { } listed ? listed with { Password = record.Text("password") } : null;
    }

    /// <summary>The record serves inbounds of every protocol, so that it is given every secret it may need.</summary>
    public async Task AddAsync(LinkInbound inbound, int inboundId, ClientSpec client, CancellationToken ct)
    {
        var fields = ClientFields.New(client, inbound);
        fields["id"] ??= client.Uuid;
        fields["password"] ??= client.Password;
        fields["auth"] ??= client.Password;
        await PostAsync("add", new JsonObject { ["client"] = fields, ["inboundIds"] = new JsonArray(inboundId) }, ct);
    }

    /// <summary>Its write for many is neither all nor nothing, and needs no pause between single ones either.</summary>
    public Task<bool> TryAddAllAsync(LinkInbound inbound, int inboundId, IReadOnlyList<ClientSpec> clients, CancellationToken ct) => Task.FromResult(false);

    public Task UpdateAsync(LinkInbound inbound, int inboundId, ClientSpec client, CancellationToken ct) =>
        ChangeAsync(inbound, client.Email, (fields, inboundIds) =>
        {
            // Not where another inbound may want a secret of another shape.
            if (inboundIds.Count <= 1) (fields["password"], fields["auth"]) = (client.Password, client.Password);
            fields["id"] = client.Uuid;
            ClientFields.Aim(fields, client, inbound);
        }, ct);

    public Task SetEnabledAsync(LinkInbound inbound, int inboundId, string email, bool enabled, CancellationToken ct) =>
        ChangeAsync(inbound, email, (fields, _) => fields["enable"] = enabled, ct);

    public Task ResetAsync(int inboundId, string email, CancellationToken ct) => PostAsync($"resetTraffic/{PanelCall.Segment(email)}", null, ct);

    public Task DeleteAsync(int inboundId, string email, CancellationToken ct) => PostAsync($"del/{PanelCall.Segment(email)}", null, ct);

    public async Task<bool> IsGoneAsync(int inboundId, string email, CancellationToken ct) => await _search.FindAsync(email, ct) is null;

    public Task<LinkInbound> ForLinksAsync(LinkInbound inbound, int inboundId, CancellationToken ct) => _surroundings.OfAsync(inbound, inboundId, ct);

    public Task<PanelSettings> SettingsAsync(CancellationToken ct) => _surroundings.SettingsAsync(ct);

    private async Task ChangeAsync(LinkInbound inbound, string email, Action<JsonObject, IReadOnlyList<int>> change, CancellationToken ct)
    {
        var found = await _search.FindAsync(email, ct)
            ?? throw new PanelException(PanelFailure.Refused, "The panel has no client with this e-mail.");
        var record = found.Member("client");
        var fields = ClientRecordFields.AsPayload(record);
        // Before 3.2.7 the record may have lost the flow that its attachment still has; sending that back would remove it.
        if (profile.Version < new Version(3, 2, 7) && ClientFields.Find(inbound, email) is { } entry) fields["flow"] = entry.Text("flow");
        change(fields, RecordSearch.InboundIds(found));
        await PostAsync($"update/{PanelCall.Segment(record.Text("email"))}", fields, ct);
    }

    private async Task PostAsync(string path, JsonObject? body, CancellationToken ct) =>
        (await session.CallAsync(PanelCall.Post($"{Root}/{path}", body), ct)).OrRefused();
}
