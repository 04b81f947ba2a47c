using System.Globalization;
using Microsoft.Data.Sqlite;
using MoonVpn.Core.Data;
using MoonVpn.Core.Ledger;

namespace MoonVpn.Bench;

/// <summary>Ledger rows as the wallet would post them: numbered, summed, chained.</summary>
internal sealed class BigLedger(SqliteConnection connection, SqliteTransaction transaction) : IDisposable
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private readonly BulkTable _rows = new(connection, transaction, "transaction", "id", "user_id", "sequence", "type", "amount", "balance_after", "related_order_id", "status", "gateway", "reference",
        "tracking_code", "operation_key", "hash", "created_at");

    private readonly Dictionary<long, (long Sequence, long Balance, string Hash)> _last = [];

    public int Rows { get; private set; }

    public IEnumerable<(long UserId, long Balance)> Balances => _last.Select(pair => (pair.Key, pair.Value.Balance));

    public long BalanceOf(long userId) => _last.GetValueOrDefault(userId).Balance;

    /// <returns>The row's id.</returns>
    public long Add(long userId, string type, long amount, string key, long? orderId, string gateway, DateTime at, string? reference = null)
    {
        var (sequence, balance, hash) = _last.GetValueOrDefault(userId, (0, 0, ""));
        Rows += 1;
        var row = new Transaction
        {
            UserId = userId,
            Sequence = sequence + 1,
            Type = Enum.Parse<TransactionType>(type, ignoreCase: true),
            Amount = amount,
            BalanceAfter = balance + amount,
            RelatedOrderId = orderId,
            Gateway = gateway,
            Reference = reference,
            TrackingCode = Code(at),
            OperationKey = key,
            CreatedAt = at,
        };
        var chained = LedgerHash.Of(row, hash);
        _rows.Add(Rows, userId, row.Sequence, EnumWords.Word(row.Type), amount, row.BalanceAfter, orderId, "completed", gateway, reference, row.TrackingCode, key, chained, BigShopTables.Time(at));
        _last[userId] = (row.Sequence, row.BalanceAfter, chained);
        return Rows;
    }

    public void Dispose() => _rows.Dispose();

    private string Code(DateTime at)
    {
        var code = new char[5];
        var rest = Rows;
        for (var index = 0; index < code.Length; index++, rest /= Alphabet.Length)
        {
            code[index] = Alphabet[rest % Alphabet.Length];
        }

        return string.Create(CultureInfo.InvariantCulture, $"TRX-{at:yyMMdd}-{new string(code)}");
    }
}
