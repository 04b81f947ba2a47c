using System.Text.Json;
using System.Text.Json.Nodes;
using MoonVpn.Core.Panels.ThreeXui.Links;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>Up to 3.0: a client is an entry in the settings of its inbound.</summary>
internal sealed class InboundClients(PanelSession session, InboundCalls inbounds, PanelProfile profile) : IClientDialect
{
    private const string Root = "panel/api/inbounds";

    public async Task<RemoteClient?> FindAsync(string email, CancellationToken ct) =>
        RemoteReading.Inbounds(await inbounds.ListAsync(ct))
            .SelectMany(inbound => inbound.Clients)
            .FirstOrDefault(client => client.Email.Equals(email, StringComparison.OrdinalIgnoreCase));

    public Task AddAsync(LinkInbound inbound, int inboundId, ClientSpec client, CancellationToken ct) =>
        PostAsync($"{Root}/addClient", Body(inboundId, ClientFields.New(client, inbound)), ct);

    public async Task UpdateAsync(LinkInbound inbound, int inboundId, ClientSpec client, CancellationToken ct)
    {
        var entry = ClientFields.Find(inbound, client.Email)
            ?? throw new PanelException(PanelFailure.Refused, "The inbound has no client with this e-mail.");
        var fields = JsonObject.Create(entry)!;
        ClientFields.Aim(fields, client, inbound);
        await PostAsync($"{Root}/updateClient/{Key(inbound, entry)}", Body(inboundId, fields), ct);
    }

    public Task ResetAsync(int inboundId, string email, CancellationToken ct) =>
        PostAsync($"{Root}/{InboundCalls.Number(inboundId)}/resetClientTraffic/{PanelCall.Segment(email)}", null, ct);

    /// <summary>These panels never give up an inbound's last client; that one is switched off, and the refusal is passed on.</summary>
    public async Task DeleteAsync(int inboundId, ClientSpec client, CancellationToken ct)
    {
        var read = await session.CallAsync(PanelCall.Get($"{Root}/get/{InboundCalls.Number(inboundId)}"), ct);
        if (!read.Success && read.Says("record not found")) return;
        var inbound = LinkInbound.Read(read.OrRefused());
        if (ClientFields.Find(inbound, client.Email) is not { } entry) return;

        var deleted = await session.CallAsync(
            PanelCall.Post($"{Root}/{InboundCalls.Number(inboundId)}/delClient/{Key(inbound, entry)}"), ct);
        if (!deleted.Success && deleted.Says("no client remained")) await SwitchOffAsync(inbound, inboundId, entry, ct);
        if (!deleted.Says("Client Not Found")) deleted.OrRefused();
    }

    public Task<LinkInbound> ForLinksAsync(LinkInbound inbound, int inboundId, CancellationToken ct) => Task.FromResult(inbound);

    public async Task<PanelSettings> SettingsAsync(CancellationToken ct)
    {
        // An API token of 3.0 does not reach the settings.
        var defaults = session.ByToken ? default : (await session.CallAsync(PanelCall.Post("panel/setting/defaultSettings"), ct)).OrRefused();
        return PanelSettings.Read(defaults, new LinkRules(profile.Version));
    }

    private Task SwitchOffAsync(LinkInbound inbound, int inboundId, JsonElement entry, CancellationToken ct)
    {
        var fields = JsonObject.Create(entry)!;
        fields["enable"] = false;
        return PostAsync($"{Root}/updateClient/{Key(inbound, entry)}", Body(inboundId, fields), ct);
    }

    private async Task PostAsync(string path, JsonObject? body, CancellationToken ct) =>
        (await session.CallAsync(PanelCall.Post(path, body), ct)).OrRefused();

    private static string Key(LinkInbound inbound, JsonElement entry) => PanelCall.Segment(entry.Text(ClientFields.KeyOf(inbound.Protocol)));

    private static JsonObject Body(int inboundId, JsonObject client) => new()
    {
        ["id"] = inboundId,
        ["settings"] = new JsonObject { ["clients"] = new JsonArray(client) }.ToJsonString(),
    };
}
