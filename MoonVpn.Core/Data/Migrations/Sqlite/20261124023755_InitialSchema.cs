using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MoonVpn.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class InitialSchema : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_log",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    actor_id = table.Column<long>(type: "INTEGER", nullable: true),
                    actor_name = table.Column<string>(type: "TEXT", nullable: false),
                    actor_role = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    action = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    target_type = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    target_id = table.Column<long>(type: "INTEGER", nullable: true),
                    details = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_log", x => x.id);
                    table.CheckConstraint("ck_audit_log_actor_role_word", "\"actor_role\" IN ('user','seller','admin','superadmin')");
                    table.CheckConstraint("ck_audit_log_channel_word", "\"channel\" IN ('system','bot','portal','command_line')");
                });

            migrationBuilder.CreateTable(
                name: "conversation",
                columns: table => new
                {
                    chat_id = table.Column<long>(type: "INTEGER", nullable: false),
                    telegram_user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    flow = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    data = table.Column<string>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    screen_message_id = table.Column<int>(type: "INTEGER", nullable: true),
                    screen_is_media = table.Column<bool>(type: "INTEGER", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conversation", x => new { x.chat_id, x.telegram_user_id });
                });

            migrationBuilder.CreateTable(
                name: "discount_code",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    code = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    value = table.Column<long>(type: "INTEGER", nullable: false),
                    usage_limit = table.Column<int>(type: "INTEGER", nullable: true),
                    usage_count = table.Column<int>(type: "INTEGER", nullable: false),
                    min_order = table.Column<long>(type: "INTEGER", nullable: true),
                    max_discount = table.Column<long>(type: "INTEGER", nullable: true),
                    valid_from = table.Column<DateTime>(type: "TEXT", nullable: true),
                    valid_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discount_code", x => x.id);
                    table.CheckConstraint("ck_discount_code_status_word", "\"status\" IN ('active','inactive')");
                    table.CheckConstraint("ck_discount_code_type_word", "\"type\" IN ('percent','fixed')");
                    table.CheckConstraint("ck_discount_code_usage", "\"usage_count\" >= 0 AND (\"usage_limit\" IS NULL OR \"usage_count\" <= \"usage_limit\")");
                    table.CheckConstraint("ck_discount_code_value", "\"value\" > 0 AND (\"type\" <> 'percent' OR \"value\" <= 100)");
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    bot_id = table.Column<long>(type: "INTEGER", nullable: false),
                    update_id = table.Column<long>(type: "INTEGER", nullable: false),
                    mailbox_key = table.Column<long>(type: "INTEGER", nullable: false),
                    raw = table.Column<string>(type: "TEXT", nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    error = table.Column<string>(type: "TEXT", nullable: true),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inbox", x => x.id);
                    table.CheckConstraint("ck_inbox_status_word", "\"status\" IN ('pending','done','dead')");
                });

            migrationBuilder.CreateTable(
                name: "location",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    prefix = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    flag = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    sort_order = table.Column<int>(type: "INTEGER", nullable: false),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_location", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sent_message",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    bot_id = table.Column<long>(type: "INTEGER", nullable: false),
                    chat_id = table.Column<long>(type: "INTEGER", nullable: false),
                    message_id = table.Column<int>(type: "INTEGER", nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    is_media = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sent_message", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "setting",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    scope = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_setting", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "setting_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    old_value = table.Column<string>(type: "TEXT", nullable: true),
                    new_value = table.Column<string>(type: "TEXT", nullable: true),
                    changed_by = table.Column<long>(type: "INTEGER", nullable: true),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_setting_history", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "user",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    telegram_id = table.Column<long>(type: "INTEGER", nullable: true),
                    username = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    full_name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    permissions = table.Column<int>(type: "INTEGER", nullable: false),
                    balance = table.Column<long>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    settings = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    seller_id = table.Column<long>(type: "INTEGER", nullable: true),
                    bot_blocked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    search_key = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_seen_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user", x => x.id);
                    table.CheckConstraint("ck_user_balance", "\"balance\" >= 0");
                    table.CheckConstraint("ck_user_role_word", "\"role\" IN ('user','seller','admin','superadmin')");
                    table.CheckConstraint("ck_user_status_word", "\"status\" IN ('active','blocked')");
                    table.ForeignKey(
                        name: "fk_user_user_seller_id",
                        column: x => x.seller_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "panel",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    url = table.Column<string>(type: "TEXT", maxLength: 512, nullable: false),
                    username = table.Column<string>(type: "TEXT", nullable: false),
                    password = table.Column<string>(type: "TEXT", nullable: false),
                    api_token = table.Column<string>(type: "TEXT", nullable: true),
                    type = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    location_id = table.Column<long>(type: "INTEGER", nullable: false),
                    location_name = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    health = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    health_message = table.Column<string>(type: "TEXT", nullable: true),
                    tls_mode = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    tls_fingerprint = table.Column<string>(type: "TEXT", nullable: true),
                    link_host = table.Column<string>(type: "TEXT", nullable: true),
                    subscription_url = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<string>(type: "TEXT", nullable: true),
                    generation = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    last_checked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    notes = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_panel", x => x.id);
                    table.CheckConstraint("ck_panel_generation_word", "\"generation\" IN ('v2','v30','v31')");
                    table.CheckConstraint("ck_panel_health_word", "\"health\" IN ('ok','degraded','auth_failed','hold')");
                    table.CheckConstraint("ck_panel_status_word", "\"status\" IN ('active','inactive')");
                    table.CheckConstraint("ck_panel_tls_mode_word", "\"tls_mode\" IN ('verify','pin','skip')");
                    table.CheckConstraint("ck_panel_type_word", "\"type\" IN ('xui')");
                    table.ForeignKey(
                        name: "fk_panel_location_location_id",
                        column: x => x.location_id,
                        principalTable: "location",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_users", x => x.id);
                    table.ForeignKey(
                        name: "fk_asp_net_users_user_user_id",
                        column: x => x.user_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bank_card",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    card_number = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    holder_name = table.Column<string>(type: "TEXT", nullable: false),
                    bank_name = table.Column<string>(type: "TEXT", nullable: false),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false),
                    rotation_policy = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    is_pinned = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_frozen = table.Column<bool>(type: "INTEGER", nullable: false),
                    admin_user_id = table.Column<long>(type: "INTEGER", nullable: true),
                    owner_id = table.Column<long>(type: "INTEGER", nullable: true),
                    telegram_channel_id = table.Column<long>(type: "INTEGER", nullable: true),
                    telegram_topic_id = table.Column<int>(type: "INTEGER", nullable: true),
                    rotation_interval_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    shown_since = table.Column<DateTime>(type: "TEXT", nullable: true),
                    daily_amount_limit = table.Column<long>(type: "INTEGER", nullable: true),
                    daily_count_limit = table.Column<int>(type: "INTEGER", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bank_card", x => x.id);
                    table.CheckConstraint("ck_bank_card_interval", "\"rotation_interval_minutes\" >= 1");
                    table.CheckConstraint("ck_bank_card_number", "length(\"card_number\") = 16");
                    table.CheckConstraint("ck_bank_card_rotation_policy_word", "\"rotation_policy\" IN ('manual','interval','load_balance')");
                    table.ForeignKey(
                        name: "fk_bank_card_user_admin_user_id",
                        column: x => x.admin_user_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bank_card_user_owner_id",
                        column: x => x.owner_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notification_log",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<long>(type: "INTEGER", nullable: true),
                    type = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: true),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    chat_id = table.Column<long>(type: "INTEGER", nullable: true),
                    thread_id = table.Column<int>(type: "INTEGER", nullable: true),
                    dedup_key = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    not_before = table.Column<DateTime>(type: "TEXT", nullable: false),
                    locked_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    error = table.Column<string>(type: "TEXT", nullable: true),
                    parent_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notification_log", x => x.id);
                    table.CheckConstraint("ck_notification_log_channel_word", "\"channel\" IN ('telegram_chat','telegram_group','portal')");
                    table.CheckConstraint("ck_notification_log_status_word", "\"status\" IN ('pending','sent','failed','skipped')");
                    table.CheckConstraint("ck_notification_log_type_word", "\"type\" IN ('order_completed','order_failed','order_expired','payment_reminder','receipt_approved','receipt_short','receipt_rejected','receipt_delayed','receipt_review','receipt_copies','receipt_waiting','account_expired','operator_alert')");
                    table.ForeignKey(
                        name: "fk_notification_log_notification_log_parent_id",
                        column: x => x.parent_id,
                        principalTable: "notification_log",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_notification_log_user_user_id",
                        column: x => x.user_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                    duration_days = table.Column<int>(type: "INTEGER", nullable: false),
                    traffic_gb = table.Column<int>(type: "INTEGER", nullable: false),
                    is_unlimited = table.Column<bool>(type: "INTEGER", nullable: false),
                    price = table.Column<long>(type: "INTEGER", nullable: false),
                    wholesale_price = table.Column<long>(type: "INTEGER", nullable: true),
                    ip_limit = table.Column<int>(type: "INTEGER", nullable: false),
                    start_at_first_use = table.Column<bool>(type: "INTEGER", nullable: false),
                    renewal_rule = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    category = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    sort_order = table.Column<int>(type: "INTEGER", nullable: false),
                    created_by = table.Column<long>(type: "INTEGER", nullable: true),
                    reseller_id = table.Column<long>(type: "INTEGER", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan", x => x.id);
                    table.CheckConstraint("ck_plan_duration_days", "\"duration_days\" >= 1");
                    table.CheckConstraint("ck_plan_price", "\"price\" >= 0");
                    table.CheckConstraint("ck_plan_renewal_rule_word", "\"renewal_rule\" IN ('reset','add','queue')");
                    table.CheckConstraint("ck_plan_status_word", "\"status\" IN ('active','inactive')");
                    table.CheckConstraint("ck_plan_traffic_gb", "\"traffic_gb\" >= 0");
                    table.ForeignKey(
                        name: "fk_plan_user_created_by",
                        column: x => x.created_by,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plan_user_reseller_id",
                        column: x => x.reseller_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inbound",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    panel_id = table.Column<long>(type: "INTEGER", nullable: false),
                    remote_id = table.Column<int>(type: "INTEGER", nullable: false),
                    protocol = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    remark = table.Column<string>(type: "TEXT", nullable: false),
                    listen = table.Column<string>(type: "TEXT", nullable: false),
                    port = table.Column<int>(type: "INTEGER", nullable: false),
                    settings_json = table.Column<string>(type: "TEXT", nullable: false),
                    stream_json = table.Column<string>(type: "TEXT", nullable: false),
                    sniffing = table.Column<string>(type: "TEXT", nullable: false),
                    tag = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    on_sale = table.Column<bool>(type: "INTEGER", nullable: false),
                    max_clients = table.Column<int>(type: "INTEGER", nullable: true),
                    client_count = table.Column<int>(type: "INTEGER", nullable: false),
                    last_synced = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inbound", x => x.id);
                    table.CheckConstraint("ck_inbound_max_clients", "\"max_clients\" IS NULL OR \"max_clients\" >= 0");
                    table.CheckConstraint("ck_inbound_protocol_word", "\"protocol\" IN ('vmess','vless','trojan','shadowsocks','hysteria','other')");
                    table.CheckConstraint("ck_inbound_status_word", "\"status\" IN ('active','full','disabled','gone')");
                    table.ForeignKey(
                        name: "fk_inbound_panel_panel_id",
                        column: x => x.panel_id,
                        principalTable: "panel",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_asp_net_user_claims_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "AspNetUsers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_asp_net_user_logins_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "AspNetUsers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserPasskeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_asp_net_user_passkeys_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "AspNetUsers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_asp_net_user_tokens_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "AspNetUsers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_location",
                columns: table => new
                {
                    plan_id = table.Column<long>(type: "INTEGER", nullable: false),
                    location_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_location", x => new { x.plan_id, x.location_id });
                    table.ForeignKey(
                        name: "fk_plan_location_location_location_id",
                        column: x => x.location_id,
                        principalTable: "location",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plan_location_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "test_account_log",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    plan_id = table.Column<long>(type: "INTEGER", nullable: false),
                    timestamp = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_test_account_log", x => x.id);
                    table.ForeignKey(
                        name: "fk_test_account_log_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_test_account_log_user_user_id",
                        column: x => x.user_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "account_transfer",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    client_account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    new_client_account_id = table.Column<long>(type: "INTEGER", nullable: true),
                    from_panel_id = table.Column<long>(type: "INTEGER", nullable: false),
                    to_panel_id = table.Column<long>(type: "INTEGER", nullable: false),
                    from_inbound_id = table.Column<long>(type: "INTEGER", nullable: false),
                    to_inbound_id = table.Column<long>(type: "INTEGER", nullable: false),
                    moved_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    notes = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_transfer", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_transfer_inbound_from_inbound_id",
                        column: x => x.from_inbound_id,
                        principalTable: "inbound",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_account_transfer_inbound_to_inbound_id",
                        column: x => x.to_inbound_id,
                        principalTable: "inbound",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_account_transfer_panel_from_panel_id",
                        column: x => x.from_panel_id,
                        principalTable: "panel",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_account_transfer_panel_to_panel_id",
                        column: x => x.to_panel_id,
                        principalTable: "panel",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "card_usage_log",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    card_id = table.Column<long>(type: "INTEGER", nullable: false),
                    receipt_id = table.Column<long>(type: "INTEGER", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    shown_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_card_usage_log", x => x.id);
                    table.ForeignKey(
                        name: "fk_card_usage_log_bank_card_card_id",
                        column: x => x.card_id,
                        principalTable: "bank_card",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "client_account",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    panel_id = table.Column<long>(type: "INTEGER", nullable: false),
                    inbound_id = table.Column<long>(type: "INTEGER", nullable: false),
                    plan_id = table.Column<long>(type: "INTEGER", nullable: true),
                    order_id = table.Column<long>(type: "INTEGER", nullable: true),
                    location_id = table.Column<long>(type: "INTEGER", nullable: false),
                    location_name = table.Column<string>(type: "TEXT", nullable: false),
                    remote_uuid = table.Column<string>(type: "TEXT", nullable: false),
                    remote_password = table.Column<string>(type: "TEXT", nullable: false),
                    subscription_id = table.Column<string>(type: "TEXT", nullable: false),
                    client_name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    email_name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    traffic_limit = table.Column<long>(type: "INTEGER", nullable: false),
                    is_unlimited = table.Column<bool>(type: "INTEGER", nullable: false),
                    traffic_used = table.Column<long>(type: "INTEGER", nullable: false),
                    ip_limit = table.Column<int>(type: "INTEGER", nullable: false),
                    duration_days = table.Column<int>(type: "INTEGER", nullable: false),
                    start_at_first_use = table.Column<bool>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    is_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    config_url = table.Column<string>(type: "TEXT", nullable: true),
                    subscription_url = table.Column<string>(type: "TEXT", nullable: true),
                    qr_code_path = table.Column<string>(type: "TEXT", nullable: true),
                    last_online_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_synced_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    usage_base = table.Column<long>(type: "INTEGER", nullable: false),
                    usage_reported = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_client_account", x => x.id);
                    table.CheckConstraint("ck_client_account_email_name", "\"email_name\" = upper(\"email_name\")");
                    table.CheckConstraint("ck_client_account_status_word", "\"status\" IN ('active','expired','switched','provisioning','failed','disabled','deleted')");
                    table.CheckConstraint("ck_client_account_traffic", "\"traffic_limit\" >= 0 AND \"traffic_used\" >= 0");
                    table.ForeignKey(
                        name: "fk_client_account_inbound_inbound_id",
                        column: x => x.inbound_id,
                        principalTable: "inbound",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_client_account_location_location_id",
                        column: x => x.location_id,
                        principalTable: "location",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_client_account_panel_panel_id",
                        column: x => x.panel_id,
                        principalTable: "panel",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_client_account_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_client_account_user_user_id",
                        column: x => x.user_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "panel_job",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    client_account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    panel_id = table.Column<long>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    next_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    locked_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_error = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    finished_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_panel_job", x => x.id);
                    table.CheckConstraint("ck_panel_job_kind_word", "\"kind\" IN ('create','update','remove')");
                    table.CheckConstraint("ck_panel_job_status_word", "\"status\" IN ('planned','done','dead')");
                    table.ForeignKey(
                        name: "fk_panel_job_client_account_client_account_id",
                        column: x => x.client_account_id,
                        principalTable: "client_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_panel_job_panel_panel_id",
                        column: x => x.panel_id,
                        principalTable: "panel",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "order",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    plan_id = table.Column<long>(type: "INTEGER", nullable: true),
                    plan_name = table.Column<string>(type: "TEXT", nullable: false),
                    location_id = table.Column<long>(type: "INTEGER", nullable: true),
                    location_name = table.Column<string>(type: "TEXT", nullable: false),
                    client_account_id = table.Column<long>(type: "INTEGER", nullable: true),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    discount_amount = table.Column<long>(type: "INTEGER", nullable: false),
                    final_amount = table.Column<long>(type: "INTEGER", nullable: false),
                    discount_code_id = table.Column<long>(type: "INTEGER", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    close_reason = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    failure_reason = table.Column<string>(type: "TEXT", nullable: true),
                    receipt_required = table.Column<bool>(type: "INTEGER", nullable: false),
                    receipt_id = table.Column<long>(type: "INTEGER", nullable: true),
                    tracking_code = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    draft_token = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    duration_days = table.Column<int>(type: "INTEGER", nullable: false),
                    traffic_bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    is_unlimited = table.Column<bool>(type: "INTEGER", nullable: false),
                    ip_limit = table.Column<int>(type: "INTEGER", nullable: false),
                    start_at_first_use = table.Column<bool>(type: "INTEGER", nullable: false),
                    reseller_id = table.Column<long>(type: "INTEGER", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    paid_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    fulfilled_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order", x => x.id);
                    table.CheckConstraint("ck_order_amounts", "\"amount\" >= 0 AND \"discount_amount\" >= 0 AND \"discount_amount\" <= \"amount\" AND \"final_amount\" = \"amount\" - \"discount_amount\"");
                    table.CheckConstraint("ck_order_close_reason_word", "\"close_reason\" IN ('timed_out','cancelled','rejected','no_room')");
                    table.CheckConstraint("ck_order_kind_word", "\"kind\" IN ('purchase','renewal','extra_traffic','extra_time','location_change','trial','top_up')");
                    table.CheckConstraint("ck_order_status_word", "\"status\" IN ('pending','paid','completed','failed','expired')");
                    table.ForeignKey(
                        name: "fk_order_client_account_client_account_id",
                        column: x => x.client_account_id,
                        principalTable: "client_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_order_discount_code_discount_code_id",
                        column: x => x.discount_code_id,
                        principalTable: "discount_code",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_order_location_location_id",
                        column: x => x.location_id,
                        principalTable: "location",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_order_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_order_user_reseller_id",
                        column: x => x.reseller_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_order_user_user_id",
                        column: x => x.user_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "transaction",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    balance_after = table.Column<long>(type: "INTEGER", nullable: false),
                    related_order_id = table.Column<long>(type: "INTEGER", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    gateway = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: true),
                    tracking_code = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    operation_key = table.Column<string>(type: "TEXT", maxLength: 96, nullable: false),
                    actor_id = table.Column<long>(type: "INTEGER", nullable: true),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transaction", x => x.id);
                    table.CheckConstraint("ck_transaction_balance_after", "\"balance_after\" >= 0");
                    table.CheckConstraint("ck_transaction_sequence", "\"sequence\" >= 1");
                    table.CheckConstraint("ck_transaction_sign", "\"amount\" <> 0 AND (\"type\" NOT IN ('deposit','refund','commission') OR \"amount\" > 0) AND (\"type\" <> 'purchase' OR \"amount\" < 0)");
                    table.CheckConstraint("ck_transaction_status_word", "\"status\" IN ('completed','reversed')");
                    table.CheckConstraint("ck_transaction_type_word", "\"type\" IN ('deposit','purchase','refund','adjustment','commission','settlement','reversal')");
                    table.ForeignKey(
                        name: "fk_transaction_order_related_order_id",
                        column: x => x.related_order_id,
                        principalTable: "order",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_transaction_user_actor_id",
                        column: x => x.actor_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_transaction_user_user_id",
                        column: x => x.user_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "wallet_hold",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    order_id = table.Column<long>(type: "INTEGER", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    released_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wallet_hold", x => x.id);
                    table.CheckConstraint("ck_wallet_hold_amount", "\"amount\" > 0");
                    table.ForeignKey(
                        name: "fk_wallet_hold_order_order_id",
                        column: x => x.order_id,
                        principalTable: "order",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_wallet_hold_user_user_id",
                        column: x => x.user_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "receipt_log",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    order_id = table.Column<long>(type: "INTEGER", nullable: true),
                    transaction_id = table.Column<long>(type: "INTEGER", nullable: true),
                    card_id = table.Column<long>(type: "INTEGER", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    approved_amount = table.Column<long>(type: "INTEGER", nullable: true),
                    text_reference = table.Column<string>(type: "TEXT", nullable: true),
                    photo_file_id = table.Column<string>(type: "TEXT", nullable: true),
                    file_unique_id = table.Column<string>(type: "TEXT", nullable: true),
                    file_kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    file_path = table.Column<string>(type: "TEXT", nullable: true),
                    file_sha256 = table.Column<string>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    admin_id = table.Column<long>(type: "INTEGER", nullable: true),
                    decided_by_name = table.Column<string>(type: "TEXT", nullable: true),
                    responded_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    submitted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    notes = table.Column<string>(type: "TEXT", nullable: false),
                    rejection_code = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    rejection_reason = table.Column<string>(type: "TEXT", nullable: true),
                    is_flagged = table.Column<bool>(type: "INTEGER", nullable: false),
                    needs_superadmin = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_late = table.Column<bool>(type: "INTEGER", nullable: false),
                    tracking_code = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    auto_detected_amount = table.Column<long>(type: "INTEGER", nullable: true),
                    auto_validated = table.Column<bool>(type: "INTEGER", nullable: false),
                    ocr_extracted_text = table.Column<string>(type: "TEXT", nullable: true),
                    upload_until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    review_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reminders_sent = table.Column<int>(type: "INTEGER", nullable: false),
                    reversed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reversed_by = table.Column<long>(type: "INTEGER", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_receipt_log", x => x.id);
                    table.CheckConstraint("ck_receipt_log_amount", "\"amount\" > 0");
                    table.CheckConstraint("ck_receipt_log_approved", "(\"status\" = 'approved') = (\"approved_amount\" IS NOT NULL)");
                    table.CheckConstraint("ck_receipt_log_decided", "(\"status\" IN ('approved','rejected')) = (\"responded_at\" IS NOT NULL)");
                    table.CheckConstraint("ck_receipt_log_file_kind_word", "\"file_kind\" IN ('none','photo','document','text')");
                    table.CheckConstraint("ck_receipt_log_rejected", "\"status\" <> 'rejected' OR \"rejection_reason\" IS NOT NULL");
                    table.CheckConstraint("ck_receipt_log_rejection_code_word", "\"rejection_code\" IN ('amount_differs','unreadable','not_received','duplicate','wrong_card','suspicious','other')");
                    table.CheckConstraint("ck_receipt_log_status_word", "\"status\" IN ('pending','approved','rejected','expired')");
                    table.ForeignKey(
                        name: "fk_receipt_log_bank_card_card_id",
                        column: x => x.card_id,
                        principalTable: "bank_card",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_receipt_log_order_order_id",
                        column: x => x.order_id,
                        principalTable: "order",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_receipt_log_transaction_transaction_id",
                        column: x => x.transaction_id,
                        principalTable: "transaction",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_receipt_log_user_admin_id",
                        column: x => x.admin_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_receipt_log_user_reversed_by",
                        column: x => x.reversed_by,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_receipt_log_user_user_id",
                        column: x => x.user_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_account_transfer_client_account_id",
                table: "account_transfer",
                column: "client_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_transfer_from_inbound_id",
                table: "account_transfer",
                column: "from_inbound_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_transfer_from_panel_id",
                table: "account_transfer",
                column: "from_panel_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_transfer_new_client_account_id",
                table: "account_transfer",
                column: "new_client_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_transfer_to_inbound_id",
                table: "account_transfer",
                column: "to_inbound_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_transfer_to_panel_id",
                table: "account_transfer",
                column: "to_panel_id");

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_user_claims_user_id",
                table: "AspNetUserClaims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_user_logins_user_id",
                table: "AspNetUserLogins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_user_passkeys_user_id",
                table: "AspNetUserPasskeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "AspNetUsers",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_users_user_id",
                table: "AspNetUsers",
                column: "user_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "AspNetUsers",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_log_at",
                table: "audit_log",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_audit_log_target_type_target_id",
                table: "audit_log",
                columns: new[] { "target_type", "target_id" });

            migrationBuilder.CreateIndex(
                name: "ix_bank_card_admin_user_id",
                table: "bank_card",
                column: "admin_user_id");

            migrationBuilder.CreateIndex(
                name: "ix_bank_card_card_number",
                table: "bank_card",
                column: "card_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bank_card_pinned_operator",
                table: "bank_card",
                column: "is_pinned",
                unique: true,
                filter: "\"is_pinned\" AND \"owner_id\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_bank_card_pinned_owner",
                table: "bank_card",
                column: "owner_id",
                unique: true,
                filter: "\"is_pinned\" AND \"owner_id\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_card_usage_log_card_id_shown_at",
                table: "card_usage_log",
                columns: new[] { "card_id", "shown_at" });

            migrationBuilder.CreateIndex(
                name: "ix_card_usage_log_receipt_id",
                table: "card_usage_log",
                column: "receipt_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_client_account_email_name",
                table: "client_account",
                column: "email_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_client_account_inbound_id",
                table: "client_account",
                column: "inbound_id");

            migrationBuilder.CreateIndex(
                name: "ix_client_account_location_id",
                table: "client_account",
                column: "location_id");

            migrationBuilder.CreateIndex(
                name: "ix_client_account_order_id",
                table: "client_account",
                column: "order_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_client_account_panel_id_status",
                table: "client_account",
                columns: new[] { "panel_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_client_account_plan_id",
                table: "client_account",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_client_account_remote_uuid",
                table: "client_account",
                column: "remote_uuid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_client_account_subscription_id",
                table: "client_account",
                column: "subscription_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_client_account_user_id",
                table: "client_account",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_discount_code_code",
                table: "discount_code",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inbound_panel_id_remote_id",
                table: "inbound",
                columns: new[] { "panel_id", "remote_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inbox_bot_id_update_id",
                table: "inbox",
                columns: new[] { "bot_id", "update_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inbox_received_at",
                table: "inbox",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_status_id",
                table: "inbox",
                columns: new[] { "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_location_name",
                table: "location",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_location_prefix",
                table: "location",
                column: "prefix",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_notification_log_dedup_key",
                table: "notification_log",
                column: "dedup_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_notification_log_parent_id",
                table: "notification_log",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_notification_log_status_not_before",
                table: "notification_log",
                columns: new[] { "status", "not_before" });

            migrationBuilder.CreateIndex(
                name: "ix_notification_log_user_id",
                table: "notification_log",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_order_client_account_id",
                table: "order",
                column: "client_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_order_created_at",
                table: "order",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_order_discount_code_id",
                table: "order",
                column: "discount_code_id");

            migrationBuilder.CreateIndex(
                name: "ix_order_location_id",
                table: "order",
                column: "location_id");

            migrationBuilder.CreateIndex(
                name: "ix_order_plan_id",
                table: "order",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_order_receipt_id",
                table: "order",
                column: "receipt_id");

            migrationBuilder.CreateIndex(
                name: "ix_order_reseller_id",
                table: "order",
                column: "reseller_id");

            migrationBuilder.CreateIndex(
                name: "ix_order_status_created_at",
                table: "order",
                columns: new[] { "status", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_order_tracking_code",
                table: "order",
                column: "tracking_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_order_user_id_draft_token",
                table: "order",
                columns: new[] { "user_id", "draft_token" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_order_user_id_status",
                table: "order",
                columns: new[] { "user_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_panel_location_id",
                table: "panel",
                column: "location_id");

            migrationBuilder.CreateIndex(
                name: "ix_panel_name",
                table: "panel",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_panel_job_one_open_per_account",
                table: "panel_job",
                column: "client_account_id",
                unique: true,
                filter: "\"status\" = 'planned'");

            migrationBuilder.CreateIndex(
                name: "ix_panel_job_panel_id",
                table: "panel_job",
                column: "panel_id");

            migrationBuilder.CreateIndex(
                name: "ix_panel_job_status_next_at",
                table: "panel_job",
                columns: new[] { "status", "next_at" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_created_by",
                table: "plan",
                column: "created_by");

            migrationBuilder.CreateIndex(
                name: "ix_plan_reseller_id",
                table: "plan",
                column: "reseller_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_location_location_id",
                table: "plan_location",
                column: "location_id");

            migrationBuilder.CreateIndex(
                name: "ix_receipt_log_admin_id",
                table: "receipt_log",
                column: "admin_id");

            migrationBuilder.CreateIndex(
                name: "ix_receipt_log_card_id_created_at",
                table: "receipt_log",
                columns: new[] { "card_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_receipt_log_file_unique_id",
                table: "receipt_log",
                column: "file_unique_id");

            migrationBuilder.CreateIndex(
                name: "ix_receipt_log_one_pending_per_order",
                table: "receipt_log",
                column: "order_id",
                unique: true,
                filter: "\"status\" = 'pending'");

            migrationBuilder.CreateIndex(
                name: "ix_receipt_log_reversed_by",
                table: "receipt_log",
                column: "reversed_by");

            migrationBuilder.CreateIndex(
                name: "ix_receipt_log_status_submitted_at",
                table: "receipt_log",
                columns: new[] { "status", "submitted_at" });

            migrationBuilder.CreateIndex(
                name: "ix_receipt_log_tracking_code",
                table: "receipt_log",
                column: "tracking_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_receipt_log_transaction_id",
                table: "receipt_log",
                column: "transaction_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_receipt_log_user_id",
                table: "receipt_log",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_sent_message_bot_id_chat_id_message_id",
                table: "sent_message",
                columns: new[] { "bot_id", "chat_id", "message_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sent_message_subject",
                table: "sent_message",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "ix_setting_history_key_changed_at",
                table: "setting_history",
                columns: new[] { "key", "changed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_test_account_log_plan_id",
                table: "test_account_log",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_test_account_log_user_id_plan_id",
                table: "test_account_log",
                columns: new[] { "user_id", "plan_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_transaction_actor_id",
                table: "transaction",
                column: "actor_id");

            migrationBuilder.CreateIndex(
                name: "ix_transaction_created_at",
                table: "transaction",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_transaction_operation_key",
                table: "transaction",
                column: "operation_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_transaction_related_order_id",
                table: "transaction",
                column: "related_order_id");

            migrationBuilder.CreateIndex(
                name: "ix_transaction_tracking_code",
                table: "transaction",
                column: "tracking_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_transaction_user_id_sequence",
                table: "transaction",
                columns: new[] { "user_id", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_user_created_at",
                table: "user",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_user_search_key",
                table: "user",
                column: "search_key");

            migrationBuilder.CreateIndex(
                name: "ix_user_seller_id",
                table: "user",
                column: "seller_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_telegram_id",
                table: "user",
                column: "telegram_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_wallet_hold_order_id",
                table: "wallet_hold",
                column: "order_id",
                unique: true,
                filter: "\"released_at\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_wallet_hold_user_id",
                table: "wallet_hold",
                column: "user_id");

            migrationBuilder.AddForeignKey(
                name: "fk_account_transfer_client_account_client_account_id",
                table: "account_transfer",
                column: "client_account_id",
                principalTable: "client_account",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_account_transfer_client_account_new_client_account_id",
                table: "account_transfer",
                column: "new_client_account_id",
                principalTable: "client_account",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_card_usage_log_receipt_log_receipt_id",
                table: "card_usage_log",
                column: "receipt_id",
                principalTable: "receipt_log",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_client_account_order_order_id",
                table: "client_account",
                column: "order_id",
                principalTable: "order",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_order_receipt_receipt_id",
                table: "order",
                column: "receipt_id",
                principalTable: "receipt_log",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_order_client_account_client_account_id",
                table: "order");

            migrationBuilder.DropForeignKey(
                name: "fk_bank_card_user_admin_user_id",
                table: "bank_card");

            migrationBuilder.DropForeignKey(
                name: "fk_bank_card_user_owner_id",
                table: "bank_card");

            migrationBuilder.DropForeignKey(
                name: "fk_order_user_reseller_id",
                table: "order");

            migrationBuilder.DropForeignKey(
                name: "fk_order_user_user_id",
                table: "order");

            migrationBuilder.DropForeignKey(
                name: "fk_plan_user_created_by",
                table: "plan");

            migrationBuilder.DropForeignKey(
                name: "fk_plan_user_reseller_id",
                table: "plan");

            migrationBuilder.DropForeignKey(
                name: "fk_receipt_log_user_admin_id",
                table: "receipt_log");

            migrationBuilder.DropForeignKey(
                name: "fk_receipt_log_user_reversed_by",
                table: "receipt_log");

            migrationBuilder.DropForeignKey(
                name: "fk_receipt_log_user_user_id",
                table: "receipt_log");

            migrationBuilder.DropForeignKey(
                name: "fk_transaction_user_actor_id",
                table: "transaction");

            migrationBuilder.DropForeignKey(
                name: "fk_transaction_user_user_id",
                table: "transaction");

            migrationBuilder.DropForeignKey(
                name: "fk_receipt_log_bank_card_card_id",
                table: "receipt_log");

            migrationBuilder.DropForeignKey(
                name: "fk_order_receipt_receipt_id",
                table: "order");

            migrationBuilder.DropTable(
                name: "account_transfer");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserPasskeys");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "audit_log");

            migrationBuilder.DropTable(
                name: "card_usage_log");

            migrationBuilder.DropTable(
                name: "conversation");

            migrationBuilder.DropTable(
                name: "inbox");

            migrationBuilder.DropTable(
                name: "notification_log");

            migrationBuilder.DropTable(
                name: "panel_job");

            migrationBuilder.DropTable(
                name: "plan_location");

            migrationBuilder.DropTable(
                name: "sent_message");

            migrationBuilder.DropTable(
                name: "setting");

            migrationBuilder.DropTable(
                name: "setting_history");

            migrationBuilder.DropTable(
                name: "test_account_log");

            migrationBuilder.DropTable(
                name: "wallet_hold");

            migrationBuilder.DropTable(
                name: "AspNetUsers");

            migrationBuilder.DropTable(
                name: "client_account");

            migrationBuilder.DropTable(
                name: "inbound");

            migrationBuilder.DropTable(
                name: "panel");

            migrationBuilder.DropTable(
                name: "user");

            migrationBuilder.DropTable(
                name: "bank_card");

            migrationBuilder.DropTable(
                name: "receipt_log");

            migrationBuilder.DropTable(
                name: "transaction");

            migrationBuilder.DropTable(
                name: "order");

            migrationBuilder.DropTable(
                name: "discount_code");

            migrationBuilder.DropTable(
                name: "location");

            migrationBuilder.DropTable(
                name: "plan");
        }
    }
}
