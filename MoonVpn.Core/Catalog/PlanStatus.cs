namespace MoonVpn.Core.Catalog;

public enum PlanStatus
{
    Active,
    Inactive,
}

/// <summary>What a renewal does with what is left.</summary>
public enum RenewalRule
{
    /// <summary>Start afresh.</summary>
    Reset,

    /// <summary>Add to what is left.</summary>
    Add,

    /// <summary>Wait until the present period ends.</summary>
    Queue,
}
