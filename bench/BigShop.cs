using System.Globalization;
using Microsoft.Data.Sqlite;
using MoonVpn.Tests.Support;

namespace MoonVpn.Bench;

/// <summary>
/// Two years of a large shop, written straight into its tables: customers who come and buy, renew, are refused, forget to pay, are refunded and corrected,
/// with everything that belongs to it, so that it adds up. What happens to whom is mixed over time, as it is in life.
/// </summary>
internal sealed class BigShop : IDisposable
{
    private const int Waiting = 30;
    private const long Price = ShopWithPanel.Price;
    private static readonly DateTime Start = new(2024, 11, 25, 6, 0, 0, DateTimeKind.Utc);

    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly string _later;
    private readonly BigShopTables _tables;
    private readonly Random _random = new(7);
    private readonly long[] _lastAccount;
    private readonly long _firstUser;
    private readonly int _users;
    private DateTime _now;

    private BigShop(string file, int users)
    {
        _connection = new SqliteConnection($"Data Source={file};Foreign Keys=False;Pooling=False");
        _connection.Open();
        // Indexes and triggers come back at the end: sorting once is faster than finding a place a million times.
        Run("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-400000;");
        _later = Ask("SELECT group_concat(sql, '; ') FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql IS NOT NULL");
        Run(Ask("SELECT group_concat('DROP ' || type || ' \"' || name || '\"', '; ') FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql IS NOT NULL"));
        _transaction = _connection.BeginTransaction();
        _tables = new BigShopTables(_connection, _transaction);
        (_users, _lastAccount, _firstUser) = (users, new long[users], _tables.Next("user"));
    }

    /// <summary>Fills a shop that has a panel, a plan and a card, and is closed.</summary>
    /// <param name="transactions">At least so many ledger rows.</param>
    /// <param name="waiting">So many receipts wait.</param>
    public static void Write(string file, int users, int transactions, int waiting = Waiting)
    {
        using var shop = new BigShop(file, users);
        shop.AddUsers();
        shop.Live(transactions, waiting);
        shop.Finish();
    }

