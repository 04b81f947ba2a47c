using MoonVpn.Core.Accounts;
using MoonVpn.Core.Accounts.Subscriptions;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Web.Bot.Accounts;

/// <summary>Accounts with the subscription link that customers are given: the shop's own, or the panel's while the shop has no public address.</summary>
internal sealed class LinkedAccounts(AccountService accounts, SubscriptionService subscriptions)
{
    public async Task<AccountRow> GetAsync(Actor actor, long accountId, CancellationToken ct)
    {
        var account = await accounts.GetAsync(actor, accountId, ct);
        return await subscriptions.LinksAsync(actor, accountId, ct) is [var link, ..] ? account with { SubscriptionUrl = link } : account;
    }

    /// <summary>Our own page that hands the account to the app of a guide; null while the shop has no public address.</summary>
    public Task<string?> ConnectLinkAsync(Actor actor, long accountId, long guideId, CancellationToken ct) => subscriptions.ConnectLinkAsync(actor, accountId, guideId, ct);

    public Task<byte[]?> QrAsync(Actor actor, long accountId, CancellationToken ct) => accounts.QrAsync(actor, accountId, ct);
}
