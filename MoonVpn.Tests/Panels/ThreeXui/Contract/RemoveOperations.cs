using MoonVpn.Core.Panels;

namespace MoonVpn.Tests.Panels.ThreeXui.Contract;

internal static class RemoveOperations
{
    public static async Task DeleteAsync(ContractCell cell)
    {
        foreach (var protocol in new[] { "vless", "vmess", "trojan" })
        {
            var inbound = await cell.InboundAsync(protocol);
            await cell.Client.AddClientAsync(inbound, cell.Spec(), CancellationToken.None);

            await cell.Client.DeleteClientAsync(inbound, cell.Spec(), CancellationToken.None);
            cell.Is(null, await cell.Client.FindClientAsync("DE-1042", CancellationToken.None));
            await cell.Client.DeleteClientAsync(inbound, cell.Spec(), CancellationToken.None);
            cell.Is((null, null), (cell.Sandbox.State.TrafficOf("DE-1042"), cell.Sandbox.State.RecordOf("DE-1042")));
            cell.NothingElseChanged();
        }
    }

    public static async Task DeleteLastAsync(ContractCell cell)
    {
        foreach (var vector in new[] { "vless-tcp-none", "ss-chacha20" })
        {
            var inbound = await cell.InboundOfAsync(vector);
            await cell.Client.AddClientAsync(inbound, cell.Spec(vector), CancellationToken.None);

            var deletion = cell.Client.DeleteClientAsync(inbound, cell.Spec(vector), CancellationToken.None);

            if (cell.HasRecords)
            {
                await deletion;
                cell.Is(null, await cell.Client.FindClientAsync(vector, CancellationToken.None));
                continue;
            }

            await cell.FailsAsync(deletion, PanelFailure.Refused, PanelOutcome.Refused);
            cell.Is(false, (await cell.FindAsync(vector)).Enabled);
        }
    }
}
