using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Data;

/// <summary>Nothing of the user's specification may get lost in a migration.</summary>
public sealed class SeedSchemaTests : IAsyncLifetime
{
    private TestShop _shop = null!;

    public async ValueTask InitializeAsync() => _shop = await TestShop.OpenAsync();

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Every_table_and_column_of_the_specification_is_in_the_migrated_database()
    {
        var missing = new List<string>();
        foreach (var (table, columns) in SeedSchema.Tables)
        {
            var present = await ColumnsAsync("SELECT name AS \"Value\" FROM pragma_table_info({0})", table);
            missing.AddRange(columns.Except(present).Select(column => $"{table}.{column}"));
        }

        TestContext.Current.SendDiagnosticMessage($"{SeedSchema.Tables.Count} tables, {SeedSchema.Tables.Values.Sum(columns => columns.Length)} columns");
        Assert.Empty(missing);
        // Fourteen tables of the seed, and plan_location, which stands for one of its columns.
        Assert.Equal((15, 143), (SeedSchema.Tables.Count, SeedSchema.Tables.Values.Sum(columns => columns.Length)));
    }

    [Fact]
    public async Task Every_word_of_the_specification_is_a_word_the_column_takes()
    {
        foreach (var (place, words) in SeedSchema.Words)
        {
            var (table, column) = (place.Split('.')[0], place.Split('.')[1]);
            var sql = Assert.Single(await ColumnsAsync("SELECT sql AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name = {0}", table));
            var check = sql[sql.IndexOf($"\"ck_{table}_{column}_word\"", StringComparison.Ordinal)..];
            Assert.All(words, word => Assert.Contains($"'{word}'", check[..check.IndexOf(')', StringComparison.Ordinal)]));
        }
    }

    [Fact]
    public async Task Every_relation_of_the_specification_is_a_foreign_key()
    {
        foreach (var (table, column, target) in SeedSchema.Relations)
        {
            var targets = await ColumnsAsync("SELECT \"table\" AS \"Value\" FROM pragma_foreign_key_list({0}) WHERE \"from\" = {1}", table, column);
            Assert.True(targets.Contains(target), $"{table}.{column} does not point to {target}");
        }
    }

    [Fact]
    public async Task The_file_is_in_WAL_mode_and_every_commit_is_synced()
    {
        Assert.Equal(["wal"], await ColumnsAsync("SELECT journal_mode AS \"Value\" FROM pragma_journal_mode"));
        Assert.Equal(["2"], await ColumnsAsync("SELECT CAST(synchronous AS TEXT) AS \"Value\" FROM pragma_synchronous"));
    }

    [Fact]
    public async Task The_model_has_no_change_without_a_migration() =>
        Assert.False(await _shop.ReadAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())));

    [Fact]
    public async Task Two_shops_do_not_open_the_same_file()
    {
        var second = await Assert.ThrowsAsync<CannotOpenException>(() => TestShop.OpenAsync(directory: _shop.DataDirectory));

        Assert.Contains("already runs", second.Message);
    }

    private Task<List<string>> ColumnsAsync(string sql, params object[] arguments) =>
        _shop.ReadAsync(db => db.Database.SqlQueryRaw<string>(sql, arguments).ToListAsync());
}
