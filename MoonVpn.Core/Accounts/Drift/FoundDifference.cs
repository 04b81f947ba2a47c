using System.Text.Json;
using System.Text.Json.Serialization;
using MoonVpn.Core.Panels;

namespace MoonVpn.Core.Accounts.Drift;

/// <summary>A difference as one look shows it.</summary>
/// <param name="Account">As it was read for the comparison.</param>
/// <param name="Client">Null when the panel has none.</param>
/// <param name="IsRepairable">The shop can put it right by itself.</param>
internal sealed record FoundDifference(
    PanelDifferenceKind Kind, ClientAccount Account, RemoteClient? Client, IReadOnlyList<DriftChange> Changes, bool IsRepairable)
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) } };

    public string Email => Client?.Email ?? Account.EmailName;

    public string Details => Changes.Count == 0 ? "{}" : JsonSerializer.Serialize(new Shape(Changes), Json);

    /// <summary>
    /// The panel lost or reset its counter, and still has the limit from before: the shop tightens it and goes by its own count anyway.
    /// After a restore nearly every account is so; that says nothing about what may be repaired.
    /// </summary>
    public bool IsOnlyTheCounter => Kind == PanelDifferenceKind.Changed && Changes.All(change => change.Field == DriftField.Traffic)
        && Account.UsageBase > 0 && Client!.TotalBytes > Account.PanelLimit;

    public bool IsIdentity => Changes.Any(change => change.Field is DriftField.Secret or DriftField.SubscriptionId);

    /// <summary>What is worst for a customer first.</summary>
    public int Urgency => IsOnlyTheCounter ? 3 : Kind switch
    {
        PanelDifferenceKind.Missing => 0,
        PanelDifferenceKind.Changed => 1,
        _ => 2,
    };

    public static IReadOnlyList<DriftChange> ChangesOf(string details) => JsonSerializer.Deserialize<Shape>(details, Json)?.Changes ?? [];

    private sealed record Shape(IReadOnlyList<DriftChange>? Changes);
}
