using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Tests.Invariants;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Hosting.Commands;

/// <summary><c>verify</c> as the operator runs it: a process of its own.</summary>
public sealed class VerifyCommandTests
{
    [Fact]
    public async Task It_says_0_when_everything_adds_up_and_1_with_the_rows_when_it_does_not()
    {
        await using var shop = await TestShop.OpenAsync();
        var sara = await shop.CustomerAsync();
        await shop.Get<WalletService>().AdjustAsync(Actor.System("test"), sara.UserId!.Value, 70_000, "هدیه", Guid.NewGuid(), CancellationToken.None);
        // The shop is open all the while.
        var sound = await ProductProcess.RunAsync("verify", "--data", shop.DataDirectory);

        await Sabotage.DoAsync(Path.Combine(shop.DataDirectory, "moonvpn.db"), $"UPDATE user SET balance = 70001 WHERE id = {sara.UserId}");
        var broken = await ProductProcess.RunAsync("verify", "--data", shop.DataDirectory);
        var frozen = await shop.ReadAsync(async db => (await db.Set<Core.Users.User>().FindAsync(sara.UserId))!.WalletFrozenAt);

        Assert.Equal((0, true), (sound.ExitCode, sound.Output.Contains("Everything adds up.", StringComparison.Ordinal)));
        Assert.Equal(1, broken.ExitCode);
        Assert.Contains($"user {sara.UserId}: balance 70001, rows 70000", broken.Output, StringComparison.Ordinal);
        Assert.Null(frozen);
    }

    [Fact]
    public async Task It_freezes_only_when_asked_to()
    {
        await using var shop = await TestShop.OpenAsync();
        var sara = await shop.CustomerAsync();
        await Sabotage.DoAsync(Path.Combine(shop.DataDirectory, "moonvpn.db"), $"UPDATE user SET balance = 70001 WHERE id = {sara.UserId}");

        var (exitCode, _) = await ProductProcess.RunAsync("verify", "--data", shop.DataDirectory, "--freeze");

        Assert.Equal(1, exitCode);
        Assert.NotNull(await shop.ReadAsync(async db => (await db.Set<Core.Users.User>().FindAsync(sara.UserId))!.WalletFrozenAt));
    }

    [Fact]
    public async Task It_says_2_and_why_when_there_is_nothing_it_can_read()
    {
        await using var shop = await TestShop.OpenAsync();
        await Sabotage.DoAsync(Path.Combine(shop.DataDirectory, "moonvpn.db"), "DELETE FROM \"__EFMigrationsHistory\" WHERE \"migration_id\" > '20261125'");

        var missing = await ProductProcess.RunAsync("verify", "--data", "/nowhere");
        var old = await ProductProcess.RunAsync("verify", "--data", shop.DataDirectory);

        Assert.Equal((2, 2), (missing.ExitCode, old.ExitCode));
        Assert.Contains("There is no database at /nowhere", missing.Output, StringComparison.Ordinal);
        Assert.Contains("older version", old.Output, StringComparison.Ordinal);
    }
}
