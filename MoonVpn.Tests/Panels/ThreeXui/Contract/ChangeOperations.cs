using System.Text.Json.Nodes;
using MoonVpn.Core.Panels;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Panels.ThreeXui.Contract;

internal static class ChangeOperations
{
    public static async Task UpdateAsync(ContractCell cell)
    {
        var inbound = await cell.InboundAsync();
        await AddByHandAsync(cell, inbound.Id);
        var before = cell.Entry(inbound);
        var target = cell.Spec() with { TotalBytes = 5, IpLimit = 3, Comment = "", TelegramId = 0 };

        await cell.Client.UpdateClientAsync(inbound, target, CancellationToken.None);

        var after = cell.Entry(inbound);
        cell.Is((5L, 3L, target.ExpiryMs, true, 0L), (after.Number("totalGB"), after.Number("limitIp"), after.Number("expiryTime"), after.Flag("enable"), after.Number("reset")));
        cell.Is(("by hand", 777L, "xtls-rprx-vision"), (after.Text("comment"), after.Number("tgId"), after.Text("flow")));
        string[] decided = ["totalGB", "limitIp", "expiryTime", "enable", "reset", "updated_at", "password", "auth"];
        foreach (var (name, value) in before.Where(member => !decided.Contains(member.Key)))
            cell.Is((name, value?.ToJsonString()), (name, after[name]?.ToJsonString()));
        if (cell.HasRecords) cell.Is(cell.Traits.HasGroups ? "kept" : "", cell.Sandbox.State.RecordOf("DE-1042")!.Group);
    }

    public static async Task SwitchAsync(ContractCell cell)
    {
        var inbound = await cell.InboundAsync();
        await AddByHandAsync(cell, inbound.Id);
        var before = await cell.FindAsync("DE-1042");
        foreach (var enabled in new[] { false, true })
        {
            await cell.Client.SetEnabledAsync(inbound, "DE-1042", enabled, CancellationToken.None);

            cell.Is(before with { Enabled = enabled, InboundIds = [] }, await cell.FindAsync("DE-1042") with { InboundIds = [] });
            cell.Is((enabled, enabled, "by hand"), (cell.Entry(inbound).Flag("enable"), cell.Row().Enable, cell.Entry(inbound).Text("comment")));
        }

        await cell.FailsAsync(cell.Client.SetEnabledAsync(inbound, "nobody", true, CancellationToken.None), PanelFailure.Refused, PanelOutcome.Refused);
    }

    public static async Task ResetAsync(ContractCell cell)
    {
        var inbound = await cell.InboundAsync();
        await cell.Client.AddClientAsync(inbound, cell.Spec(), CancellationToken.None);
        cell.Sandbox.Tick("DE-1042", 1_000, 2_000);
        cell.Is((1_000L, 2_000L), (await cell.FindAsync("DE-1042") is var used ? (used.UpBytes, used.DownBytes) : default));

        await cell.Client.ResetTrafficAsync(inbound, "DE-1042", CancellationToken.None);

        var found = await cell.FindAsync("DE-1042");
        cell.Is((0L, 0L, true), (found.UpBytes, found.DownBytes, found.Enabled));
        cell.Holds(found.Is(cell.Spec()) && found.TotalBytes == cell.Spec().TotalBytes, "more than the counters changed");
    }

    public static async Task RotateAsync(ContractCell cell)
    {
        foreach (var (at, protocol) in new[] { "vless", "vmess", "trojan" }.Index())
        {
            var inbound = await cell.InboundAsync(protocol);
            var old = cell.Spec($"DE-{at}", $"b831381d-6324-4d53-ad4f-8cda48b3081{at}");
            var rotated = old with { Uuid = $"11111111-2222-4333-8444-55555555555{at}", Password = $"new-{at}", SubscriptionId = $"new-sub-{at}" };
            await cell.Client.AddClientAsync(inbound, old, CancellationToken.None);
            cell.Sandbox.Tick(old.Email, 10, 20);

            await cell.Client.UpdateClientAsync(inbound, rotated, CancellationToken.None);

            var found = await cell.FindAsync(old.Email);
            cell.Holds(found.Is(rotated) && !found.Is(old), "the identity is still the old one");
            cell.Is((10L, 20L), (found.UpBytes, found.DownBytes));
            cell.Is(protocol == "trojan" ? rotated.Password : rotated.Uuid, cell.Entry(inbound, old.Email).Text(protocol == "trojan" ? "password" : "id"));
            cell.Is(rotated.SubscriptionId, cell.Entry(inbound, old.Email).Text("subId"));
            // Once more is no harm: the target is absolute.
            await cell.Client.UpdateClientAsync(inbound, rotated, CancellationToken.None);
            cell.Holds((await cell.FindAsync(old.Email)).Is(rotated), "the second time changed it");
        }
    }

    private static Task AddByHandAsync(ContractCell cell, int inboundId)
    {
        var client = new JsonObject
        {
            ["id"] = cell.Spec().Uuid,
            ["email"] = "DE-1042",
            ["flow"] = "xtls-rprx-vision",
            ["subId"] = "sub-DE-1042",
            ["enable"] = true,
            ["totalGB"] = 1L << 40,
            ["expiryTime"] = 0,
            ["comment"] = "by hand",
            ["tgId"] = 777,
            ["reset"] = 30,
        };
        if (cell.HasRecords)
        {
            if (cell.Traits.HasGroups) client["group"] = "kept";
            return cell.ByHandAsync("POST", "panel/api/clients/add", new JsonObject { ["client"] = client, ["inboundIds"] = new JsonArray(inboundId) });
        }

        client["somethingNew"] = new JsonObject { ["a"] = 1.50 };
        return cell.ByHandAsync("POST", "panel/api/inbounds/addClient", new JsonObject
        {
            ["id"] = inboundId,
            ["settings"] = new JsonObject { ["clients"] = new JsonArray(client) }.ToJsonString(),
        });
    }
}
