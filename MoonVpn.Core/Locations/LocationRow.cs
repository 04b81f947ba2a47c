namespace MoonVpn.Core.Locations;

/// <param name="Panels">Panels that serve it.</param>
public sealed record LocationRow(long Id, string Name, string Prefix, string Flag, int SortOrder, bool IsActive, int Panels)
{
    public string DisplayName => Flag.Length == 0 ? Name : $"{Name} {Flag}";
}
