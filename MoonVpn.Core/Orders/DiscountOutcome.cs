using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Orders;

/// <summary>What came of entering a code.</summary>
/// <param name="Quote">With the discount when the code serves, as it was before when not.</param>
/// <param name="Refused">Why the code does not serve; returned and not thrown, because it was counted. Null: it serves.</param>
public sealed record DiscountOutcome(Quote Quote, RefusedException? Refused);
