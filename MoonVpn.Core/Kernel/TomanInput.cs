namespace MoonVpn.Core.Kernel;

/// <summary>An amount that a person typed.</summary>
/// <param name="Amount">Toman, whatever unit it was written in; not negative.</param>
/// <param name="Unit">The unit that was written beside it.</param>
public readonly record struct TomanInput(long Amount, TomanUnit Unit);
