namespace MoonVpn.Core.Data;

/// <summary>Where the shop keeps what it knows (section <c>Data</c>).</summary>
public sealed class DataOptions
{
    public const string Section = "Data";

    /// <summary>Holds the database, the keys and the kept receipts; relative to the content root.</summary>
    public string Directory { get; set; } = "data";

    /// <summary>The database's file name within it.</summary>
    public string File { get; set; } = "moonvpn.db";
}
