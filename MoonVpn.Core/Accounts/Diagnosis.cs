namespace MoonVpn.Core.Accounts;

/// <summary>Why an account does not connect, or that nothing speaks against it.</summary>
/// <param name="AccountId">The id it has now; it may have moved.</param>
public sealed record Diagnosis(long AccountId, ConnectionFinding Finding)
{
    /// <summary>When it ended, where it has; when it was last online, where all is well. UTC.</summary>
    public DateTime? Since { get; init; }

    /// <summary>False: the shop switched it off by a rule.</summary>
    public bool DisabledByStaff { get; init; }

    /// <summary>In the words of whoever switched it off.</summary>
    public string? DisabledReason { get; init; }

    /// <summary>The location it is on its way to.</summary>
    public string? MovingTo { get; init; }

    /// <summary>0: none.</summary>
    public int DeviceLimit { get; init; }

    /// <summary>Addresses the panel has seen it at lately.</summary>
    public int Devices { get; init; }
}

public enum ConnectionFinding
{
    /// <summary>Nothing speaks against it.</summary>
    Well,
    BeingMade,
    Moving,
    Expired,
    UsedUp,
    Disabled,

    /// <summary>It was never made, or was deleted.</summary>
    Gone,
    PanelDown,

    /// <summary>The panel has not yet what the shop wants it to have.</summary>
    OutOfStep,
    NeverConnected,

    /// <summary>As many devices as it may have are connected, this one perhaps among them.</summary>
    DevicesFull,
}
