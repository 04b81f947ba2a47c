using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Catalog;
using MoonVpn.Tests.Support;

namespace MoonVpn.Bench;

/// <summary>A shop on the real clock that has two years behind it.</summary>
internal sealed class FilledShop : IAsyncDisposable
{
    private readonly ShopWithPanel _selling;

    private FilledShop(ShopWithPanel selling, TimeSpan took) => (_selling, Took) = (selling, took);

    public TestShop Shop => _selling.Shop;

    public string File => Path.Combine(Shop.DataDirectory, "moonvpn.db");

    public TimeSpan Took { get; }

    public static async Task<FilledShop> OpenAsync(int users, int transactions)
    {
        var selling = await ShopWithPanel.OpenAsync(realTime: true);
        await selling.Shop.CardAsync("6104337812345674");
        // What nobody buys, nobody has to deliver.
        await selling.Shop.ReadAsync(db => db.Set<Plan>().ExecuteUpdateAsync(update => update.SetProperty(plan => plan.Status, PlanStatus.Inactive)));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var since = Stopwatch.GetTimestamp();
        BigShop.Write(Path.Combine(selling.Shop.DataDirectory, "moonvpn.db"), users, transactions);
        return new FilledShop(selling, Stopwatch.GetElapsedTime(since));
    }

    public ValueTask DisposeAsync() => _selling.DisposeAsync();
}
