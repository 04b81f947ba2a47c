using MoonVpn.Core;
using MoonVpn.Core.Data;
using MoonVpn.Core.Invariants;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Web.Hosting.Commands;

/// <summary>
/// <c>verify [--data DIR] [--freeze]</c>: checks from the tables alone that everything adds up, also while the shop runs. Nothing of the shop is
/// started, and nothing is written unless <c>--freeze</c> asks for what the nightly check does. Exit code 0: it does; 1: it does not; 2: nobody knows.
/// </summary>
internal static class VerifyCommand
{
    public const string Name = "verify";

    private const string Freeze = "--freeze";

    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        try
        {
            var paths = Paths(args);
            if (!File.Exists(paths.Database))
            {
                throw new CannotOpenException($"There is no database at {paths.Database}.");
            }

            await using var services = new ServiceCollection().AddLogging().AddMoonVpnCore(paths).BuildServiceProvider();
            var report = args.Contains(Freeze)
                ? await services.GetRequiredService<InvariantService>().RunAsync(Actor.System(Name), CancellationToken.None)
                : await services.GetRequiredService<InvariantCheck>().RunAsync(CancellationToken.None);
            await output.WriteLineAsync(paths.Database);
            VerifyPrint.Write(report, output);
            return report.AddsUp ? 0 : 1;
        }
        catch (Exception failure) when (failure is CannotOpenException or UnauthorizedAccessException or ArgumentException)
        {
            await Console.Error.WriteLineAsync($"verify: {failure.Message}");
            return 2;
        }
    }

    /// <summary>Where the shop would look, unless it is said.</summary>
    private static DataPaths Paths(string[] args)
    {
        string[] rest = [.. args.Where(arg => arg != Freeze)];
        var builder = ShopHost.CreateBuilder([]);
        var options = builder.Configuration.GetSection(DataOptions.Section).Get<DataOptions>() ?? new DataOptions();
        switch (rest)
        {
            case []:
                break;
            case ["--data", var directory]:
                options.Directory = Path.GetFullPath(directory);
                break;
            default:
                throw new ArgumentException("usage: verify [--data DIR] [--freeze]");
        }

        return new DataPaths(options, builder.Environment.ContentRootPath);
    }
}
