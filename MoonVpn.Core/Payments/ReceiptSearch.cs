using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Payments;

/// <summary>Finds receipts by what people know of them, by indices alone: no search reads every receipt there ever was.</summary>
internal static class ReceiptSearch
{
    /// <summary>So far back the last characters of a code are enough.</summary>
    private const int Days = 120;

    /// <summary>Of so many customers with such a name the newest receipts are soon found by walking; of fewer they are looked up.</summary>
    private const int ManyCustomers = 500;

    public static async Task<IQueryable<Receipt>> MatchingAsync(IQueryable<Receipt> receipts, MoonVpnDbContext db, string? search, DateTime now, CancellationToken ct)
    {
        var code = PersianText.Fold(search).ToUpperInvariant();
        var key = PersianText.Key(search).TrimStart('@');
        if (key.Length == 0)
        {
            return receipts;
        }

        if (code.StartsWith(TrackingCode.Receipt + "-", StringComparison.Ordinal))
        {
            var end = code + "~";
#pragma warning disable CA1309 // SQLite compares by the bytes.
            return receipts.Where(receipt => string.Compare(receipt.TrackingCode, code) >= 0 && string.Compare(receipt.TrackingCode, end) < 0);
#pragma warning restore CA1309
        }

        var known = await EndingAsync(db, code, now, ct).ConfigureAwait(false);
        known.AddRange(await db.Set<Receipt>().Where(receipt => receipt.BankReference == code).Select(receipt => receipt.Id).Take(ManyCustomers).ToListAsync(ct).ConfigureAwait(false));
        var people = await db.Set<User>().Where(user => user.SearchKey.Contains(key)).Select(user => user.Id).Take(ManyCustomers + 1).ToListAsync(ct).ConfigureAwait(false);
        return people.Count > ManyCustomers
            ? receipts.Where(receipt => db.Set<User>().Any(user => user.Id == receipt.UserId && user.SearchKey.Contains(key)))
            : receipts.Where(receipt => known.Contains(receipt.Id) || people.Contains(receipt.UserId));
    }

    /// <summary>The ids of lately made receipts whose code ends like this; people read out the last characters.</summary>
    private static async Task<List<long>> EndingAsync(MoonVpnDbContext db, string ending, DateTime now, CancellationToken ct)
    {
        if (ending.Length is < 4 or > 8 || !ending.All(char.IsAsciiLetterOrDigit))
        {
            return [];
        }

        var codes = Enumerable.Range(0, Days)
            .Select(days => string.Create(CultureInfo.InvariantCulture, $"{TrackingCode.Receipt}-{now.AddDays(-days):yyMMdd}-{ending}")).ToList();
        return await db.Set<Receipt>().Where(receipt => codes.Contains(receipt.TrackingCode)).Select(receipt => receipt.Id).ToListAsync(ct).ConfigureAwait(false);
    }
}
