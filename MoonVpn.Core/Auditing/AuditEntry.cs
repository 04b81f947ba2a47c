using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Auditing;

/// <summary>Who did what, when, through which door (table <c>audit_log</c>); append-only by trigger.</summary>
public sealed class AuditEntry
{
    public long Id { get; init; }

    public DateTime At { get; init; }

    public long? ActorId { get; init; }

    public string ActorName { get; init; } = "";

    public UserRole ActorRole { get; init; }

    public ActorChannel Channel { get; init; }

    /// <summary>Feature and verb: <c>receipt.approve</c>.</summary>
    public string Action { get; init; } = "";

    public string TargetType { get; init; } = "";

    public long? TargetId { get; init; }

    /// <summary>JSON; secrets are never in it.</summary>
    public string Details { get; init; } = "{}";
}
