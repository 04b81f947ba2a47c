using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Accounts.Transfers;

/// <summary>A place an account may move to, for how much, or why not.</summary>
/// <param name="Price">Toman.</param>
/// <param name="WhyNot">Null when it may.</param>
public sealed record TransferOffer(long LocationId, string Name, long Price, RefusedException? WhyNot)
{
    public bool IsOpen => WhyNot is null;
}
