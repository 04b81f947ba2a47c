using System.Text.Json;
using System.Text.Json.Nodes;
using MoonVpn.Core.Panels.ThreeXui.Links;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>From 3.1: a client is a record of its own, attached to any number of inbounds.</summary>
internal sealed class ClientRecords(PanelSession session, PanelProfile profile) : IClientDialect
{
    private const string Root = "panel/api/clients";

    private readonly LinkRules _rules = new(profile.Version);

    public async Task<RemoteClient?> FindAsync(string email, CancellationToken ct)
    {
        var found = await RecordAsync(email, ct);
        if (found is null && await OtherSpellingAsync(email, ct) is { } spelling) found = await RecordAsync(spelling, ct);
        if (found is not { } answer) return null;

        var record = answer.Member("client");
        var counters = await session.CallAsync(PanelCall.Get($"{Root}/traffic/{PanelCall.Segment(record.Text("email"))}"), ct);
        string[] secrets = [record.Text("uuid"), record.Text("password"), record.Text("auth")];
        return RemoteReading.Client(
            record,
            secrets.FirstOrDefault(secret => secret.Length > 0) ?? "",
            [.. answer.Items("inboundIds").Where(id => id.ValueKind == JsonValueKind.Number).Select(id => id.GetInt32())],
            counters.Success ? counters.Content : default);
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

    public async Task UpdateAsync(LinkInbound inbound, int inboundId, ClientSpec client, CancellationToken ct)
    {
        var answer = await RecordAsync(client.Email, ct)
            ?? throw new PanelException(PanelFailure.Refused, "The panel has no client with this e-mail.");
        var fields = ClientRecordFields.AsPayload(answer.Member("client"));
        // Before 3.2.7 the record may have lost the flow that its attachment still has; sending that back would remove it.
        if (profile.Version < new Version(3, 2, 7) && ClientFields.Find(inbound, client.Email) is { } entry) fields["flow"] = entry.Text("flow");
        ClientFields.Aim(fields, client, inbound);
        await PostAsync($"update/{PanelCall.Segment(client.Email)}", fields, ct);
    }

    public Task ResetAsync(int inboundId, string email, CancellationToken ct) => PostAsync($"resetTraffic/{PanelCall.Segment(email)}", null, ct);

    public async Task DeleteAsync(int inboundId, ClientSpec client, CancellationToken ct)
    {
        var deleted = await session.CallAsync(PanelCall.Post($"{Root}/del/{PanelCall.Segment(client.Email)}"), ct);
        if (!deleted.Says("not found in any inbound or client record")) deleted.OrRefused();
    }

    public async Task<LinkInbound> ForLinksAsync(LinkInbound inbound, int inboundId, CancellationToken ct)
    {
        if (_rules.HasTemplates && await TryAsync(PanelCall.Get($"panel/api/hosts/byInbound/{InboundCalls.Number(inboundId)}"), ct) is { } hosts)
            inbound = inbound with { Hosts = [.. hosts.Items()] };
        if (inbound.NodeId > 0 && await TryAsync(PanelCall.Get($"panel/api/nodes/get/{InboundCalls.Number(inbound.NodeId)}"), ct) is { } node)
            inbound = inbound with { NodeAddress = node.Text("address") };
        return inbound;
    }

    public async Task<PanelSettings> SettingsAsync(CancellationToken ct)
    {
        var defaults = await TryAsync(PanelCall.Post("panel/api/setting/defaultSettings"), ct);
        // Before 3.3 the settings are elsewhere, out of an API token's reach.
        if (defaults is null && !session.ByToken) defaults = await TryAsync(PanelCall.Post("panel/setting/defaultSettings"), ct);
        var settings = PanelSettings.Read(defaults ?? default, _rules);
        if (_rules.HasTemplates && await TryAsync(PanelCall.Post("panel/api/setting/all"), ct) is { } all && all.Has("remarkTemplate"))
            settings = settings with { RemarkFormat = all.Text("remarkTemplate") };
        return settings;
    }

    private async Task<JsonElement?> RecordAsync(string email, CancellationToken ct)
    {
        var answer = await session.CallAsync(PanelCall.Get($"{Root}/get/{PanelCall.Segment(email)}"), ct);
        if (!answer.Success && answer.Says("record not found")) return null;
        return answer.OrRefused() is var found && found.Member("client").ValueKind == JsonValueKind.Object
            ? found
            : throw new PanelException(PanelFailure.Unknown, "The panel's client is not an object.");
    }

    /// <summary>Routes take the e-mail literally, but no two may differ by case only.</summary>
    private async Task<string?> OtherSpellingAsync(string email, CancellationToken ct)
    {
        var page = (await session.CallAsync(
            PanelCall.Get($"{Root}/list/paged?page=1&pageSize=200&search={Uri.EscapeDataString(email)}"), ct)).OrRefused();
        return page.Items("items").Select(item => item.Text("email"))
            .FirstOrDefault(found => found != email && found.Equals(email, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Null where the panel has no such route or says no: what hangs on it has a default.</summary>
    private async Task<JsonElement?> TryAsync(PanelCall call, CancellationToken ct) =>
        await session.TryCallAsync(call, ct) is { Success: true } answer ? answer.Content : null;

    private async Task PostAsync(string path, JsonObject? body, CancellationToken ct) =>
        (await session.CallAsync(PanelCall.Post($"{Root}/{path}", body), ct)).OrRefused();
}
