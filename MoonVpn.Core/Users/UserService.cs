using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Users;

/// <summary>Customers and staff.</summary>
public sealed class UserService(UnitOfWork unitOfWork)
{
    /// <summary>Newest first; finds by name, @name, Telegram id or id. Sort: name, balance, created.</summary>
    public Task<PagedList<UserRow>> ListAsync(Actor actor, PageRequest page, CancellationToken ct)
    {
        actor.Require(Permission.Customers);
        return unitOfWork.ReadAsync(
            async db =>
            {
                var users = Matching(db.Set<User>(), page.Search);
                var total = await users.CountAsync(ct).ConfigureAwait(false);
                var items = await Rows(Sorted(users, page).Skip(page.Skip).Take(page.Take)).ToListAsync(ct).ConfigureAwait(false);
                return new PagedList<UserRow>(items, total);
            },
            ct);
    }

    public Task<UserRow> GetAsync(Actor actor, long userId, CancellationToken ct)
    {
        actor.RequireOwnerOr(userId, Permission.Customers);
        return unitOfWork.ReadAsync(
            async db => await Rows(db.Set<User>().Where(user => user.Id == userId)).FirstOrDefaultAsync(ct).ConfigureAwait(false)
                ?? throw new RefusedException(Refusal.NotFound),
            ct);
    }

    /// <summary>Whom a card's receipts can be given to: active admins and superadmins, by name.</summary>
    public Task<IReadOnlyList<StaffRow>> StaffAsync(Actor actor, CancellationToken ct)
    {
        actor.RequireStaff();
        return unitOfWork.ReadAsync<IReadOnlyList<StaffRow>>(
            async db => await db.Set<User>().Where(user => (user.Role == UserRole.Admin || user.Role == UserRole.Superadmin) && user.Status == UserStatus.Active)
                .OrderBy(user => user.FullName).ThenBy(user => user.Id).Select(user => new StaffRow(user.Id, user.FullName, user.Role)).ToListAsync(ct).ConfigureAwait(false),
            ct);
    }

    /// <param name="language">fa or en; anything else is refused.</param>
    public Task SetLanguageAsync(Actor actor, string language, CancellationToken ct)
    {
        var userId = actor.RequireUser();
        if (language is not ("fa" or "en"))
        {
            throw new RefusedException(Refusal.SettingInvalid, "language");
        }

        return unitOfWork.RunAsync(actor, async work => (await FindAsync(work, userId).ConfigureAwait(false)).Language = language, ct);
    }

    public Task SetBlockedAsync(Actor actor, long userId, bool blocked, CancellationToken ct) => SetBlockedAsync(actor, userId, blocked, null, ct);

    /// <param name="reason">For the record; null: none was given.</param>
    internal Task SetBlockedAsync(Actor actor, long userId, bool blocked, string? reason, CancellationToken ct)
    {
        actor.Require(Permission.Customers);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var user = await FindAsync(work, userId).ConfigureAwait(false);
                if (user.Role >= UserRole.Admin)
                {
                    actor.RequireSuperadmin();
                }

                if (user.Role == UserRole.Superadmin && blocked)
                {
                    await RequireAnotherSuperadminAsync(work, userId).ConfigureAwait(false);
                }

                user.Status = blocked ? UserStatus.Blocked : UserStatus.Active;
                work.Audit(blocked ? "user.block" : "user.unblock", "user", userId, reason is null ? null : new { reason });
            },
            ct);
    }

    /// <summary>Gives or takes a role. The last superadmin stays one.</summary>
    public Task SetRoleAsync(Actor actor, long userId, UserRole role, Permission permissions, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var user = await FindAsync(work, userId).ConfigureAwait(false);
                if (user.Role == UserRole.Superadmin && role != UserRole.Superadmin)
                {
                    await RequireAnotherSuperadminAsync(work, userId).ConfigureAwait(false);
                }

                work.Audit("user.role", "user", userId, new { from = user.Role.ToString(), to = role.ToString(), permissions = permissions.ToString() });
                user.Role = role;
                user.Permissions = role == UserRole.Admin ? permissions : Permission.None;
            },
            ct);
    }

    /// <summary>Telegram told that the person blocked the bot.</summary>
    public Task MarkBotBlockedAsync(Actor actor, long telegramId, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var user = await work.Db.Set<User>().FirstOrDefaultAsync(user => user.TelegramId == telegramId, work.Stopping).ConfigureAwait(false);
                user?.BotBlockedAt ??= work.Now;
            },
            ct);
    }

    private static async Task<User> FindAsync(Work work, long userId) =>
        await work.Db.Set<User>().FindAsync([userId], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);

    private static async Task RequireAnotherSuperadminAsync(Work work, long userId)
    {
        if (!await work.Db.Set<User>().AnyAsync(user => user.Role == UserRole.Superadmin && user.Status == UserStatus.Active && user.Id != userId, work.Stopping).ConfigureAwait(false))
        {
            throw new RefusedException(Refusal.LastSuperadmin);
        }
    }

    internal static IQueryable<User> Matching(IQueryable<User> users, string? search)
    {
        var key = PersianText.Key(search).TrimStart('@');
        if (key.Length == 0)
        {
            return users;
        }

        return long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? users.Where(user => user.Id == number || user.TelegramId == number || user.SearchKey.Contains(key))
            : users.Where(user => user.SearchKey.Contains(key));
    }

    private static IQueryable<User> Sorted(IQueryable<User> users, PageRequest page) => (page.Sort, page.Descending) switch
    {
        ("name", false) => users.OrderBy(user => user.SearchKey).ThenBy(user => user.Id),
        ("name", true) => users.OrderByDescending(user => user.SearchKey).ThenBy(user => user.Id),
        ("balance", false) => users.OrderBy(user => user.Balance).ThenBy(user => user.Id),
        ("balance", true) => users.OrderByDescending(user => user.Balance).ThenBy(user => user.Id),
        ("created", false) => users.OrderBy(user => user.Id),
        _ => users.OrderByDescending(user => user.Id),
    };

    internal static IQueryable<UserRow> Rows(IQueryable<User> users) => users.Select(user => new UserRow(
        user.Id, user.TelegramId, user.FullName, user.Username, user.Role, user.Permissions, user.Status, user.Balance, user.Language,
        user.BotBlockedAt != null, user.CreatedAt, user.LastSeenAt, user.WalletFrozenAt, user.Phone));
}
