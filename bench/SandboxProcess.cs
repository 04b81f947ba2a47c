using System.Diagnostics;
using System.Text.RegularExpressions;
using MoonVpn.Tests.Architecture;

namespace MoonVpn.Bench;

/// <summary>The sandbox as a process of its own, so that what it costs is not counted as the shop's.</summary>
internal sealed partial class SandboxProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly List<PlayedPanel> _panels = [];

    private SandboxProcess(Process process) => _process = process;

    public IReadOnlyList<PlayedPanel> Panels => _panels;

    /// <summary>Base URL of its Bot API.</summary>
    public Uri Telegram { get; private set; } = null!;

    /// <param name="panels">How many panels are waited for.</param>
    public static async Task<SandboxProcess> StartAsync(int panels, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Sources.Root, RedirectStandardOutput = true };
        string[] all = [Path.Combine(AppContext.BaseDirectory, "MoonVpn.Web.dll"), "sandbox", .. arguments];
        foreach (var argument in all)
        {
            start.ArgumentList.Add(argument);
        }

        var sandbox = new SandboxProcess(Process.Start(start) ?? throw new InvalidOperationException("The sandbox did not start."));
        using var late = new CancellationTokenSource(Patience);
        while (sandbox._panels.Count < panels || sandbox.Telegram is null)
        {
            var line = await sandbox._process.StandardOutput.ReadLineAsync(late.Token) ?? throw new InvalidOperationException("The sandbox ended.");
            if (Introduction().Match(line) is { Success: true } panel)
            {
                sandbox._panels.Add(new PlayedPanel(panel.Groups[1].Value, panel.Groups[2].Value, panel.Groups[3].Value, panel.Groups[4].Value));
            }
            else if (line.StartsWith("telegram url=", StringComparison.Ordinal))
            {
                sandbox.Telegram = new Uri(line.Split(' ')[1]["url=".Length..]);
            }
        }

        _ = sandbox._process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        return sandbox;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    [GeneratedRegex(@"^3x-ui (\S+) url=(\S+) user=(\S+) password=(\S+)")]
    private static partial Regex Introduction();
}

/// <summary>A panel of the sandbox, with what an operator types to reach it.</summary>
internal sealed record PlayedPanel(string Version, string Url, string Username, string Password);
