using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Orders;
using MoonVpn.Tests.Support;

namespace MoonVpn.Bench;

/// <summary>How long customers wait for what they paid: orders paid from wallets, many at once, against a panel without latency.</summary>
internal static class ProvisionSuite
{
    private const int AtOnce = 32;
    private const long Price = 150_000;

    public static async Task<int> RunAsync(int orders)
    {
        Machine.Introduce();
        await using var sandbox = await SandboxProcess.StartAsync(2, "--panel294-port", "0", "--panel360-port", "0", "--telegram-port", "0");
        // The first round of each warms up.
        foreach (var panel in sandbox.Panels.Concat(sandbox.Panels))
        {
            await MeasureAsync(panel, orders);
        }

        return 0;
    }

    private static async Task MeasureAsync(PlayedPanel panel, int orders)
    {
        await using var shop = await TestShop.OpenAsync(realTime: true);
        var location = await shop.LocationAsync();
        await shop.PanelAsync(location, panel.Url, panel.Username, panel.Password);
        var plan = await shop.PlanAsync(location, Price);
        var customers = new List<Actor>();
        for (var index = 0; index < orders; index++)
        {
            customers.Add(await RichCustomerAsync(shop, index));
        }

        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(customers, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (customer, ct) =>
            await shop.Get<OrderService>().PlaceAsync(customer, new OrderRequest(plan, location, PayWith.WalletFirst, Guid.NewGuid().ToString("N")), ct));
        var paid = watch.Elapsed;
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        watch.Restart();
        await shop.Get<PanelJobWorker>().RunOnceAsync(CancellationToken.None);
        var (took, used) = (watch.Elapsed, Process.GetCurrentProcess().TotalProcessorTime - cpu);
        var delivered = await shop.ReadAsync(db => db.Set<Order>().CountAsync(order => order.Status == OrderStatus.Completed));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"3x-ui {panel.Version}: {orders} orders paid by {AtOnce} people at once in {paid.TotalSeconds:0.00} s; {delivered} of them delivered {took.TotalSeconds:0.00} s later, {used.TotalSeconds:0.00} s CPU"));
    }

    private static async Task<Actor> RichCustomerAsync(TestShop shop, int index)
    {
        var customer = await shop.CustomerAsync($"customer {index}");
        await shop.Get<WalletService>().AdjustAsync(Actor.System("bench"), customer.UserId!.Value, Price, "bench", Guid.NewGuid(), CancellationToken.None);
        return customer;
    }
}
