using MoonVpn.Core.Data;

namespace MoonVpn.Core.Accounts;

/// <summary>What follows when an account was made, changed or moved, or could not be, in the same unit of work. The orders above implement it.</summary>
public interface IProvisioningFollower
{
    Task ProvisionedAsync(Work work, ClientAccount account);

    /// <param name="reason">For the operator.</param>
    Task FailedAsync(Work work, ClientAccount account, string reason);

    /// <summary>What was paid for is on the panel.</summary>
    Task ChangedAsync(Work work, ClientAccount account);

    /// <summary>What was paid for did not get on the panel in time; the account is as it was.</summary>
    /// <param name="reason">For the operator.</param>
    Task ChangeFailedAsync(Work work, ClientAccount account, string reason);

    Task MovedAsync(Work work, AccountTransfer move, ClientAccount target);

    /// <param name="reason">For the operator.</param>
    Task MoveFailedAsync(Work work, AccountTransfer move, string reason);
}
