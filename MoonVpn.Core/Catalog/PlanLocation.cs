namespace MoonVpn.Core.Catalog;

/// <summary>A plan is sold at a location.</summary>
public sealed class PlanLocation
{
    public long PlanId { get; init; }

    public long LocationId { get; init; }
}
