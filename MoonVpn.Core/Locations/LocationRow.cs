namespace MoonVpn.Core.Locations;

/// <param name="FreePlaces">Accounts that can still be made there; null = no limit.</param>
/// <param name="PanelsOk">Panels on which something can be made now.</param>
/// <param name="PausedSince">Since when nothing can be delivered there; null while it can.</param>
public sealed record LocationRow(
    long Id,
    string Name,
    string Prefix,
    string Flag,
    int SortOrder,
    bool IsActive,
    int? FreePlaces,
    int PanelsOk,
    int PanelsTotal,
    DateTime? PausedSince)
{
    public string DisplayName => Flag.Length == 0 ? Name : $"{Name} {Flag}";
}
