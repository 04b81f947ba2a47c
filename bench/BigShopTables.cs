using System.Globalization;
using Microsoft.Data.Sqlite;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Bench;

/// <summary>The tables a <see cref="BigShop"/> fills.</summary>
internal sealed class BigShopTables(SqliteConnection connection, SqliteTransaction transaction) : IDisposable
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private readonly BulkTable _orders = new(connection, transaction, "order", "id", "user_id", "kind", "plan_id", "plan_name", "location_id", "location_name", "client_account_id", "amount", "final_amount",
        "status", "close_reason", "failure_reason", "receipt_required", "receipt_id", "tracking_code", "draft_token", "duration_days", "traffic_bytes", "renewal_rule", "created_at", "updated_at", "paid_at", "fulfilled_at");

    private readonly BulkTable _receipts = new(connection, transaction, "receipt_log", "id", "user_id", "order_id", "transaction_id", "card_id", "amount", "approved_amount", "text_reference", "file_kind", "status",
        "decided_by_name", "responded_at", "submitted_at", "rejection_code", "rejection_reason", "tracking_code", "ocr_status", "upload_until", "review_until", "created_at");

    private readonly BulkTable _usages = new(connection, transaction, "card_usage_log", "card_id", "receipt_id", "amount", "shown_at");

    private readonly BulkTable _accounts = new(connection, transaction, "client_account", "id", "user_id", "panel_id", "inbound_id", "plan_id", "order_id", "location_id", "location_name", "remote_uuid", "remote_password",
        "subscription_id", "email_name", "traffic_limit", "duration_days", "expires_at", "created_at", "ended_at", "status", "other_urls");

    private readonly BulkTable _jobs = new(connection, transaction, "panel_job", "kind", "reason", "client_account_id", "panel_id", "status", "next_at", "created_at", "finished_at");

    private readonly BulkTable _audits = new(connection, transaction, "audit_log", "at", "actor_id", "actor_name", "actor_role", "channel", "action", "target_type", "target_id", "details");

    private readonly BulkTable _notices = new(connection, transaction, "notification_log", "user_id", "type", "channel", "status", "content", "sent_at", "dedup_key", "created_at", "not_before");

    private readonly Dictionary<string, long> _ids = [];
    private readonly Dictionary<long, long> _deposits = [];
    private readonly Dictionary<long, BigReceipt> _open = [];
    private int _codes;

    public BulkTable User { get; } = new(connection, transaction, "user", "id", "telegram_id", "full_name", "search_key", "role", "status", "settings", "language", "created_at");

    public BigLedger Ledger { get; } = new(connection, transaction);

    public static string Time(DateTime at) => at.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    /// <summary>The next id of a table.</summary>
    public long Next(string table)
    {
        if (!_ids.TryGetValue(table, out var last))
        {
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"SELECT COALESCE(max(id), 0) FROM \"{table}\"";
            last = (long)command.ExecuteScalar()!;
        }

        return _ids[table] = last + 1;
    }

    /// <summary>Written once its deposit is known.</summary>
    public void AddReceipt(BigReceipt receipt)
    {
        if (receipt.Approved is not null)
        {
            _open[receipt.Id] = receipt;
            return;
        }

        Write(receipt, null);
    }

    public void SetDeposit(long receiptId, long transactionId)
    {
        _open.Remove(receiptId, out var receipt);
        Write(receipt!, transactionId);
    }

    public void AddOrder(BigOrder order)
    {
        var isFailed = order.Status == "failed";
        _orders.Add(order.Id, order.UserId, order.Kind, 1, "یک‌ماهه", 1, "آلمان", order.AccountId, order.Amount, order.Amount, order.Status, order.Status == "expired" ? "timed_out" : null, isFailed ? "the panel refused" : null,
            order.ReceiptId is not null, order.ReceiptId, Code(TrackingCode.Order, order.At), Guid.NewGuid().ToString("N"), 30, 50L << 30, order.Kind == "renewal" ? "reset" : null, Time(order.At), Time(order.Done ?? order.Paid ?? order.At),
            order.Paid is { } paid ? Time(paid) : null, order.Done is { } done ? Time(done) : null);
    }

    public void AddAccount(long id, long userId, long orderId, DateTime at)
    {
        var isOver = at < new DateTime(2026, 10, 25, 0, 0, 0, DateTimeKind.Utc);
        _accounts.Add(id, userId, 1, 1, 1, orderId, 1, "آلمان", Guid.NewGuid().ToString(), Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString("N")[..16], $"DE-{id}", 50L << 30, 30, Time(at.AddDays(30)), Time(at),
            isOver ? Time(at.AddDays(30)) : null, isOver ? "expired" : "active", "[]");
    }

    public void AddJob(long accountId, string kind, string reason, DateTime at) => _jobs.Add(kind, reason, accountId, 1, "done", Time(at), Time(at), Time(at.AddSeconds(9)));

    public void AddAudit(string action, string targetType, long targetId, long? actorId, DateTime at) =>
        _audits.Add(Time(at), actorId, actorId is null ? "bench" : "customer", actorId is null ? "superadmin" : "user", actorId is null ? "system" : "bot", action, targetType, targetId, """{"TrackingCode":"ORD-261124-9HTA","FinalAmount":150000}""");

    public void AddNotice(long userId, string type, long id, DateTime at) =>
        _notices.Add(userId, type, "telegram_chat", "sent", $$"""{"id":{{id}}}""", Time(at), $"{type}:{id}::u{userId}", Time(at), Time(at));

    public void WriteBalance(long userId, long balance)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "UPDATE user SET balance = @balance WHERE id = @id";
        command.Parameters.AddWithValue("@balance", balance);
        command.Parameters.AddWithValue("@id", userId);
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var table in new[] { User, _orders, _receipts, _usages, _accounts, _jobs, _audits, _notices })
        {
            table.Dispose();
        }

        Ledger.Dispose();
    }

    private void Write(BigReceipt receipt, long? transactionId)
    {
        var isRejected = receipt.Status == "rejected";
        _receipts.Add(receipt.Id, receipt.UserId, receipt.OrderId, transactionId, receipt.CardId, receipt.Amount, receipt.Approved, receipt.Sent is null ? null : $"{receipt.Id * 7919 % 1_000_000}", receipt.Sent is null ? "none" : "text",
            receipt.Status, receipt.Answered is null ? null : "bench", receipt.Answered is { } answered ? Time(answered) : null, receipt.Sent is { } sent ? Time(sent) : null, isRejected ? "unreadable" : null, isRejected ? "" : null,
            Code(TrackingCode.Receipt, receipt.At), "none", Time(receipt.At.AddMinutes(30)), receipt.Sent is { } since ? Time(since.AddMinutes(30)) : null, Time(receipt.At));
        _usages.Add(receipt.CardId, receipt.Id, receipt.Amount, Time(receipt.At));
    }

    /// <summary>Unique, for it counts.</summary>
    private string Code(string prefix, DateTime at)
    {
        var code = new char[5];
        var rest = _codes++;
        for (var index = 0; index < code.Length; index++, rest /= Alphabet.Length)
        {
            code[index] = Alphabet[rest % Alphabet.Length];
        }

        return string.Create(CultureInfo.InvariantCulture, $"{prefix}-{at:yyMMdd}-{new string(code)}");
    }
}

internal sealed record BigReceipt(long Id, long UserId, long OrderId, long CardId, long Amount, DateTime At, DateTime? Sent, string Status, DateTime? Answered, long? Approved);

internal sealed record BigOrder(long Id, long UserId, string Kind, long Amount, string Status, DateTime At, long? ReceiptId, long? AccountId, DateTime? Paid, DateTime? Done);
