namespace MoonVpn.Tests.Panels.ThreeXui.Contract;

internal static class PresenceOperations
{
    public static async Task OnlineAsync(ContractCell cell)
    {
        await cell.Client.AddClientAsync(await cell.InboundAsync(), cell.Spec(), CancellationToken.None);
        cell.Is(0, (await cell.Client.OnlineAsync(CancellationToken.None)).Count);

        cell.Sandbox.Tick("DE-1042", 10, 10);
        var online = await cell.Client.OnlineAsync(CancellationToken.None);

        cell.Is("DE-1042", Assert.Single(online));
        cell.Holds(online.Contains("de-1042"), "case matters");
    }

    public static async Task LastOnlineAsync(ContractCell cell)
    {
        await cell.Client.AddClientAsync(await cell.InboundAsync(), cell.Spec(), CancellationToken.None);
        cell.Sandbox.Tick("DE-1042", 10, 10);
        var logins = cell.Panel.Front.Logins;

        var lastOnline = await cell.Client.LastOnlineAsync(CancellationToken.None);

        var now = DateTimeOffset.FromUnixTimeMilliseconds(cell.NowMs).UtcDateTime;
        cell.Is(cell.Traits.HasLastOnline ? now : default, lastOnline.GetValueOrDefault("de-1042"));
        cell.Is(cell.Traits.HasLastOnline ? now : null, (await cell.FindAsync("DE-1042")).LastOnline);
        cell.Is(logins, cell.Panel.Front.Logins);
    }

    public static async Task AddressesAsync(ContractCell cell)
    {
        await cell.Client.AddClientAsync(await cell.InboundAsync(), cell.Spec(), CancellationToken.None);
        cell.Is([], await cell.Client.ClientIpsAsync("DE-1042", CancellationToken.None));

        cell.Sandbox.SeeAt("DE-1042", "203.0.113.7");
        cell.Sandbox.SeeAt("DE-1042", "2001:db8::7");
        var seen = await cell.Client.ClientIpsAsync("DE-1042", CancellationToken.None);

        cell.Is([("203.0.113.7", ""), ("2001:db8::7", "")], seen.Select(address => (address.Address, address.Node)));
        cell.Is(cell.Traits.HasIpArray ? [19, 19] : [0, 0], seen.Select(address => address.SeenAt.Length));
    }
}
