using System.Text.Json;
using System.Text.Json.Nodes;
using MoonVpn.Core.Panels.ThreeXui.Links;
using MoonVpn.Core.Panels.ThreeXui.Lists;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>Up to 3.0: a client is an entry in the settings of its inbound.</summary>
internal sealed class InboundClients(PanelSession session, InboundCalls inbounds, PanelProfile profile, WireLimits limits) : IClientDialect
{
    private const string SettingsPath = "panel/setting/defaultSettings";

    public string Root => "panel/api/inbounds";

    public async Task<PanelUsage> UsageAsync(CancellationToken ct) => InboundList.Read(await inbounds.ListAsync(ct), limits.Clients);

    public Task<RemoteClient?> FindAsync(string email, CancellationToken ct) => inbounds.FindEntryAsync(email, ct);

    public Task AddAsync(LinkInbound inbound, int inboundId, ClientSpec client, CancellationToken ct) => TryAddAllAsync(inbound, inboundId, [client], ct);

    public async Task<bool> TryAddAllAsync(LinkInbound inbound, int inboundId, IReadOnlyList<ClientSpec> clients, CancellationToken ct)
    {
        await PostAsync($"{Root}/addClient", Body(inboundId, [.. clients.Select(client => ClientFields.New(client, inbound))]), ct);
        return true;
    }

    public Task UpdateAsync(LinkInbound inbound, int inboundId, ClientSpec client, CancellationToken ct) =>
        ChangeAsync(inbound, inboundId, client.Email, fields => ClientFields.Aim(fields, client, inbound), ct);

    public Task SetEnabledAsync(LinkInbound inbound, int inboundId, string email, bool enabled, CancellationToken ct) =>
        ChangeAsync(inbound, inboundId, email, fields => fields["enable"] = enabled, ct);

    public Task ResetAsync(int inboundId, string email, CancellationToken ct) =>
        PostAsync($"{Root}/{InboundCalls.Number(inboundId)}/resetClientTraffic/{PanelCall.Segment(email)}", null, ct);

    public async Task DeleteAsync(int inboundId, string email, CancellationToken ct)
    {
        var inbound = await inbounds.GetAsync(inboundId, ct);
        if (ClientFields.Find(inbound, email) is { } entry)
            await PostAsync($"{Root}/{InboundCalls.Number(inboundId)}/delClient/{Key(inbound, entry)}", null, ct);
    }

    public async Task<bool> IsGoneAsync(int inboundId, string email, CancellationToken ct) =>
        await FindAsync(email, ct) is not { } seen || !seen.InboundIds.Contains(inboundId);

    public Task<LinkInbound> ForLinksAsync(LinkInbound inbound, int inboundId, CancellationToken ct) => Task.FromResult(inbound);

    public async Task<PanelSettings> SettingsAsync(CancellationToken ct)
    {
        // An API token of 3.0 does not reach the settings.
        var isInReach = !session.ByToken;
        var defaults = isInReach ? (await session.CallAsync(PanelCall.Post(SettingsPath), ct)).OrUnknown() : default;
        return PanelSettings.Read(defaults, new LinkRules(profile.Version)) with { Path = isInReach ? SettingsPath : null };
    }

    /// <summary>These panels replace the whole entry: what is not sent is gone.</summary>
    private async Task ChangeAsync(LinkInbound inbound, int inboundId, string email, Action<JsonObject> change, CancellationToken ct)
    {
        var entry = ClientFields.Find(inbound, email)
            ?? throw new PanelException(PanelFailure.Refused, "The inbound has no client with this e-mail.");
        var fields = JsonObject.Create(entry)!;
        change(fields);
        await PostAsync($"{Root}/updateClient/{Key(inbound, entry)}", Body(inboundId, fields), ct);
    }

    private async Task PostAsync(string path, JsonObject? body, CancellationToken ct) =>
        (await session.CallAsync(PanelCall.Post(path, body), ct)).OrRefused();

    private static string Key(LinkInbound inbound, JsonElement entry) => PanelCall.Segment(entry.Text(ClientFields.KeyOf(inbound.Protocol)));

    private static JsonObject Body(int inboundId, params JsonNode[] clients) => new()
    {
        ["id"] = inboundId,
        ["settings"] = new JsonObject { ["clients"] = new JsonArray(clients) }.ToJsonString(),
    };
}
