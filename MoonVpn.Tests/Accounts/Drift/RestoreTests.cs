using MoonVpn.Core.Accounts;

namespace MoonVpn.Tests.Accounts.Drift;

/// <summary>A panel goes back to a backup from somewhere within its history: in the end it is as the shop wants it.</summary>
public sealed class RestoreTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, int> Histories
    {
        get
        {
            var rows = new TheoryData<string, int>();
            for (var seed = 1; seed <= 4; seed++)
            {
                rows.Add("2.9.4", seed);
                rows.Add("3.6.0", seed);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public async Task A_restored_panel_converges_to_what_it_should_be(string version, int seed)
    {
        var random = new Random(seed);
        await using var shop = await DriftShop.OpenAsync(version, accounts: 3);
        var snapshotAt = random.Next(0, 10);
        for (var step = 0; step < 10; step++)
        {
            if (step == snapshotAt)
            {
                shop.Panel.Snapshot();
            }

            await StepAsync(shop, random);
        }

        await shop.SyncAsync();
        var used = (await shop.AccountsAsync()).ToDictionary(account => account.Id, account => account.TrafficUsed);
        shop.Panel.Rollback();
        var foreign = await shop.ForeignAsync();
        await shop.SettleAsync(release: true);

        Assert.Equal(foreign, await shop.ForeignAsync());
        foreach (var account in await shop.AccountsAsync())
        {
            Assert.True(account.TrafficUsed >= used[account.Id], $"{account.EmailName} used {used[account.Id]}, now {account.TrafficUsed}");
            await AssertAgreesAsync(shop, account);
        }
    }

    private static async Task StepAsync(DriftShop shop, Random random)
    {
        var changes = shop.Shop.Get<AccountChangeService>();
        var living = (await shop.AccountsAsync()).Where(account => account.Status is AccountStatus.Active or AccountStatus.Disabled).ToList();
        var one = living[random.Next(living.Count)];
        switch (random.Next(7))
        {
            case 0:
                await shop.BuyAsync();
                break;
            case 1 when living.Count > 1:
                await changes.DeleteAsync(DriftShop.Owner, one.Id, "test", Ct);
                break;
            case 2:
                await changes.SetEnabledAsync(DriftShop.Owner, one.Id, !one.IsEnabled, "test", Ct);
                break;
            case 3:
                await changes.ExtendAsync(DriftShop.Owner, one.Id, random.Next(1, 10), random.Next(1, 5) * 1_000_000_000L, "test", Ct);
                break;
            case 4:
                await changes.RotateAsync(DriftShop.Owner, one.Id, Ct);
                break;
            default:
                shop.Panel.Tick(one.EmailName, random.Next(1_000, 1_000_000), random.Next(1_000, 100_000_000));
                break;
        }

        await shop.Selling.WorkAsync();
        if (random.Next(3) == 0)
        {
            shop.Shop.Clock.Advance(TimeSpan.FromMinutes(5));
            await shop.SyncAsync();
            await shop.Selling.WorkAsync();
        }
    }

    private static async Task AssertAgreesAsync(DriftShop shop, ClientAccount account)
    {
        var (client, target) = (await shop.ClientAsync(account.EmailName), AccountTarget.Of(account, null));
        if (account.Status == AccountStatus.Deleted)
        {
            Assert.Null(client);
        }
        else if (account.IsOn)
        {
            Assert.NotNull(client);
            Assert.True(client.Is(target), $"{account.EmailName} has another identity");
            Assert.Equal((target.TotalBytes, target.ExpiryMs, target.Enabled, target.IpLimit), (client.TotalBytes, client.ExpiryMs, client.Enabled, client.IpLimit));
        }
        else
        {
            Assert.False(client is { Enabled: true }, $"{account.EmailName} is on");
        }
    }
}
