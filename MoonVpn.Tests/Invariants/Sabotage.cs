using Microsoft.Data.Sqlite;

namespace MoonVpn.Tests.Invariants;

/// <summary>For each invariant something that breaks it, done behind the shop's back.</summary>
internal static class Sabotage
{
    private const string Deal = """(SELECT min("id") FROM "order" WHERE "status" = 'completed' AND "kind" = 'purchase')""";
    private const string First = """(SELECT min("id") FROM "user" WHERE "role" = 'user')""";
    private const string Newest = """(SELECT max("id") FROM "user")""";
    private const string Move = """INSERT INTO account_transfer (client_account_id, new_client_account_id, order_id, from_panel_id, to_panel_id, from_inbound_id, to_inbound_id, status, created_at, notes) """;
    private const string Code = """INSERT INTO discount_code (code, type, value, note, first_purchase_only, usage_count, status, created_at) """;
    private const string Use = """INSERT INTO discount_use (discount_code_id, user_id, order_id, slot, created_at) """;
    private const string Batch = """INSERT INTO gift_batch (id, name, amount, count, is_void, created_at) VALUES (1, '', 1000, 3, 0, '2026-11-24 08:00:00'); """;
    private const string Bank = """INSERT INTO bank_deposit (id, phone_id, sender, text, fingerprint, status, is_rounded, account_hint, reached_phone_at, received_at, score) VALUES (1, 1, '', '', 'f', 'consumed', 0, '', '2026-11-24 08:00:00', '2026-11-24 08:00:00', 0); """;

