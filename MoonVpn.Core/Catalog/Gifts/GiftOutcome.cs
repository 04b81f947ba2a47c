using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Catalog.Gifts;

/// <summary>What came of entering a gift code.</summary>
/// <param name="Amount">Toman that were credited; 0 when it was refused.</param>
/// <param name="Refused">Why not; returned and not thrown, because it was counted. Null: it was credited.</param>
public sealed record GiftOutcome(long Amount, RefusedException? Refused);
