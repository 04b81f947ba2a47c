namespace MoonVpn.Tests.Panels.ThreeXui.Contract;

/// <summary>Everything the shop asks of a panel, by name.</summary>
internal static class ContractOperations
{
    public static IReadOnlyDictionary<string, Func<ContractCell, Task>> All { get; } = new Dictionary<string, Func<ContractCell, Task>>
    {
        ["detect"] = ReadOperations.DetectAsync,
        ["probe"] = ReadOperations.ProbeAsync,
        ["status"] = ReadOperations.StatusAsync,
        ["list"] = ReadOperations.ListAsync,
        ["usage of all"] = ReadOperations.UsageAsync,
        ["subscription settings"] = ReadOperations.SubscriptionSettingsAsync,
        ["backup"] = ReadOperations.BackupAsync,
        ["online"] = PresenceOperations.OnlineAsync,
        ["last online"] = PresenceOperations.LastOnlineAsync,
        ["addresses"] = PresenceOperations.AddressesAsync,
        ["add vless"] = cell => AddOperations.AddAsync(cell, "vless-tcp-reality-vision"),
        ["add vmess"] = cell => AddOperations.AddAsync(cell, "vmess-ws-tls"),
        ["add trojan"] = cell => AddOperations.AddAsync(cell, "trojan-tcp-tls-simple"),
        ["add shadowsocks"] = cell => AddOperations.AddAsync(cell, "ss-chacha20"),
        ["add shadowsocks 2022"] = cell => AddOperations.AddAsync(cell, "ss-2022-aes128"),
        ["add a taken e-mail"] = AddOperations.ConflictAsync,
        ["add to nowhere"] = AddOperations.NowhereAsync,
        ["find"] = AddOperations.FindAsync,
        ["update keeps the rest"] = ChangeOperations.UpdateAsync,
        ["switch off and on"] = ChangeOperations.SwitchAsync,
        ["reset"] = ChangeOperations.ResetAsync,
        ["rotate identity"] = ChangeOperations.RotateAsync,
        ["renew what is used up"] = RenewOperations.UsedUpAsync,
        ["renew what has expired"] = RenewOperations.ExpiredAsync,
        ["renew before the end"] = RenewOperations.EarlyAsync,
        ["first use starts the days"] = RenewOperations.FirstUseAsync,
        ["delete"] = RemoveOperations.DeleteAsync,
        ["delete the last"] = RemoveOperations.DeleteLastAsync,
        ["links"] = LinkOperations.LinksAsync,
        ["log in again"] = SessionOperations.LogInAgainAsync,
        ["logged out in the middle"] = SessionOperations.LoggedOutInTheMiddleAsync,
        ["no lock-out"] = SessionOperations.NoLockOutAsync,
    };
}
