using System.Diagnostics;
using System.Globalization;
using MoonVpn.Tests.Support;

namespace MoonVpn.Bench;

/// <summary>How long a visitor waits for a start, and what the idle process holds.</summary>
internal static class StartSuite
{
    public static async Task<int> RunAsync(int times)
    {
        for (var round = 0; round < times; round++)
        {
            var directory = Directory.CreateTempSubdirectory("moonvpn-bench-").FullName;
            var watch = Stopwatch.StartNew();
            await using (var product = await ProductProcess.StartAsync(directory))
            {
                using var http = new HttpClient();
                while (!await AnswersAsync(http, product.Url))
                {
                    await Task.Delay(10);
                }

                var first = watch.Elapsed;
                await Task.Delay(TimeSpan.FromSeconds(10));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first 200 after {first.TotalSeconds:0.00} s, {product.Megabytes} MB resident after 10 s idle"));
            }

            Directory.Delete(directory, recursive: true);
        }

        return 0;
    }

    private static async Task<bool> AnswersAsync(HttpClient http, string url)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri($"{url}/healthz"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
