using System.Text.Json;
using MoonVpn.Web.Bot.Callbacks;

namespace MoonVpn.Web.Bot.Admin.Deeds;

/// <summary>Something the staff is about to do: asked for step by step, shown once more, and done when it is confirmed. Kept in the conversation.</summary>
/// <param name="Kind">The button it began with.</param>
/// <param name="Id">Customer or account.</param>
/// <param name="Token">On the button that confirms it: one that confirmed something else does nothing.</param>
/// <param name="CommandId">However often it is confirmed, it is done once.</param>
internal sealed record Deed(CallbackAction Kind, long Id, string Token, Guid CommandId)
{
    /// <summary>Whose page it leads back to; null: nobody's.</summary>
    public long? UserId { get; init; }

    /// <summary>Where it leads back to when it is about no customer.</summary>
    public CallbackAction Home { get; init; } = CallbackAction.AdminHome;

    /// <summary>Signed Toman.</summary>
    public long Amount { get; init; }

    public int Days { get; init; }

    public long Bytes { get; init; }

    public long PlanId { get; init; }

    public long LocationId { get; init; }

    /// <summary>A reason, or what is to be said; null: not asked yet.</summary>
    public string? Text { get; init; }

    public static Deed Begin(CallbackAction kind, long id, long? userId) => new(kind, id, DraftToken.New(), Guid.NewGuid()) { UserId = userId };

    public static Deed Parse(string json) => JsonSerializer.Deserialize<Deed>(json)!;

    public string ToJson() => JsonSerializer.Serialize(this);
}
