using System.Diagnostics;

namespace MoonVpn.Tests.Browser;

/// <summary>Finds Chromium, or installs it: environment variable, PATH, Debian's package, Playwright's own, in this order.</summary>
internal static class ChromiumProgram
{
    public const string Variable = "MOONVPN_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly Lazy<string?> Found = new(FindOrInstall);

    /// <returns>A path; null for the browser that Playwright installed itself.</returns>
    public static string? Path => Found.Value;

    internal static string? FindOn(string? variable, string? searchPath) =>
        !string.IsNullOrEmpty(variable)
            ? variable
            : (searchPath ?? "").Split(System.IO.Path.PathSeparator)
                .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    private static string? FindOrInstall()
    {
        var found = Find();
        if (found is not null)
        {
            return found;
        }

        if (Environment.UserName == "root" && Run("apt-get", "update -qq") && Run("apt-get", "install -y -qq --no-install-recommends chromium") && Find() is { } installed)
        {
            return installed;
        }

        if (Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0)
        {
            return null;
        }

        throw new InvalidOperationException($"The browser tests need Chromium: install it (Debian: apt-get install chromium) or set {Variable} to its path.");
    }

    private static string? Find() => FindOn(Environment.GetEnvironmentVariable(Variable), Environment.GetEnvironmentVariable("PATH"));

    private static bool Run(string program, string arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } });
            process?.WaitForExit();
            return process?.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
