using MoonVpn.Core.Data;

namespace MoonVpn.Core.Accounts;

/// <summary>What follows when an account was made, or could not be, in the same unit of work. The orders above implement it.</summary>
public interface IProvisioningFollower
{
    Task ProvisionedAsync(Work work, ClientAccount account);

    /// <param name="reason">For the operator.</param>
    Task FailedAsync(Work work, ClientAccount account, string reason);
}
