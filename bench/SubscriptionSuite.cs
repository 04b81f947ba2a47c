using System.Diagnostics;
using System.Globalization;
using MoonVpn.Core.Accounts.Subscriptions;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;

namespace MoonVpn.Bench;

/// <summary>How many subscription links a second, and what a thousand of them cost, with 16 readers at a time.</summary>
internal static class SubscriptionSuite
{
    private const int Readers = 16;

    private static readonly Actor Setup = Actor.System("bench");

    public static async Task<int> RunAsync(int requests)
    {
        var (directory, path) = await FurnishAsync();
        await using (var product = await ProductProcess.StartAsync(directory))
        {
            using var http = new HttpClient { BaseAddress = new Uri(product.Url) };
            await MeasureAsync("warm-up", product, http, path, requests / 10);
            await MeasureAsync("list", product, http, path, requests);
            await MeasureAsync("page", product, http, $"{path}?view=html", requests / 10);
            await MeasureAsync("unknown", product, http, "/sub/guess", requests);
        }

        Directory.Delete(directory, recursive: true);
        return 0;
    }

    private static async Task MeasureAsync(string what, ProductProcess product, HttpClient http, string path, int requests)
    {
        var (watch, before, next) = (Stopwatch.StartNew(), product.Processor, 0);
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => Task.Run(async () =>
        {
            for (var number = Interlocked.Increment(ref next); number <= requests; number = Interlocked.Increment(ref next))
            {
                await ReadAsync(http, path, number);
            }
        })));
        var (took, processor) = (watch.Elapsed.TotalSeconds, (product.Processor - before).TotalMilliseconds);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what,-8} {requests / took,7:0} requests/s, {processor / requests * 1000,6:0} ms of processor per 1,000, {product.Megabytes} MB resident"));
    }

    /// <summary>Each from an address of its own, for nobody may ask that often.</summary>
    private static async Task ReadAsync(HttpClient http, string path, int number)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Forwarded-For", string.Create(CultureInfo.InvariantCulture, $"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"));
        using var answer = await http.SendAsync(request);
        await answer.Content.ReadAsByteArrayAsync();
    }

    private static async Task<(string Directory, string Path)> FurnishAsync()
    {
        var directory = await MigratedTemplate.CopyAsync();
        await using var selling = await ShopWithPanel.OpenAsync(realTime: true, directory: directory);
        await selling.Shop.Get<SettingsService>().SetAsync(Setup, ShopSettings.SubscriptionDomains, "https://sub.example.com", CancellationToken.None);
        var (customer, account) = await selling.BoughtAsync();
        var links = await selling.Shop.Get<SubscriptionService>().LinksAsync(customer, account.Id, CancellationToken.None);
        return (directory, new Uri(links[0]).AbsolutePath);
    }
}
