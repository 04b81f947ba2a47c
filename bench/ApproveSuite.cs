using System.Diagnostics;
using Microsoft.Data.Sqlite;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments;
using MoonVpn.Tests.Support;

namespace MoonVpn.Bench;

/// <summary>Approvals a second, beside what the file system gives to the barest loop of one-row commits in the same directory.</summary>
internal static class ApproveSuite
{
    private static readonly TimeSpan BareFor = TimeSpan.FromSeconds(3);

    public static async Task<int> RunAsync(int receipts)
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var boss = Actor.System("bench");
        var waiting = new List<long>();
        for (var index = 0; index < receipts; index++)
        {
            waiting.Add((await shop.PayAsync(await shop.Shop.CustomerAsync($"customer {index}"))).ReceiptId);
        }

        var service = shop.Shop.Get<ReceiptService>();
        foreach (var receipt in waiting.Take(receipts / 10))
        {
            await service.ApproveAsync(boss, receipt, null, CancellationToken.None);
        }

        var before = await BareAsync(shop.Shop.DataDirectory);
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        foreach (var receipt in waiting.Skip(receipts / 10))
        {
            await service.ApproveAsync(boss, receipt, null, CancellationToken.None);
        }

        var rate = (receipts - (receipts / 10)) / watch.Elapsed.TotalSeconds;
        cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        var bare = (before + await BareAsync(shop.Shop.DataDirectory)) / 2;
        Console.WriteLine($"{rate:0} approvals/s, one after the other, {cpu.TotalMilliseconds / (receipts - (receipts / 10)):0.00} ms CPU each; {bare:0} bare one-row commits/s (synchronous=FULL): {rate / bare:P1}");
        Console.WriteLine($"a disk that needs more than {1000 / rate:0.0} ms for a commit gives the half: there the approvals wait for the disk, not for us");
        return 0;
    }

    private static async Task<double> BareAsync(string directory)
    {
        var file = Path.Combine(directory, $"bare-{Guid.NewGuid():N}.db");
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await ExecuteAsync(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE row(id INTEGER PRIMARY KEY, value INTEGER);");
        await using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO row(value) VALUES (1)";
        var commits = 0;
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < BareFor)
        {
            await insert.ExecuteNonQueryAsync();
            commits++;
        }

        return commits / watch.Elapsed.TotalSeconds;
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
