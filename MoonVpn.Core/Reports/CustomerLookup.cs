using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Reports;

/// <summary>Finds a customer by whatever is known of them.</summary>
public sealed class CustomerLookup(UnitOfWork unitOfWork)
{
    /// <summary>Of so many accounts the customers are looked up; who searches for less than a name sees enough.</summary>
    private const int MostAccounts = 200;

    private static readonly OrderStatus[] Open = [OrderStatus.Pending, OrderStatus.Paid];
    private static readonly AccountStatus[] OfUse = [AccountStatus.Active, AccountStatus.Expired, AccountStatus.Provisioning, AccountStatus.Disabled];

    /// <summary>By id, Telegram id, @name, a part of the name, the name of an account, or a tracking code; newest first.</summary>
    public Task<PagedList<UserRow>> FindAsync(Actor actor, PageRequest page, CancellationToken ct)
    {
        actor.Require(Permission.Customers);
        return unitOfWork.ReadAsync(
            async db =>
            {
                var users = await MatchingAsync(db, page.Search, ct).ConfigureAwait(false);
                var total = await users.CountAsync(ct).ConfigureAwait(false);
                var items = await UserService.Rows(users.OrderByDescending(user => user.Id).Skip(page.Skip).Take(page.Take)).ToListAsync(ct).ConfigureAwait(false);
                return new PagedList<UserRow>(items, total);
            },
            ct);
    }

    public Task<CustomerFigures> GetAsync(Actor actor, long userId, CancellationToken ct)
    {
        actor.Require(Permission.Customers);
        return unitOfWork.ReadAsync(
            async db =>
            {
                var person = await UserService.Rows(db.Set<User>().Where(user => user.Id == userId)).FirstOrDefaultAsync(ct).ConfigureAwait(false)
                    ?? throw new RefusedException(Refusal.NotFound);
                return await CountedAsync(db, new CustomerFigures(person, await Wallet.HeldAsync(db, userId, ct).ConfigureAwait(false)), ct).ConfigureAwait(false);
            },
            ct);
    }

    private static async Task<CustomerFigures> CountedAsync(MoonVpnDbContext db, CustomerFigures figures, CancellationToken ct)
    {
        var userId = figures.Person.Id;
        var orders = db.Set<Order>().Where(order => order.UserId == userId);
        var delivered = orders.Where(order => order.Status == OrderStatus.Completed && order.Kind != OrderKind.TopUp);
        var receipts = db.Set<Receipt>().Where(receipt => receipt.UserId == userId);
        var accounts = db.Set<ClientAccount>().Where(account => account.UserId == userId);
        return figures with
        {
            Orders = await delivered.CountAsync(ct).ConfigureAwait(false),
            Spent = await delivered.SumAsync(order => order.FinalAmount, ct).ConfigureAwait(false),
            OpenOrders = await orders.CountAsync(order => Open.Contains(order.Status), ct).ConfigureAwait(false),
            ReceiptsApproved = await receipts.CountAsync(receipt => receipt.Status == ReceiptStatus.Approved, ct).ConfigureAwait(false),
            ReceiptsRejected = await receipts.CountAsync(receipt => receipt.Status == ReceiptStatus.Rejected, ct).ConfigureAwait(false),
            OpenReceipts = await receipts.CountAsync(
                receipt => receipt.SubmittedAt != null && (receipt.Status == ReceiptStatus.Pending || receipt.Status == ReceiptStatus.Expired), ct).ConfigureAwait(false),
            ActiveAccounts = await accounts.CountAsync(account => account.Status == AccountStatus.Active, ct).ConfigureAwait(false),
            Accounts = await accounts.CountAsync(account => OfUse.Contains(account.Status), ct).ConfigureAwait(false),
        };
    }

    private static async Task<IQueryable<User>> MatchingAsync(MoonVpnDbContext db, string? search, CancellationToken ct)
    {
        var text = PersianText.Fold(search).ToUpperInvariant();
        if (await OfCodeAsync(db, text, ct).ConfigureAwait(false) is { } owner)
        {
            return db.Set<User>().Where(user => user.Id == owner);
        }

        var found = UserService.Matching(db.Set<User>(), search).Select(user => user.Id);
        var owners = await OfAccountsAsync(db, text, ct).ConfigureAwait(false);
        return db.Set<User>().Where(user => found.Contains(user.Id) || owners.Contains(user.Id));
    }

    /// <returns>Null when it is no tracking code of ours.</returns>
    private static async Task<long?> OfCodeAsync(MoonVpnDbContext db, string code, CancellationToken ct) => code.Split('-')[0] switch
    {
        TrackingCode.Order => await db.Set<Order>().Where(order => order.TrackingCode == code).Select(order => (long?)order.UserId).FirstOrDefaultAsync(ct).ConfigureAwait(false),
        TrackingCode.Receipt => await db.Set<Receipt>().Where(receipt => receipt.TrackingCode == code).Select(receipt => (long?)receipt.UserId).FirstOrDefaultAsync(ct).ConfigureAwait(false),
        TrackingCode.Transaction => await db.Set<Transaction>().Where(row => row.TrackingCode == code).Select(row => (long?)row.UserId).FirstOrDefaultAsync(ct).ConfigureAwait(false),
        _ => null,
    };

    /// <summary>Names of accounts are like DE-1042: with their letters, for a number alone is a person's.</summary>
    private static async Task<List<long>> OfAccountsAsync(MoonVpnDbContext db, string name, CancellationToken ct)
    {
        if (name.Length < 3 || !name.Contains('-', StringComparison.Ordinal))
        {
            return [];
        }

        var like = SearchPattern.Containing(name);
        return await db.Set<ClientAccount>().Where(account => EF.Functions.Like(account.EmailName, like, SearchPattern.Escape))
            .OrderByDescending(account => account.Id).Take(MostAccounts).Select(account => account.UserId).Distinct().ToListAsync(ct).ConfigureAwait(false);
    }
}
