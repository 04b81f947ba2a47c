namespace MoonVpn.Core.Locations;

public sealed record LocationRow(long Id, string Name, string Prefix, string Flag, int SortOrder, bool IsActive)
{
    public string DisplayName => Flag.Length == 0 ? Name : $"{Name} {Flag}";
}