    public void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
    }

    private void AddUsers()
    {
        for (var index = 0; index < _users; index++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"customer {index}");
            _tables.User.Add(_firstUser + index, 5_000_000_000L + index, name, name, "user", "active", "{}", "fa", BigShopTables.Time(Start.AddSeconds(index)));
        }
    }

    /// <summary>All two years; at their end some receipts wait.</summary>
    private void Live(int transactions, int waiting)
    {
        var step = TimeSpan.FromDays(729).Ticks / transactions;
        while (_tables.Ledger.Rows < transactions)
        {
            var share = (double)_tables.Ledger.Rows / transactions;
            _now = Start.AddDays(1).AddTicks((step * _tables.Ledger.Rows) + _random.NextInt64(step));
            Happen(_random.Next(Math.Max(20, (int)(share * _users))) % _users, _random.Next(100));
        }

        for (var index = 0; index < waiting; index++)
        {
            _now = _now.AddSeconds(20);
            Wait(_random.Next(_users));
        }
    }

    private void Happen(int customer, int luck)
    {
        switch (luck)
        {
            case < 60:
                Buy(customer, "purchase");
                break;
            case < 88:
                Buy(customer, _lastAccount[customer] == 0 ? "purchase" : "renewal");
                break;
            case < 92:
                Forget(customer);
                break;
            case < 95:
                BeRefused(customer);
                break;
            case < 98:
                Correct(customer, (_random.Next(1, 40) * 5_000) + (luck == 97 ? Price : 0));
                break;
            default:
                Fail(customer);
                break;
        }
    }

    private void Buy(int customer, string kind)
    {
        var (user, card) = (_firstUser + customer, _random.Next(2) == 0 ? 1L : 2L);
        var (order, receipt) = (_tables.Next("order"), _tables.Next("receipt_log"));
        var surplus = _random.Next(20) == 0 ? _random.Next(1, 9) * 1_000 : 0;
        var (paid, account) = (_now.AddMinutes(_random.Next(2, 20)), kind == "renewal" ? _lastAccount[customer] : _tables.Next("client_account"));
        _tables.AddReceipt(new(receipt, user, order, card, Price, _now, _now.AddMinutes(1), "approved", paid, Price + surplus));
        var deposit = _tables.Ledger.Add(user, "deposit", Price + surplus, $"receipt:{receipt}:deposit", order, "card", paid, reference: $"{_random.Next(100_000, 999_999)}");
        _tables.SetDeposit(receipt, deposit);
        _tables.Ledger.Add(user, "purchase", -Price, $"order:{order}:purchase", order, "wallet", paid);
        _tables.AddOrder(new(order, user, kind, Price, "completed", _now, receipt, account, paid, paid.AddSeconds(9)));
        if (kind == "purchase")
        {
            _tables.AddAccount(account, user, order, paid);
            _lastAccount[customer] = account;
        }

        _tables.AddJob(account, kind == "purchase" ? "create" : "update", kind, paid);
        _tables.AddAudit("order.place", "order", order, user, _now);
        _tables.AddAudit("receipt.submit", "receipt", receipt, user, _now.AddMinutes(1));
        _tables.AddAudit("receipt.approve", "receipt", receipt, null, paid);
        _tables.AddNotice(user, "order_completed", order, paid.AddSeconds(9));
    }

    private void Forget(int customer)
    {
        var (user, order, receipt) = (_firstUser + customer, _tables.Next("order"), _tables.Next("receipt_log"));
        _tables.AddReceipt(new(receipt, user, order, 1, Price, _now, null, "expired", null, null));
        _tables.AddOrder(new(order, user, "purchase", Price, "expired", _now, receipt, null, null, null));
        _tables.AddAudit("order.place", "order", order, user, _now);
    }

    private void BeRefused(int customer)
    {
        var (user, order, receipt) = (_firstUser + customer, _tables.Next("order"), _tables.Next("receipt_log"));
        var again = _tables.Next("receipt_log");
        _tables.AddReceipt(new(receipt, user, order, 2, Price, _now, _now.AddMinutes(2), "rejected", _now.AddMinutes(9), null));
        _tables.AddReceipt(new(again, user, order, 2, Price, _now.AddMinutes(9), null, "expired", null, null));
        _tables.AddOrder(new(order, user, "purchase", Price, "expired", _now, again, null, null, null));
        _tables.AddAudit("receipt.submit", "receipt", receipt, user, _now.AddMinutes(2));
        _tables.AddAudit("receipt.reject", "receipt", receipt, null, _now.AddMinutes(9));
    }

    private void Correct(int customer, long amount)
    {
        var user = _firstUser + customer;
        _tables.Ledger.Add(user, "adjustment", amount, $"adjust:{Guid.NewGuid():N}", null, "manual", _now, reference: "جبران قطعی");
        _tables.AddAudit("wallet.adjust", "user", user, null, _now);
    }

    /// <summary>Paid from the wallet, could not be delivered, and the money went back.</summary>
    private void Fail(int customer)
    {
        var user = _firstUser + customer;
        if (_tables.Ledger.BalanceOf(user) < Price)
        {
            Correct(customer, Price);
            return;
        }

        var order = _tables.Next("order");
        _tables.Ledger.Add(user, "purchase", -Price, $"order:{order}:purchase", order, "wallet", _now);
        _tables.Ledger.Add(user, "refund", Price, $"order:{order}:refund", order, "wallet", _now.AddHours(20));
        _tables.AddOrder(new(order, user, "purchase", Price, "failed", _now, null, null, _now, null));
        _tables.AddAudit("order.place", "order", order, user, _now);
    }

    private void Wait(int customer)
    {
        var (user, order, receipt) = (_firstUser + customer, _tables.Next("order"), _tables.Next("receipt_log"));
        _tables.AddReceipt(new(receipt, user, order, 1, Price, _now, _now.AddSeconds(30), "pending", null, null));
        _tables.AddOrder(new(order, user, "purchase", Price, "pending", _now, receipt, null, null, null));
        _tables.AddAudit("receipt.submit", "receipt", receipt, user, _now.AddSeconds(30));
    }

    private void Finish()
    {
        foreach (var (user, balance) in _tables.Ledger.Balances)
        {
            _tables.WriteBalance(user, balance);
        }

        _tables.Dispose();
        _transaction.Commit();
        Run(_later);
        Run("PRAGMA journal_mode=WAL;");
    }

    private string Ask(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return (string)command.ExecuteScalar()!;
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
