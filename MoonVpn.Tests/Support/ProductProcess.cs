using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using MoonVpn.Tests.Architecture;

namespace MoonVpn.Tests.Support;

/// <summary>The product as a process of its own, which can be killed.</summary>
public sealed partial class ProductProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();

    private ProductProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Output => string.Join('\n', _lines);

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Url => ListeningOn().Match(Output).Groups[1].Value;

    /// <summary>Resident memory.</summary>
    public long Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1024 / 1024;
        }
    }

    /// <summary>What it has taken of the processors so far.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <param name="directory">Its data directory.</param>
    public static async Task<ProductProcess> StartAsync(string directory, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Sources.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        string[] all = [Program(), "--urls", "http://127.0.0.1:0", "--Data:Directory", directory, .. arguments];
        foreach (var argument in all)
        {
            start.ArgumentList.Add(argument);
        }

        var product = new ProductProcess(new Process { StartInfo = start });
        await product.WaitForAsync("Application started");
        return product;
    }

    /// <summary>Runs one of its commands to the end.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Sources.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Program(), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        await using var product = new ProductProcess(new Process { StartInfo = start });
        await product._process.WaitForExitAsync().WaitAsync(Patience);
        return (product._process.ExitCode, product.Output);
    }

    /// <summary>Waits until it has written this.</summary>
    public async Task WaitForAsync(string text)
    {
        var waited = Stopwatch.StartNew();
        while (!Output.Contains(text, StringComparison.Ordinal))
        {
            if (_process.HasExited || waited.Elapsed > Patience)
            {
                throw new TimeoutException($"The product did not write '{text}'. It wrote:\n{Output}");
            }

            await Task.Delay(50);
        }
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    /// <summary>Built beside these tests, in the same configuration.</summary>
    private static string Program()
    {
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
        return Path.Combine(Sources.Root, "MoonVpn.Web", "bin", configuration, "net10.0", "MoonVpn.Web.dll");
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex ListeningOn();
}
