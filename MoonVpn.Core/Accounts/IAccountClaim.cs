using MoonVpn.Core.Data;

namespace MoonVpn.Core.Accounts;

/// <summary>Something above that has plans with an account: it may not change hands meanwhile.</summary>
public interface IAccountClaim
{
    Task<bool> IsClaimedAsync(Work work, ClientAccount account);
}
