using MoonVpn.Core.Panels;
using MoonVpn.Core.Panels.ThreeXui;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Panels.ThreeXui.Contract;

internal static class AddOperations
{
    public static async Task AddAsync(ContractCell cell, string vector)
    {
        var inbound = await cell.InboundOfAsync(vector);
        var spec = cell.Spec();

        await cell.Client.AddClientAsync(inbound, spec with { Enabled = false }, CancellationToken.None);

        var found = await cell.FindAsync(spec.Email);
        cell.Holds(found.Is(spec), "another identity than the one added");
        cell.Is((spec.TotalBytes, spec.ExpiryMs, spec.IpLimit, true, 0L), (found.TotalBytes, found.ExpiryMs, found.IpLimit, found.Enabled, found.UpBytes + found.DownBytes));
        cell.Is([inbound.Id], found.InboundIds);
        var entry = cell.Entry(inbound);
        var method = vector switch { "ss-chacha20" => "chacha20-ietf-poly1305", "ss-2022-aes128" => "2022-blake3-aes-128-gcm", _ => "" };
        cell.Is(inbound.Protocol is "vless" or "vmess" ? spec.Uuid : ShadowsocksKey.For(method, spec.Password), entry.Text(inbound.Protocol is "vless" or "vmess" ? "id" : "password"));
        // Every client of an old cipher has to name it; panels with records see to that themselves.
        var named = vector == "ss-chacha20" && !cell.HasRecords ? method : "";
        cell.Is(named, entry.Text("method"));
        cell.Is(inbound.Protocol == "vless" ? "xtls-rprx-vision" : "", entry.Text("flow"));
        cell.Is((spec.SubscriptionId, spec.Comment, spec.TelegramId, 0L), (entry.Text("subId"), entry.Text("comment"), entry.Number("tgId"), entry.Number("reset")));
        cell.Is(spec.TotalBytes, cell.Row().Total);

        var renewed = spec with { TotalBytes = 80L << 30, Enabled = false };
        await cell.Client.UpdateClientAsync(inbound, renewed, CancellationToken.None);
        var updated = await cell.FindAsync(spec.Email);
        cell.Is((renewed.TotalBytes, false, true), (updated.TotalBytes, updated.Enabled, updated.Is(spec)));
        cell.Is(named, cell.Entry(inbound).Text("method"));
    }

    public static async Task ConflictAsync(ContractCell cell)
    {
        var inbound = await cell.InboundAsync();
        var taken = inbound.Clients[0];
        var ours = TestPanel.Spec() with { Email = taken.Email.ToUpperInvariant() };

        await cell.FailsAsync(cell.Client.AddClientAsync(inbound, ours, CancellationToken.None), PanelFailure.Refused, PanelOutcome.Conflict);
        cell.NothingElseChanged();

        // The same person once more: what is there is left as it is, and there is one of it.
        await cell.Client.AddClientAsync(inbound, cell.Spec(), CancellationToken.None);
        await cell.Client.AddClientAsync(inbound, cell.Spec() with { TotalBytes = 1 }, CancellationToken.None);
        cell.Is(1, cell.Sandbox.State.Inbounds.Sum(row => row.Clients().Count(client => client.Text("email") == "DE-1042")));
        cell.Is(cell.Spec().TotalBytes, (await cell.FindAsync("DE-1042")).TotalBytes);
    }

    public static async Task NowhereAsync(ContractCell cell)
    {
        var nowhere = await cell.InboundAsync() with { Id = 999 };

        await cell.FailsAsync(cell.Client.AddClientAsync(nowhere, cell.Spec(), CancellationToken.None), PanelFailure.Refused, PanelOutcome.Refused);
        await cell.FailsAsync(cell.Client.UpdateClientAsync(nowhere, cell.Spec(), CancellationToken.None), PanelFailure.Refused, PanelOutcome.Refused);
        await cell.Client.DeleteClientAsync(nowhere, cell.Spec(), CancellationToken.None);
        cell.Is(null, await cell.Client.FindClientAsync("DE-1042", CancellationToken.None));
    }

    public static async Task FindAsync(ContractCell cell)
    {
        var inbound = await cell.InboundAsync();
        await cell.Client.AddClientAsync(inbound, cell.Spec("DE-1042"), CancellationToken.None);
        await cell.Client.AddClientAsync(inbound, cell.Spec("DE-104", "11111111-2222-4333-8444-555555555555"), CancellationToken.None);

        cell.Is("DE-104", (await cell.FindAsync("DE-104")).Email);
        cell.Is("DE-1042", (await cell.FindAsync("de-1042")).Email);
        cell.Is(null, await cell.Client.FindClientAsync("DE-10", CancellationToken.None));
        cell.Is(null, await cell.Client.FindClientAsync("DE-10422", CancellationToken.None));
        // Part of so many others that a page does not hold them.
        cell.Sandbox.Crowd(250);
        cell.Is(null, await cell.Client.FindClientAsync("e", CancellationToken.None));
        cell.Recount();

        // Counters that are refused are not zero.
        cell.Sandbox.Tick("DE-1042", 10, 20);
        cell.Sandbox.Faults.Add(new PanelFault(PanelFaultKind.Refuse, "clients/traffic/", Msg: "Inbound Not Found For Email: DE-1042"));
        var listed = await cell.FindAsync("DE-1042");
        cell.Is(20L, listed.DownBytes);
        cell.Is(listed with { InboundIds = [] }, await cell.FindAsync("DE-1042") with { InboundIds = [] });
        cell.Sandbox.Faults.Clear();

        // No refusal is taken for absence, whatever it says.
        foreach (var words in new[] { "record not found", "database is locked" })
        {
            cell.Sandbox.Faults.Add(new PanelFault(PanelFaultKind.Refuse, cell.HasRecords ? "clients/" : "inbounds/list", Msg: words, Times: 0));
            await cell.FailsAsync(cell.Client.FindClientAsync("DE-1042", CancellationToken.None), PanelFailure.Unknown, PanelOutcome.Unknown);
            cell.Sandbox.Faults.Clear();
        }
    }
}
