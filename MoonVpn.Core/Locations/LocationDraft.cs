namespace MoonVpn.Core.Locations;

/// <summary>A location as a form holds it. <see cref="Id"/> 0 = a new one.</summary>
public sealed class LocationDraft
{
    public long Id { get; set; }

    public string Name { get; set; } = "";

    public string Prefix { get; set; } = "";

    public string Flag { get; set; } = "";

    public int SortOrder { get; set; }

    public bool IsActive { get; set; } = true;
}
