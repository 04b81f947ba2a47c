namespace MoonVpn.Web.Bot.Gates;

/// <summary>How far something a person wants reaches into the shop; what stands before it follows from that.</summary>
internal enum Reach
{
    /// <summary>Looking around: for everybody who is not blocked.</summary>
    Free,

    /// <summary>What one owns, has begun to pay, or needs help with: never behind a gate.</summary>
    Own,

    /// <summary>A purchase, or a step of one: behind every gate.</summary>
    Buy,

    /// <summary>The staff's; each judges for itself who comes.</summary>
    Staff,
}
