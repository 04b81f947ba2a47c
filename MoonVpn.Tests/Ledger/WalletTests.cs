using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Ledger;

public sealed class WalletTests : IAsyncLifetime
{
    private static readonly Actor Owner = Actor.System("test");

    private TestShop _shop = null!;

    public async ValueTask InitializeAsync() => _shop = await TestShop.OpenAsync();

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task A_balance_is_the_sum_of_its_rows()
    {
        var sara = await _shop.CustomerAsync();

        await AdjustAsync(sara, 500_000);
        await AdjustAsync(sara, -120_000);

        Assert.Equal(380_000, (await BalanceAsync(sara)).Balance);
        Assert.Empty(await _shop.ViolationsAsync());
    }

    [Fact]
    public async Task Nobody_spends_what_they_do_not_have()
    {
        var sara = await _shop.CustomerAsync();
        await AdjustAsync(sara, 100_000);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => AdjustAsync(sara, -100_001));

        Assert.Equal(Refusal.NotEnoughBalance, refused.Refusal);
        Assert.Equal(1L, refused.Arguments[0]);
        Assert.Equal(100_000, (await BalanceAsync(sara)).Balance);
    }

    [Fact]
    public async Task An_admin_corrects_up_to_the_set_amount_and_never_their_own_wallet()
    {
        var sara = await _shop.CustomerAsync();
        var admin = await _shop.StaffAsync(UserRole.Admin, Permission.Money);
        var most = _shop.Get<SettingsStore>().Get(ShopSettings.AdjustMost);

        var tooMuch = await Assert.ThrowsAsync<RefusedException>(() => AdjustAsync(sara, most + 1, admin));
        var own = await Assert.ThrowsAsync<RefusedException>(() => AdjustAsync(admin, 1_000, admin));
        await AdjustAsync(sara, most, admin);
        await AdjustAsync(sara, most + 1);

        Assert.Equal((Refusal.AmountOutOfRange, Refusal.NotAllowed), (tooMuch.Refusal, own.Refusal));
        Assert.Equal((most * 2) + 1, (await BalanceAsync(sara)).Balance);
    }

    [Fact]
    public async Task The_same_cause_is_booked_once_and_never_with_other_values()
    {
        var sara = await _shop.CustomerAsync();
        var command = Guid.NewGuid();
        var wallets = _shop.Get<WalletService>();

        await wallets.AdjustAsync(Owner, sara.UserId!.Value, 70_000, "هدیه", command, CancellationToken.None);
        await wallets.AdjustAsync(Owner, sara.UserId.Value, 70_000, "هدیه", command, CancellationToken.None);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => wallets.AdjustAsync(Owner, sara.UserId.Value, 80_000, "هدیه", command, CancellationToken.None));

        Assert.Equal(Refusal.OperationKeyReused, refused.Refusal);
        Assert.Equal(70_000, (await BalanceAsync(sara)).Balance);
    }

    [Theory]
    [InlineData("UPDATE \"transaction\" SET amount = amount + 1")]
    [InlineData("UPDATE \"transaction\" SET reference = 'x'")]
    [InlineData("DELETE FROM \"transaction\"")]
    [InlineData("UPDATE user SET balance = balance + 1")]
    [InlineData("DELETE FROM audit_log")]
    [InlineData("UPDATE audit_log SET details = ''")]
    public async Task The_database_itself_refuses_to_rewrite_history(string sql)
    {
        await AdjustAsync(await _shop.CustomerAsync(), 10_000);

        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => _shop.ReadAsync(db => db.Database.ExecuteSqlRawAsync(sql)));
    }

    [Fact]
    public async Task A_row_that_was_changed_behind_the_shops_back_is_found()
    {
        var sara = await _shop.CustomerAsync();
        await AdjustAsync(sara, 10_000);
        await AdjustAsync(sara, 5_000);
        await _shop.ReadAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER tr_transaction_no_update; UPDATE \"transaction\" SET reference = 'forged' WHERE sequence = 1"));

        var differences = await _shop.ViolationsAsync();

        Assert.Contains(differences, difference => difference.Id == "M11" && difference.UserId == sara.UserId);
    }

    [Fact]
    public async Task A_hundred_writers_at_once_lose_nothing()
    {
        var sara = await _shop.CustomerAsync();
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => AdjustAsync(sara, 1_000))));

        Assert.Equal(100_000, (await BalanceAsync(sara)).Balance);
        Assert.Equal(100, await _shop.ReadAsync(db => db.Set<Transaction>().CountAsync()));
        Assert.Empty(await _shop.ViolationsAsync());
    }

    [Fact]
    public async Task A_unit_of_work_whose_part_failed_commits_nothing_even_if_the_failure_was_caught()
    {
        var sara = await _shop.CustomerAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => _shop.Get<UnitOfWork>().RunAsync(
            Owner,
            async _ =>
            {
                await AdjustAsync(sara, 50_000);
                await Assert.ThrowsAsync<RefusedException>(() => AdjustAsync(sara, -60_000));
            },
            CancellationToken.None));

        Assert.Equal(0, (await BalanceAsync(sara)).Balance);
    }

    private Task AdjustAsync(Actor customer, long amount, Actor? by = null) =>
        _shop.Get<WalletService>().AdjustAsync(by ?? Owner, customer.UserId!.Value, amount, "آزمایش", Guid.NewGuid(), CancellationToken.None);

    private Task<WalletBalance> BalanceAsync(Actor customer) => _shop.Get<WalletService>().BalanceAsync(customer, customer.UserId!.Value, CancellationToken.None);
}
