using System.Diagnostics;

namespace MoonVpn.Tests.Payments.Pictures;

/// <summary>Finds tesseract, or installs Debian's package.</summary>
internal static class TesseractProgram
{
    private static readonly Lazy<string> Found = new(FindOrInstall);

    public static string Path => Found.Value;

    private static string FindOrInstall() =>
        Find() ?? (Environment.UserName == "root" && Run("update -qq") && Run("install -y -qq --no-install-recommends tesseract-ocr tesseract-ocr-eng") ? Find() : null)
        ?? throw new InvalidOperationException("The tests of the reader need tesseract: install it (Debian: apt-get install tesseract-ocr).");

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator).Select(folder => System.IO.Path.Combine(folder, "tesseract")).FirstOrDefault(File.Exists);

    private static bool Run(string arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("apt-get", arguments) { Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } });
            process?.WaitForExit();
            return process?.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
