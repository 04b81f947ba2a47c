namespace MoonVpn.Core.Data;

/// <summary>Absolute paths of the data directory.</summary>
public sealed class DataPaths
{
    public DataPaths(DataOptions options, string contentRoot)
    {
        Root = Path.GetFullPath(options.Directory, contentRoot);
        Database = Path.Combine(Root, options.File);
        // Two shops in one directory (the real one and the demo) keep what belongs to a database apart from each other.
        var name = Path.GetFileNameWithoutExtension(options.File);
        Keys = Path.Combine(Root, $"{name}-keys");
        Files = Path.Combine(Root, $"{name}-files");
        Lock = Path.Combine(Root, $"{options.File}.lock");
    }

    public string Root { get; }

    public string Database { get; }

    /// <summary>Keys that sign cookies and encrypt secrets; they belong to the backup.</summary>
    public string Keys { get; }

    /// <summary>Receipts and QR codes.</summary>
    public string Files { get; }

    /// <summary>Held while a process owns the database.</summary>
    public string Lock { get; }
}
