using MoonVpn.Core.Accounts;
using MoonVpn.Core.Orders;

namespace MoonVpn.Web.Bot.Accounts;

/// <summary>One account and what can be done with it now.</summary>
/// <param name="MovingTo">The location it is on its way to; null: none.</param>
/// <param name="CanMove">There is another place, and the shop moves accounts.</param>
/// <param name="Page">Of the list it is on; null: it is the only one, so that there is no list to go back to.</param>
internal sealed record AccountView(AccountRow Account, string? MovingTo, ExtraOffer Extras, bool CanMove, long? Page)
{
    public bool IsEnded => Account.Status == AccountStatus.Expired || Account.IsPutAway;

    public bool IsRunning => Account.Status == AccountStatus.Active && MovingTo is null;

    public bool CanRenew => IsRunning || IsEnded;

    /// <summary>A repair may be under way all day; what is being made or moved may not be touched.</summary>
    public bool CanGetNewLink => MovingTo is null && Account.Status is AccountStatus.Active or AccountStatus.Expired;
}
