namespace MoonVpn.Core.Locations;

/// <summary>Where a customer wants to come out: "Germany".</summary>
public sealed class Location
{
    public long Id { get; init; }

    public string Name { get; set; } = "";

    /// <summary>Two to six capital letters; begins the name of every account there (DE-1042).</summary>
    public string Prefix { get; set; } = "";

    /// <summary>An emoji, shown before the name.</summary>
    public string Flag { get; set; } = "";

    public int SortOrder { get; set; }

    public bool IsActive { get; set; } = true;

    /// <summary>Since when nothing can be delivered there, so that it pauses by itself; null while it can.</summary>
    public DateTime? PausedSince { get; set; }

    /// <summary>"Germany 🇩🇪", as the seed writes it.</summary>
    public string DisplayName => Flag.Length == 0 ? Name : $"{Name} {Flag}";
}
