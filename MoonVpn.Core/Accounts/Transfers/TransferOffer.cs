using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Accounts.Transfers;

/// <summary>A place an account may move to, for how much, or why not.</summary>
/// <param name="Price">Toman.</param>
/// <param name="WhyNot">Null when it may.</param>
public sealed record TransferOffer(long LocationId, string Name, long Price, RefusedException? WhyNot)
{
    /// <summary>Moves of the account that are still free within these 30 days.</summary>
    public int FreeLeft { get; init; }

    public bool IsOpen => WhyNot is null;
}

/// <summary>Where an account is that may have moved.</summary>
/// <param name="AccountId">The id it has now.</param>
/// <param name="MovingTo">The location it is on its way to; null when it stays where it is.</param>
public sealed record Whereabouts(long AccountId, string? MovingTo);
