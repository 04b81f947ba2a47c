using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Accounts.Subscriptions;

/// <summary>The customer's own links: what stands behind one, which ones an account has, and a new one in its place.</summary>
public sealed class SubscriptionService(UnitOfWork unitOfWork, SubscriptionTokens tokens, SettingsStore settings, TimeProvider time)
{
    /// <summary>What has a link: not what was left behind, never came to be, or was deleted. Who was only put away after their end may renew.</summary>
    private static readonly Expression<Func<ClientAccount, bool>> HasLink = account =>
        account.Status == AccountStatus.Active || account.Status == AccountStatus.Expired || account.Status == AccountStatus.Disabled
        || account.Status == AccountStatus.Provisioning || (account.Status == AccountStatus.Deleted && account.DeletedAt == null);

    public static string LinkOf(string domain, string token) => $"{domain}/sub/{token}";

    /// <summary>The page beside it from which an app takes the link.</summary>
    public static string ConnectLinkOf(string domain, string token, long guideId) => string.Create(CultureInfo.InvariantCulture, $"{domain}/connect/{token}/{guideId}");

    /// <summary>Reads a link; whoever knows it may.</summary>
    /// <returns>Null when there is no such link, or it was revoked, or nothing stands behind it any more: nobody learns which.</returns>
    public async Task<SubscriptionContent?> FindAsync(string token, CancellationToken ct)
    {
        var content = await unitOfWork.ReadAsync(db => Contents(db, token).FirstOrDefaultAsync(ct), ct).ConfigureAwait(false);
        return content is null ? null : content with { Status = StatusOf(content, time.GetUtcNow().UtcDateTime) };
    }

    /// <summary>The links to give to the customer, one per public address of the shop, the main one first; none when the shop has no such address.</summary>
    public async Task<IReadOnlyList<string>> LinksAsync(Actor actor, long accountId, CancellationToken ct)
    {
        actor.RequireKnown();
        var domains = settings.Get(ShopSettings.SubscriptionDomains);
        return await TokenAsync(actor, accountId, domains, ct).ConfigureAwait(false) is { } token ? [.. domains.Select(domain => LinkOf(domain, token))] : [];
    }

    /// <returns>Null where there are no links.</returns>
    public async Task<string?> ConnectLinkAsync(Actor actor, long accountId, long guideId, CancellationToken ct)
    {
        actor.RequireKnown();
        var domains = settings.Get(ShopSettings.SubscriptionDomains);
        return await TokenAsync(actor, accountId, domains, ct).ConfigureAwait(false) is { } token ? ConnectLinkOf(domains[0], token, guideId) : null;
    }

    /// <summary>Ends the link and begins a new one; the account and its identity on the panel stay as they are.</summary>
    /// <returns>As <see cref="LinksAsync"/>.</returns>
    public async Task<IReadOnlyList<string>> RotateAsync(Actor actor, long accountId, CancellationToken ct)
    {
        actor.RequireKnown();
        var (id, isOfUse, _) = await FindOwnAsync(actor, accountId, ct).ConfigureAwait(false);
        if (!isOfUse)
        {
            throw new RefusedException(Refusal.NotFound);
        }

        await unitOfWork.RunAsync(
            actor,
            async work =>
            {
                await tokens.RotateAsync(work, id).ConfigureAwait(false);
                work.Audit("subscription.rotate", "client_account", id);
            },
            ct).ConfigureAwait(false);
        return await LinksAsync(actor, id, ct).ConfigureAwait(false);
    }

    /// <returns>Null when the account has no link, or the shop no address for one.</returns>
    private async Task<string?> TokenAsync(Actor actor, long accountId, IReadOnlyList<string> domains, CancellationToken ct)
    {
        var (_, isOfUse, token) = await FindOwnAsync(actor, accountId, ct).ConfigureAwait(false);
        return isOfUse && domains.Count > 0
            ? token ?? await unitOfWork.RunAsync(actor, async work => (await tokens.EnsureAsync(work, accountId).ConfigureAwait(false)).Token, ct).ConfigureAwait(false)
            : null;
    }

    /// <exception cref="RefusedException">There is no such account, as far as the actor is told.</exception>
    private async Task<(long Id, bool IsOfUse, string? Token)> FindOwnAsync(Actor actor, long accountId, CancellationToken ct)
    {
        var found = await unitOfWork.ReadAsync(
            db => db.Set<ClientAccount>().Where(account => account.Id == accountId).Select(account => new
            {
                account.UserId,
                IsOfUse = db.Set<ClientAccount>().Where(HasLink).Any(same => same.Id == accountId),
                Token = db.Set<SubscriptionToken>().Where(token => token.ClientAccountId == accountId && token.RevokedAt == null).Select(token => token.Token).FirstOrDefault(),
            }).FirstOrDefaultAsync(ct),
            ct).ConfigureAwait(false);
        return found is not null && (found.UserId == actor.UserId || actor.Can(Permission.Customers))
            ? (accountId, found.IsOfUse, found.Token)
            : throw new RefusedException(Refusal.NotFound);
    }

    private static AccountStatus StatusOf(SubscriptionContent content, DateTime now) => content.Status switch
    {
        AccountStatus.Deleted => AccountStatus.Expired,
        AccountStatus.Active when content.ExpiresAt <= now || (!content.IsUnlimited && content.TrafficUsed >= content.TrafficLimit) => AccountStatus.Expired,
        var status => status,
    };

    private static IQueryable<SubscriptionContent> Contents(MoonVpnDbContext db, string text) =>
        from token in db.Set<SubscriptionToken>()
        where token.Token == text && token.RevokedAt == null
        join account in db.Set<ClientAccount>().Where(HasLink) on token.ClientAccountId equals account.Id
        join user in db.Set<User>() on account.UserId equals user.Id
        join plan in db.Set<Plan>() on account.PlanId equals plan.Id into plans
        from plan in plans.DefaultIfEmpty()
        select new SubscriptionContent(
            token.Id, account.EmailName, account.ClientName, plan == null ? "" : plan.Name, account.LocationName, user.Language, account.Status,
            account.TrafficUsed, account.TrafficLimit, account.IsUnlimited, account.ExpiresAt, account.DurationDays,
            account.ConfigUrl, account.OtherUrls, account.LastSyncedAt);
}
