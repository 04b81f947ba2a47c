namespace MoonVpn.Tests.Architecture;

/// <summary>The product's own source files.</summary>
internal static class Sources
{
    public static string Root { get; } = FindRoot();

    /// <param name="folder">Relative to the root, forward slashes.</param>
    public static IEnumerable<Source> In(string folder) =>
        from file in Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
        where Path.GetExtension(file) is ".cs" or ".razor"
        let path = Path.GetRelativePath(Root, file).Replace('\\', '/')
        where !path.Contains("/bin/") && !path.Contains("/obj/") && !path.Contains("/Migrations/")
        select new Source(path, File.ReadAllText(file));

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "MoonVpn.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new InvalidOperationException("MoonVpn.sln was not found above the tests.");
    }

    public sealed record Source(string Path, string Text);
}
