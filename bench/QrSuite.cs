using System.Diagnostics;
using System.Globalization;
using MoonVpn.Core.Accounts;
using MoonVpn.Tests.Subscriptions;
using MoonVpn.Tests.Support;

namespace MoonVpn.Bench;

/// <summary>What a QR code costs: drawn each time, and kept; of a subscription link, of a usual share link and of the longest there is a picture for.</summary>
internal static class QrSuite
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_%&=";

    public static async Task<int> RunAsync(int pictures)
    {
        await using var shop = await TestShop.OpenAsync();
        var codes = shop.Get<QrImages>();
        var wrong = 0;
        foreach (var (name, length) in new[] { ("warm-up", 300), ("subscription", 60), ("share link", 330), ("longest", 1_273) })
        {
            var links = Enumerable.Range(0, pictures).Select(number => Link(length, number)).ToList();
            var cold = Time(links, link => QrImages.Draw(link));
            codes.Of(links[0]);
            var kept = Time(links, _ => codes.Of(links[0])!);
            wrong += links.Take(20).Count(link => QrReading.Read(QrImages.Draw(link)) != link);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-13} {length,5} bytes: {cold:0.000} ms drawn, {kept:0.00000} ms kept, {links.Average(link => QrImages.Draw(link).Length):0} bytes of PNG"));
        }

        Console.WriteLine($"read back wrong: {wrong}");
        return wrong == 0 ? 0 : 1;
    }

    private static double Time(List<string> links, Func<string, byte[]> draw)
    {
        var watch = Stopwatch.StartNew();
        foreach (var link in links)
        {
            draw(link);
        }

        return watch.Elapsed.TotalMilliseconds / links.Count;
    }

    private static string Link(int length, int seed)
    {
        var random = new Random(seed);
        return "vless://" + new string([.. Enumerable.Range(0, length - 8).Select(_ => Letters[random.Next(Letters.Length)])]);
    }
}
