namespace MoonVpn.Tests.Data;

/// <summary>
/// Every table and column the user's specification names (its tables 1 to 14), with the two that are mapped:
/// <c>plan.available_locations</c> is the table <c>plan_location</c>, <c>order.timestamps</c> are three columns.
/// </summary>
internal static class SeedSchema
{
    public static readonly IReadOnlyDictionary<string, string[]> Tables = new Dictionary<string, string[]>
    {
        ["user"] = ["id", "telegram_id", "username", "full_name", "role", "balance", "status", "settings", "created_at"],
        ["panel"] = ["id", "name", "url", "username", "password", "type", "location_name", "status", "notes"],
        ["inbound"] = ["id", "panel_id", "remote_id", "protocol", "port", "settings_json", "sniffing", "tag", "status", "max_clients", "last_synced"],
        ["client_account"] =
        [
            "id", "user_id", "panel_id", "inbound_id", "remote_uuid", "client_name", "email_name", "plan_id", "order_id", "traffic_limit", "traffic_used",
            "expires_at", "created_at", "status", "config_url", "qr_code_path",
        ],
        ["plan"] = ["id", "name", "description", "duration_days", "traffic_gb", "price", "created_by", "status"],
        ["plan_location"] = ["plan_id", "location_id"],
        ["order"] =
        [
            "id", "user_id", "plan_id", "location_name", "client_account_id", "amount", "final_amount", "discount_code_id", "status", "created_at", "updated_at",
            "fulfilled_at", "receipt_required", "receipt_id",
        ],
        ["transaction"] = ["id", "user_id", "amount", "type", "related_order_id", "status", "gateway", "reference", "tracking_code", "created_at"],
        ["bank_card"] =
        [
            "id", "card_number", "holder_name", "bank_name", "is_active", "rotation_policy", "admin_user_id", "telegram_channel_id", "rotation_interval_minutes",
            "created_at",
        ],
        ["receipt_log"] =
        [
            "id", "user_id", "order_id", "transaction_id", "card_id", "amount", "text_reference", "photo_file_id", "status", "admin_id", "responded_at",
            "submitted_at", "notes", "rejection_reason", "is_flagged", "tracking_code", "auto_detected_amount", "auto_validated",
        ],
        ["discount_code"] =
            ["id", "code", "type", "value", "usage_limit", "usage_count", "min_order", "max_discount", "valid_from", "valid_until", "status"],
        ["test_account_log"] = ["id", "user_id", "plan_id", "timestamp"],
        ["account_transfer"] = ["id", "client_account_id", "from_panel_id", "to_panel_id", "from_inbound_id", "to_inbound_id", "moved_at", "notes"],
        ["notification_log"] = ["id", "user_id", "type", "channel", "status", "content", "summary", "sent_at"],
        ["setting"] = ["key", "value", "type", "scope", "description"],
    };

    /// <summary>Words that a status or type column must take: the seed's, and no fewer.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Words = new Dictionary<string, string[]>
    {
        ["user.role"] = ["user", "admin", "seller"],
        ["user.status"] = ["active", "blocked"],
        ["panel.type"] = ["xui"],
        ["panel.status"] = ["active", "inactive"],
        ["inbound.protocol"] = ["vmess", "vless", "trojan"],
        ["inbound.status"] = ["active", "full", "disabled"],
        ["client_account.status"] = ["active", "expired", "switched"],
        ["order.status"] = ["pending", "paid", "completed", "failed", "expired"],
        ["transaction.type"] = ["deposit", "purchase", "refund"],
        ["bank_card.rotation_policy"] = ["manual", "interval", "load_balance"],
        ["receipt_log.status"] = ["pending", "approved", "rejected", "expired"],
        ["discount_code.type"] = ["percent", "fixed"],
    };

    /// <summary>The seed's relations: the column, and the table it points to.</summary>
    public static readonly (string Table, string Column, string Target)[] Relations =
    [
        ("client_account", "user_id", "user"), ("transaction", "user_id", "user"), ("order", "user_id", "user"), ("inbound", "panel_id", "panel"),
        ("client_account", "inbound_id", "inbound"), ("client_account", "panel_id", "panel"), ("client_account", "plan_id", "plan"), ("order", "plan_id", "plan"),
        ("order", "discount_code_id", "discount_code"), ("order", "client_account_id", "client_account"), ("order", "receipt_id", "receipt_log"),
        ("client_account", "order_id", "order"), ("account_transfer", "client_account_id", "client_account"), ("receipt_log", "card_id", "bank_card"),
        ("receipt_log", "order_id", "order"), ("receipt_log", "transaction_id", "transaction"), ("receipt_log", "admin_id", "user"),
        ("bank_card", "admin_user_id", "user"), ("transaction", "related_order_id", "order"), ("test_account_log", "user_id", "user"), ("test_account_log", "plan_id", "plan"),
    ];
}
