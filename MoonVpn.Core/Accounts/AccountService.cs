using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Accounts;

/// <summary>Looks at accounts: one's own, or everybody's with the permission for customers.</summary>
public sealed class AccountService(UnitOfWork unitOfWork, QrImages qrImages, TimeProvider time)
{
    // A customer has no use for what was never made, was left behind or is gone for good.
    private static readonly AccountStatus[] OfUse = [AccountStatus.Active, AccountStatus.Expired, AccountStatus.Provisioning, AccountStatus.Disabled];

    /// <summary>The actor's own, newest first.</summary>
    public Task<PagedList<AccountRow>> ListMineAsync(Actor actor, PageRequest page, CancellationToken ct)
    {
        var userId = actor.RequireUser();
        return ListAsync(
            db => db.Set<ClientAccount>().Where(account => account.UserId == userId
                && (OfUse.Contains(account.Status) || (account.Status == AccountStatus.Deleted && account.DeletedAt == null))
                // On its way to another place it is seen where it was.
                && !db.Set<AccountTransfer>().Any(move => move.NewClientAccountId == account.Id && move.MovedAt == null)),
            page,
            ct);
    }

    /// <summary>Everybody's, or those that the filter names, newest first; finds by name, label, secret or customer. Sort: name, used, expires.</summary>
    public Task<PagedList<AccountRow>> ListAsync(Actor actor, AccountFilter filter, PageRequest page, CancellationToken ct)
    {
        actor.Require(Permission.Customers);
        return ListAsync(db => AccountSearch.Matching(db, filter, page.Search), page, ct);
    }

    public async Task<AccountRow> GetAsync(Actor actor, long accountId, CancellationToken ct)
    {
        actor.RequireKnown();
        var account = await unitOfWork.ReadAsync(
            db => Rows(db, db.Set<ClientAccount>().Where(account => account.Id == accountId)).FirstOrDefaultAsync(ct), ct).ConfigureAwait(false);
        // Somebody else's account does not exist, as far as a customer is told.
        return account is not null && (account.UserId == actor.UserId || actor.Can(Permission.Customers)) ? account : throw new RefusedException(Refusal.NotFound);
    }

    /// <summary>The share link as a PNG; null when it is too long for a code that a phone can read.</summary>
    /// <exception cref="RefusedException">There is no such account, or no link yet.</exception>
    public async Task<byte[]?> QrAsync(Actor actor, long accountId, CancellationToken ct)
    {
        var account = await GetAsync(actor, accountId, ct).ConfigureAwait(false);
        return account.ConfigUrl is { } link ? await qrImages.GetAsync(account.EmailName, link, ct).ConfigureAwait(false) : throw new RefusedException(Refusal.NotFound);
    }

    /// <summary>What an account used on each of the last days, oldest first, in Tehran's days; those without use are there with 0.</summary>
    /// <param name="days">1 to 365, today included.</param>
    public async Task<IReadOnlyList<UsageDay>> UsageDaysAsync(Actor actor, long accountId, int days, CancellationToken ct)
    {
        await GetAsync(actor, accountId, ct).ConfigureAwait(false);
        var today = DateOnly.FromDateTime(TehranTime.ToTehran(time.GetUtcNow().UtcDateTime));
        var first = today.AddDays(1 - Math.Clamp(days, 1, 365));
        var used = await unitOfWork.ReadAsync(
            db => db.Set<AccountUsageDay>().Where(day => day.ClientAccountId == accountId && day.Day >= first).ToDictionaryAsync(day => day.Day, day => day.Bytes, ct),
            ct).ConfigureAwait(false);
        return [.. Enumerable.Range(0, today.DayNumber - first.DayNumber + 1).Select(first.AddDays).Select(day => new UsageDay(day, used.GetValueOrDefault(day)))];
    }

    private Task<PagedList<AccountRow>> ListAsync(Func<MoonVpnDbContext, IQueryable<ClientAccount>> select, PageRequest page, CancellationToken ct) =>
        unitOfWork.ReadAsync(
            async db =>
            {
                var accounts = select(db);
                var total = await accounts.CountAsync(ct).ConfigureAwait(false);
                var items = await Rows(db, AccountSearch.Sorted(accounts, page).Skip(page.Skip).Take(page.Take)).ToListAsync(ct).ConfigureAwait(false);
                return new PagedList<AccountRow>(items, total);
            },
            ct);

    private static IQueryable<AccountRow> Rows(MoonVpnDbContext db, IQueryable<ClientAccount> accounts) =>
        from account in accounts
        join user in db.Set<User>() on account.UserId equals user.Id
        join panel in db.Set<Panel>() on account.PanelId equals panel.Id
        join inbound in db.Set<Inbound>() on account.InboundId equals inbound.Id into inbounds
        from inbound in inbounds.DefaultIfEmpty()
        join plan in db.Set<Plan>() on account.PlanId equals plan.Id into plans
        from plan in plans.DefaultIfEmpty()
        join job in db.Set<PanelJob>().Where(job => job.Status == PanelJobStatus.Planned) on account.Id equals job.ClientAccountId into jobs
        from job in jobs.DefaultIfEmpty()
        select new AccountRow(
            account.Id, account.UserId, user.FullName, account.EmailName, account.ClientName, plan == null ? "" : plan.Name, account.LocationName, panel.Id, panel.Name,
            account.Status, account.TrafficLimit, account.IsUnlimited, account.TrafficUsed, account.DurationDays, account.IpLimit, account.ExpiresAt,
            account.CreatedAt, account.LastOnlineAt, account.LastSyncedAt, account.ConfigUrl, account.SubscriptionUrl, account.OrderId,
            inbound == null ? "" : inbound.Remark, account.IsEnabled, account.DisabledReason, account.EndedAt, account.DeletedAt, account.LocationId, account.PlanId,
            job == null ? null : new OpenJob(job.Id, job.Kind, job.Reason, job.Attempts, job.NextAt, job.LastError));
}

/// <param name="Day">In Tehran.</param>
public sealed record UsageDay(DateOnly Day, long Bytes);