    public static readonly IReadOnlyDictionary<string, string> Deeds = new Dictionary<string, string>
    {
        ["M1"] = $"""UPDATE user SET balance = balance + 1 WHERE id = {First}""",
        ["M2"] = """UPDATE "transaction" SET balance_after = -1 WHERE id = 1""",
        ["M3"] = """DROP INDEX ix_transaction_operation_key""",
        ["M4"] = """UPDATE "transaction" SET operation_key = 'order:999:purchase' WHERE type = 'purchase'""",
        ["M6"] = """UPDATE receipt_log SET approved_amount = approved_amount + 1 WHERE status = 'approved'""",
        ["M7"] = $"""UPDATE "order" SET amount = amount + 1, final_amount = final_amount + 1 WHERE id = {Deal}""",
        ["M8"] = $"""UPDATE "order" SET status = 'failed', failure_reason = 'x' WHERE id = {Deal}""",
        ["M9"] = """UPDATE "transaction" SET amount = -amount WHERE type = 'deposit'""",
        ["M10"] = $"""UPDATE user SET balance = balance + 1 WHERE id = {First}""",
        ["M10b"] = """UPDATE receipt_log SET approved_amount = approved_amount + 1 WHERE status = 'approved'""",
        ["M11"] = """UPDATE "transaction" SET reference = 'forged' WHERE id = 1""",
        ["M11b"] = """UPDATE "transaction" SET sequence = sequence + 5 WHERE id = (SELECT max(id) FROM "transaction")""",
        ["M11c"] = """UPDATE "transaction" SET balance_after = balance_after + 1 WHERE id = (SELECT max(id) FROM "transaction")""",
        ["M13"] = """DELETE FROM audit_log WHERE action = 'wallet.adjust'""",
        ["L1"] = """UPDATE "transaction" SET status = 'reversed' WHERE type = 'purchase'""",
        ["L2"] = """UPDATE "transaction" SET tracking_code = 'TRX-200101-AAAA' WHERE id = 1""",
        ["L3"] = """UPDATE "transaction" SET user_id = 999 WHERE id = 1""",
        ["L4"] = $"""UPDATE "transaction" SET user_id = {Newest}, sequence = 77 WHERE type = 'purchase'""",
        ["L5"] = """UPDATE "transaction" SET gateway = 'wallet' WHERE type = 'deposit'""",
        ["H1"] = """UPDATE "order" SET status = 'expired' WHERE id IN (SELECT order_id FROM wallet_hold WHERE released_at IS NULL)""",
        ["H2"] = """DROP INDEX ix_wallet_hold_order_id; INSERT INTO wallet_hold (user_id, order_id, amount, created_at) SELECT user_id, order_id, 1, created_at FROM wallet_hold""",
        ["H3"] = """UPDATE wallet_hold SET amount = 100000000000""",
        ["H4"] = $"""UPDATE wallet_hold SET user_id = {First}""",
        ["H5"] = """UPDATE wallet_hold SET amount = 0""",
        ["R1"] = """UPDATE receipt_log SET responded_at = NULL WHERE status = 'approved'""",
        ["R2"] = """UPDATE receipt_log SET rejection_code = NULL WHERE status = 'rejected'""",
        ["R3"] = """UPDATE receipt_log SET review_until = NULL WHERE status = 'approved'""",
        ["R22"] = """UPDATE receipt_log SET submitted_at = NULL WHERE status = 'approved'""",
        ["R5"] = """DROP INDEX ix_receipt_log_one_pending_per_order; UPDATE receipt_log SET status = 'pending', order_id = 1""",
        ["R6"] = """UPDATE receipt_log SET tracking_code = 'RCPT-200101-AAAA' WHERE status = 'approved'""",
        ["R7"] = """DROP INDEX ix_receipt_log_bank_deposit_id; UPDATE receipt_log SET bank_deposit_id = 5""",
        ["R9"] = """UPDATE receipt_log SET overrides_id = id WHERE status = 'approved'""",
        ["R9b"] = """UPDATE receipt_log SET reversed_at = responded_at WHERE status = 'approved'""",
        ["R10"] = """UPDATE card_usage_log SET amount = amount + 1""",
        ["R11"] = """UPDATE receipt_log SET transaction_id = NULL WHERE status = 'approved'""",
        ["R12"] = """UPDATE receipt_log SET admin_id = user_id WHERE status = 'approved'""",
        ["R16"] = """UPDATE receipt_log SET "offset" = 1000""",
        ["R16b"] = """DROP INDEX ix_receipt_log_unique_amount; UPDATE receipt_log SET reserves_amount = 1, amount = 5000""",
        ["R17"] = $"""UPDATE receipt_log SET user_id = {First} WHERE status = 'pending'""",
        ["R18"] = """UPDATE "order" SET receipt_id = (SELECT min(r.id) FROM receipt_log r WHERE r.order_id <> "order".id) WHERE receipt_id IS NOT NULL""",
        ["R19"] = """UPDATE receipt_log SET first_approved_at = created_at""",
        ["R20"] = """UPDATE receipt_log SET is_late = 1 WHERE status = 'approved'""",
        ["R21"] = """DELETE FROM audit_log WHERE action = 'receipt.approve'""",
        ["M14"] = """UPDATE "order" SET discount_amount = 1 WHERE kind = 'purchase'""",
        ["O1"] = """UPDATE "order" SET paid_at = NULL WHERE status = 'completed'""",
        ["O2"] = """UPDATE "order" SET plan_id = NULL WHERE kind = 'purchase'""",
        ["O3"] = """DELETE FROM client_account""",
        ["O5"] = $"""{Use} SELECT 1, user_id, id, 1, created_at FROM "order" WHERE status = 'expired'""",
        ["O6"] = $"""UPDATE "order" SET draft_token = '' WHERE id = {Deal}""",
        ["O7"] = $"""UPDATE "order" SET status = 'paid' WHERE id = {Deal}""",
        ["O9"] = """UPDATE "order" SET receipt_required = 1 WHERE kind = 'trial'""",
        ["O10"] = """UPDATE "order" SET amount = amount + 1, final_amount = final_amount + 1 WHERE status = 'pending'""",
        ["O11"] = $"""UPDATE "order" SET receipt_id = NULL WHERE id = {Deal}""",
        ["O12"] = $"""UPDATE "order" SET retry_of_id = id WHERE id = {Deal}""",
        ["O13"] = $"""UPDATE "order" SET tracking_code = 'ORD-1' WHERE id = {Deal}""",
        ["O14"] = $"""INSERT INTO account_period (client_account_id, order_id, duration_days, traffic_bytes, is_unlimited, ip_limit, status, created_at) SELECT client_account_id, id, 1, 1, 0, 0, 'queued', created_at FROM "order" WHERE id = {Deal}""",
        ["D1"] = $"""{Code} VALUES ('ABC', 'fixed', 5, '', 0, 3, 'active', '2026-11-24 08:00:00')""",
        ["D2"] = $"""UPDATE "order" SET discount_code_id = 1 WHERE id = {Deal}""",
        ["D2b"] = $"""{Use} SELECT 1, user_id, id, 0, created_at FROM "order" WHERE id = {Deal}""",
        ["D3"] = """UPDATE "order" SET discount_amount = 1 WHERE kind = 'purchase'""",
        ["D4"] = $"""{Code} VALUES ('abc-d', 'fixed', 5, '', 0, 0, 'active', '2026-11-24 08:00:00')""",
        ["G1"] = $"""{Batch} INSERT INTO gift_code (batch_id, code, redeemed_by, redeemed_at) VALUES (1, 'ABC', {First}, '2026-11-24 08:00:00')""",
        ["G2"] = Batch,
        ["T1"] = """DELETE FROM test_account_log""",
        ["A1"] = """DROP INDEX ix_client_account_email_name; UPDATE client_account SET email_name = 'same'""",
        ["A1b"] = """UPDATE client_account SET email_name = 'a b' WHERE id = 1""",
        ["A2"] = """UPDATE client_account SET remote_uuid = '' WHERE id = 1""",
        ["A3"] = """UPDATE client_account SET traffic_used = -1""",
        ["A7"] = $"""UPDATE client_account SET user_id = {Newest}""",
        ["A10"] = """UPDATE client_account SET order_id = NULL""",
        ["A11"] = """DROP INDEX ix_panel_job_one_open_per_account; UPDATE panel_job SET status = 'planned', client_account_id = 1""",
        ["A12"] = """UPDATE client_account SET status = 'provisioning'""",
        ["A13"] = $"""INSERT INTO account_gift (client_account_id, from_user_id, to_user_id, token, status, created_at, expires_at, decided_at) VALUES (1, {First}, {Newest}, 't', 'accepted', '2026-11-24 08:00:00', '2026-11-25 08:00:00', '2026-11-24 08:00:00')""",
        ["X2"] = $"""{Move} VALUES (1, 1, NULL, 1, 1, 1, 1, 'creating', '2026-11-24 08:00:00', '')""",
        ["X4"] = $"""{Move} VALUES (1, 2, {Deal}, 1, 1, 1, 1, 'failed', '2026-11-24 08:00:00', '')""",
        ["C9"] = $"""UPDATE bank_card SET owner_id = {First}""",
        ["C3"] = """DROP INDEX ix_bank_card_pinned_operator; UPDATE bank_card SET is_pinned = 1""",
        ["C5"] = """UPDATE bank_card SET card_number = '6037990012345671' WHERE id = 1""",
        ["C7"] = """UPDATE bank_card SET pending_number = '1'""",
        ["C8"] = """UPDATE bank_card SET rotation_interval_minutes = 0""",
        ["B1"] = Bank,
        ["B2"] = $"""{Bank} UPDATE receipt_log SET bank_deposit_id = 1 WHERE status = 'approved'""",
        ["S1"] = $"""UPDATE "order" SET reseller_id = {First}, wholesale_amount = 1000 WHERE id = {Deal}""",
        ["S2"] = $"""UPDATE bank_card SET owner_id = {First}""",
        ["S3"] = $"""UPDATE "order" SET wholesale_amount = 1000 WHERE id = {Deal}""",
        ["S4"] = $"""UPDATE "transaction" SET operation_key = 'order:' || {Deal} || ':commission-back:1' WHERE related_order_id = {Deal} AND type = 'purchase'""",
        ["N2"] = """UPDATE notification_log SET sent_at = created_at""",
        ["N7"] = """UPDATE notification_log SET user_id = NULL, channel = 'telegram_chat'""",
        ["U1"] = """UPDATE audit_log SET actor_name = ''""",
        ["D5"] = $"""INSERT INTO code_guesses (user_id, failures, since, total) VALUES ({First}, 101, '2026-11-24 08:00:00', 101)""",
        ["T2"] = """UPDATE test_account_log SET user_id = 999""",
        ["O8"] = $"""
            CREATE TEMP TABLE one AS SELECT * FROM "order" WHERE id = {Deal}; UPDATE one SET id = NULL, status = 'pending';
            DROP INDEX ix_order_tracking_code; DROP INDEX ix_order_user_id_draft_token;
            INSERT INTO "order" SELECT one.* FROM one, (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 21) SELECT i FROM n)
            """,
        ["N3"] = $"""
            UPDATE notification_log SET status = 'sent', sent_at = created_at, user_id = {First}, channel = 'telegram_chat';
            UPDATE notification_log SET status = 'pending', sent_at = NULL WHERE id = (SELECT min(id) FROM notification_log)
            """,
        ["F1"] = """UPDATE user SET wallet_frozen_at = created_at""",
        ["F2"] = """UPDATE user SET wallet_frozen_at = '2020-01-01 00:00:00', wallet_frozen_reason = 'x'""",
    };

    /// <summary>With every guard of the database out of the way.</summary>
    public static async Task DoAsync(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Foreign Keys=False;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            PRAGMA ignore_check_constraints=ON;
            DROP TRIGGER IF EXISTS tr_transaction_no_delete; DROP TRIGGER IF EXISTS tr_transaction_no_update; DROP TRIGGER IF EXISTS tr_user_balance_is_ledger;
            DROP TRIGGER IF EXISTS tr_audit_log_no_delete; DROP TRIGGER IF EXISTS tr_audit_log_no_update;
            {sql};
            """;
        await command.ExecuteNonQueryAsync();
    }
}
