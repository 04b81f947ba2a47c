using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MoonVpn.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MoneyThatAlwaysAddsUp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_wallet_hold_order_id",
                table: "wallet_hold");

            migrationBuilder.DropIndex(
                name: "ix_receipt_log_user_id",
                table: "receipt_log");

            migrationBuilder.DropCheckConstraint(
                name: "ck_receipt_log_amount",
                table: "receipt_log");

            migrationBuilder.DropCheckConstraint(
                name: "ck_notification_log_type_word",
                table: "notification_log");

            migrationBuilder.AddColumn<long>(
                name: "receipt_id",
                table: "wallet_hold",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "wallet_frozen_at",
                table: "user",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "wallet_frozen_reason",
                table: "user",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "bank_deposit_id",
                table: "receipt_log",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "bank_reference",
                table: "receipt_log",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "first_approved_amount",
                table: "receipt_log",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "first_approved_at",
                table: "receipt_log",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "first_approved_by",
                table: "receipt_log",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "first_approved_by_name",
                table: "receipt_log",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "media_group_id",
                table: "receipt_log",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ocr_confidence",
                table: "receipt_log",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ocr_status",
                table: "receipt_log",
                type: "TEXT",
                maxLength: 24,
                nullable: false,
                defaultValue: "none");

            migrationBuilder.AddColumn<long>(
                name: "offset",
                table: "receipt_log",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "overrides_id",
                table: "receipt_log",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "reserves_amount",
                table: "receipt_log",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "reversal_reason",
                table: "receipt_log",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "score",
                table: "receipt_log",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "watched_by",
                table: "receipt_log",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "watched_by_name",
                table: "receipt_log",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "watched_until",
                table: "receipt_log",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "extra_day_price",
                table: "plan",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "extra_gb_price",
                table: "plan",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "retry_of_id",
                table: "order",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "wholesale_amount",
                table: "order",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "created_at",
                table: "discount_code",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<long>(
                name: "created_by",
                table: "discount_code",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "first_purchase_only",
                table: "discount_code",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "note",
                table: "discount_code",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "per_user_limit",
                table: "discount_code",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "reseller_id",
                table: "discount_code",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "account_hint",
                table: "bank_card",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "is_confirmed",
                table: "bank_card",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<long>(
                name: "max_amount",
                table: "bank_card",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "min_amount",
                table: "bank_card",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "pending_at",
                table: "bank_card",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "pending_by",
                table: "bank_card",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "pending_number",
                table: "bank_card",
                type: "TEXT",
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "totp_confirmed_at",
                table: "AspNetUsers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "totp_last_step",
                table: "AspNetUsers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "totp_secret",
                table: "AspNetUsers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "card_day",
                columns: table => new
                {
                    card_id = table.Column<long>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    counted_amount = table.Column<long>(type: "INTEGER", nullable: false),
                    counted_count = table.Column<int>(type: "INTEGER", nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    counted_by = table.Column<long>(type: "INTEGER", nullable: true),
                    counted_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_card_day", x => new { x.card_id, x.day });
                    table.ForeignKey(
                        name: "fk_card_day_bank_card_card_id",
                        column: x => x.card_id,
                        principalTable: "bank_card",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_card_day_user_counted_by",
                        column: x => x.counted_by,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "code_guesses",
                columns: table => new
                {
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    failures = table.Column<int>(type: "INTEGER", nullable: false),
                    since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    locked_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    total = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_code_guesses", x => x.user_id);
                    table.ForeignKey(
                        name: "fk_code_guesses_user_user_id",
                        column: x => x.user_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "deposit_pattern",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    bank_name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    sender = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    expression = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    sort_order = table.Column<int>(type: "INTEGER", nullable: false),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false),
                    sample = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deposit_pattern", x => x.id);
                    table.CheckConstraint("ck_deposit_pattern_kind_word", "\"kind\" IN ('deposit','ignore')");
                    table.CheckConstraint("ck_deposit_pattern_unit_word", "\"unit\" IN ('rial','toman')");
                });

            migrationBuilder.CreateTable(
                name: "deposit_phone",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    secret = table.Column<string>(type: "TEXT", nullable: false),
                    must_sign = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false),
                    last_seen_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    refused = table.Column<long>(type: "INTEGER", nullable: false),
                    created_by = table.Column<long>(type: "INTEGER", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deposit_phone", x => x.id);
                    table.ForeignKey(
                        name: "fk_deposit_phone_user_created_by",
                        column: x => x.created_by,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "discount_plan",
                columns: table => new
                {
                    discount_code_id = table.Column<long>(type: "INTEGER", nullable: false),
                    plan_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discount_plan", x => new { x.discount_code_id, x.plan_id });
                    table.ForeignKey(
                        name: "fk_discount_plan_discount_code_discount_code_id",
                        column: x => x.discount_code_id,
                        principalTable: "discount_code",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_discount_plan_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "discount_use",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    discount_code_id = table.Column<long>(type: "INTEGER", nullable: false),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    order_id = table.Column<long>(type: "INTEGER", nullable: false),
                    slot = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    given_back_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discount_use", x => x.id);
                    table.ForeignKey(
                        name: "fk_discount_use_discount_code_discount_code_id",
                        column: x => x.discount_code_id,
                        principalTable: "discount_code",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discount_use_order_order_id",
                        column: x => x.order_id,
                        principalTable: "order",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discount_use_user_user_id",
                        column: x => x.user_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "gift_batch",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    per_user_limit = table.Column<int>(type: "INTEGER", nullable: true),
                    valid_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    is_void = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_by = table.Column<long>(type: "INTEGER", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gift_batch", x => x.id);
                    table.CheckConstraint("ck_gift_batch_amount", "\"amount\" > 0 AND \"count\" > 0");
                    table.ForeignKey(
                        name: "fk_gift_batch_user_created_by",
                        column: x => x.created_by,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "invariant_run",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    actor_id = table.Column<long>(type: "INTEGER", nullable: true),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    finished_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    @checked = table.Column<int>(name: "checked", type: "INTEGER", nullable: false),
                    violations = table.Column<int>(type: "INTEGER", nullable: false),
                    details = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invariant_run", x => x.id);
                    table.ForeignKey(
                        name: "fk_invariant_run_user_actor_id",
                        column: x => x.actor_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "receipt_file",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    receipt_id = table.Column<long>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    file_id = table.Column<string>(type: "TEXT", nullable: true),
                    file_unique_id = table.Column<string>(type: "TEXT", nullable: true),
                    path = table.Column<string>(type: "TEXT", nullable: true),
                    sha256 = table.Column<string>(type: "TEXT", nullable: true),
                    fingerprint = table.Column<byte[]>(type: "BLOB", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_receipt_file", x => x.id);
                    table.CheckConstraint("ck_receipt_file_kind_word", "\"kind\" IN ('none','photo','document','text')");
                    table.ForeignKey(
                        name: "fk_receipt_file_receipt_receipt_id",
                        column: x => x.receipt_id,
                        principalTable: "receipt_log",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "receipt_signal",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    receipt_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    weight = table.Column<int>(type: "INTEGER", nullable: false),
                    other_receipt_id = table.Column<long>(type: "INTEGER", nullable: true),
                    detail = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_receipt_signal", x => x.id);
                    table.CheckConstraint("ck_receipt_signal_kind_word", "\"kind\" IN ('same_file','same_file_of_other','similar_picture','same_reference','same_amount_soon','many_receipts','many_rejections','new_customer','first_purchase','high_amount','amount_differs','card_differs','rial_for_toman','unanswered','raised')");
                    table.CheckConstraint("ck_receipt_signal_weight", "\"weight\" BETWEEN 0 AND 100");
                    table.ForeignKey(
                        name: "fk_receipt_signal_receipt_other_receipt_id",
                        column: x => x.other_receipt_id,
                        principalTable: "receipt_log",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_receipt_signal_receipt_receipt_id",
                        column: x => x.receipt_id,
                        principalTable: "receipt_log",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bank_deposit",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    phone_id = table.Column<long>(type: "INTEGER", nullable: false),
                    sender = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    pattern_id = table.Column<long>(type: "INTEGER", nullable: true),
                    card_id = table.Column<long>(type: "INTEGER", nullable: true),
                    amount = table.Column<long>(type: "INTEGER", nullable: true),
                    is_rounded = table.Column<bool>(type: "INTEGER", nullable: false),
                    balance_after = table.Column<long>(type: "INTEGER", nullable: true),
                    account_hint = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    bank_time = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reached_phone_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    is_continuous = table.Column<bool>(type: "INTEGER", nullable: true),
                    score = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bank_deposit", x => x.id);
                    table.CheckConstraint("ck_bank_deposit_amount", "\"amount\" IS NULL OR \"amount\" >= 0");
                    table.CheckConstraint("ck_bank_deposit_status_word", "\"status\" IN ('unmatched','matched','consumed','ignored','unreadable')");
                    table.ForeignKey(
                        name: "fk_bank_deposit_bank_card_card_id",
                        column: x => x.card_id,
                        principalTable: "bank_card",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bank_deposit_deposit_pattern_pattern_id",
                        column: x => x.pattern_id,
                        principalTable: "deposit_pattern",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_bank_deposit_deposit_phone_phone_id",
                        column: x => x.phone_id,
                        principalTable: "deposit_phone",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "gift_code",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    batch_id = table.Column<long>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    redeemed_by = table.Column<long>(type: "INTEGER", nullable: true),
                    redeemed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    transaction_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gift_code", x => x.id);
                    table.CheckConstraint("ck_gift_code_redeemed", "(\"redeemed_by\" IS NULL) = (\"transaction_id\" IS NULL) AND (\"redeemed_by\" IS NULL) = (\"redeemed_at\" IS NULL)");
                    table.ForeignKey(
                        name: "fk_gift_code_gift_batch_batch_id",
                        column: x => x.batch_id,
                        principalTable: "gift_batch",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_gift_code_transaction_transaction_id",
                        column: x => x.transaction_id,
                        principalTable: "transaction",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_gift_code_user_redeemed_by",
                        column: x => x.redeemed_by,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_wallet_hold_order_id",
                table: "wallet_hold",
                column: "order_id",
                unique: true,
                filter: "\"released_at\" IS NULL AND \"receipt_id\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_wallet_hold_receipt_id",
                table: "wallet_hold",
                column: "receipt_id",
                unique: true,
                filter: "\"released_at\" IS NULL AND \"receipt_id\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_receipt_log_bank_deposit_id",
                table: "receipt_log",
                column: "bank_deposit_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_receipt_log_bank_reference",
                table: "receipt_log",
                column: "bank_reference");

            migrationBuilder.CreateIndex(
                name: "ix_receipt_log_first_approved_by",
                table: "receipt_log",
                column: "first_approved_by");

            migrationBuilder.CreateIndex(
                name: "ix_receipt_log_media_group_id",
                table: "receipt_log",
                column: "media_group_id");

            migrationBuilder.CreateIndex(
                name: "ix_receipt_log_overrides_id",
                table: "receipt_log",
                column: "overrides_id");

            migrationBuilder.CreateIndex(
                name: "ix_receipt_log_unique_amount",
                table: "receipt_log",
                columns: new[] { "card_id", "amount" },
                unique: true,
                filter: "\"reserves_amount\"");

            migrationBuilder.CreateIndex(
                name: "ix_receipt_log_user_id_status",
                table: "receipt_log",
                columns: new[] { "user_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_receipt_log_watched_by",
                table: "receipt_log",
                column: "watched_by");

            migrationBuilder.AddCheckConstraint(
                name: "ck_receipt_log_amount",
                table: "receipt_log",
                sql: "\"amount\" > 0 AND \"offset\" BETWEEN 0 AND 999 AND \"offset\" < \"amount\"");

            migrationBuilder.AddCheckConstraint(
                name: "ck_receipt_log_ocr_status_word",
                table: "receipt_log",
                sql: "\"ocr_status\" IN ('none','waiting','read','failed')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_plan_extras",
                table: "plan",
                sql: "COALESCE(\"extra_gb_price\", 1) > 0 AND COALESCE(\"extra_day_price\", 1) > 0");

            migrationBuilder.CreateIndex(
                name: "ix_order_retry_of_id",
                table: "order",
                column: "retry_of_id",
                unique: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_notification_log_type_word",
                table: "notification_log",
                sql: "\"type\" IN ('order_completed','order_failed','order_expired','payment_reminder','receipt_approved','receipt_short','receipt_rejected','receipt_delayed','receipt_review','receipt_copies','receipt_waiting','account_expired','account_changed','period_queued','account_moved','account_rotated','receipt_undone','order_refunded','seller_settled','operator_alert')");

            migrationBuilder.CreateIndex(
                name: "ix_discount_code_created_by",
                table: "discount_code",
                column: "created_by");

            migrationBuilder.CreateIndex(
                name: "ix_discount_code_reseller_id",
                table: "discount_code",
                column: "reseller_id");

            migrationBuilder.CreateIndex(
                name: "ix_bank_card_pending_by",
                table: "bank_card",
                column: "pending_by");

            migrationBuilder.AddCheckConstraint(
                name: "ck_bank_card_amounts",
                table: "bank_card",
                sql: "COALESCE(\"min_amount\", 0) <= COALESCE(\"max_amount\", \"min_amount\", 0)");

            migrationBuilder.CreateIndex(
                name: "ix_bank_deposit_card_id_received_at",
                table: "bank_deposit",
                columns: new[] { "card_id", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_bank_deposit_fingerprint",
                table: "bank_deposit",
                column: "fingerprint",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bank_deposit_pattern_id",
                table: "bank_deposit",
                column: "pattern_id");

            migrationBuilder.CreateIndex(
                name: "ix_bank_deposit_phone_id",
                table: "bank_deposit",
                column: "phone_id");

            migrationBuilder.CreateIndex(
                name: "ix_bank_deposit_status_received_at",
                table: "bank_deposit",
                columns: new[] { "status", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_card_day_counted_by",
                table: "card_day",
                column: "counted_by");

            migrationBuilder.CreateIndex(
                name: "ix_deposit_pattern_name",
                table: "deposit_pattern",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_deposit_phone_created_by",
                table: "deposit_phone",
                column: "created_by");

            migrationBuilder.CreateIndex(
                name: "ix_deposit_phone_name",
                table: "deposit_phone",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_discount_plan_plan_id",
                table: "discount_plan",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_discount_use_discount_code_id_user_id_slot",
                table: "discount_use",
                columns: new[] { "discount_code_id", "user_id", "slot" },
                unique: true,
                filter: "\"given_back_at\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_discount_use_order_id",
                table: "discount_use",
                column: "order_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_discount_use_user_id",
                table: "discount_use",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_gift_batch_created_by",
                table: "gift_batch",
                column: "created_by");

            migrationBuilder.CreateIndex(
                name: "ix_gift_code_batch_id_redeemed_by",
                table: "gift_code",
                columns: new[] { "batch_id", "redeemed_by" });

            migrationBuilder.CreateIndex(
                name: "ix_gift_code_code",
                table: "gift_code",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_gift_code_redeemed_by",
                table: "gift_code",
                column: "redeemed_by");

            migrationBuilder.CreateIndex(
                name: "ix_gift_code_transaction_id",
                table: "gift_code",
                column: "transaction_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_invariant_run_actor_id",
                table: "invariant_run",
                column: "actor_id");

            migrationBuilder.CreateIndex(
                name: "ix_invariant_run_started_at",
                table: "invariant_run",
                column: "started_at");

            migrationBuilder.CreateIndex(
                name: "ix_receipt_file_file_unique_id",
                table: "receipt_file",
                column: "file_unique_id");

            migrationBuilder.CreateIndex(
                name: "ix_receipt_file_receipt_id_ordinal",
                table: "receipt_file",
                columns: new[] { "receipt_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_receipt_file_sha256",
                table: "receipt_file",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "ix_receipt_signal_other_receipt_id",
                table: "receipt_signal",
                column: "other_receipt_id");

            migrationBuilder.CreateIndex(
                name: "ix_receipt_signal_receipt_id_kind_other_receipt_id",
                table: "receipt_signal",
                columns: new[] { "receipt_id", "kind", "other_receipt_id" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_bank_card_user_pending_by",
                table: "bank_card",
                column: "pending_by",
                principalTable: "user",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_discount_code_user_created_by",
                table: "discount_code",
                column: "created_by",
                principalTable: "user",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_discount_code_user_reseller_id",
                table: "discount_code",
                column: "reseller_id",
                principalTable: "user",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_order_order_retry_of_id",
                table: "order",
                column: "retry_of_id",
                principalTable: "order",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_receipt_log_bank_deposit_bank_deposit_id",
                table: "receipt_log",
                column: "bank_deposit_id",
                principalTable: "bank_deposit",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_receipt_log_receipt_log_overrides_id",
                table: "receipt_log",
                column: "overrides_id",
                principalTable: "receipt_log",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_receipt_log_user_first_approved_by",
                table: "receipt_log",
                column: "first_approved_by",
                principalTable: "user",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_receipt_log_user_watched_by",
                table: "receipt_log",
                column: "watched_by",
                principalTable: "user",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_wallet_hold_receipt_log_receipt_id",
                table: "wallet_hold",
                column: "receipt_id",
                principalTable: "receipt_log",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_bank_card_user_pending_by",
                table: "bank_card");

            migrationBuilder.DropForeignKey(
                name: "fk_discount_code_user_created_by",
                table: "discount_code");

            migrationBuilder.DropForeignKey(
                name: "fk_discount_code_user_reseller_id",
                table: "discount_code");

            migrationBuilder.DropForeignKey(
                name: "fk_order_order_retry_of_id",
                table: "order");

            migrationBuilder.DropForeignKey(
                name: "fk_receipt_log_bank_deposit_bank_deposit_id",
                table: "receipt_log");

            migrationBuilder.DropForeignKey(
                name: "fk_receipt_log_receipt_log_overrides_id",
                table: "receipt_log");

            migrationBuilder.DropForeignKey(
                name: "fk_receipt_log_user_first_approved_by",
                table: "receipt_log");

            migrationBuilder.DropForeignKey(
                name: "fk_receipt_log_user_watched_by",
                table: "receipt_log");

            migrationBuilder.DropForeignKey(
                name: "fk_wallet_hold_receipt_log_receipt_id",
                table: "wallet_hold");

            migrationBuilder.DropTable(
                name: "bank_deposit");

            migrationBuilder.DropTable(
                name: "card_day");

            migrationBuilder.DropTable(
                name: "code_guesses");

            migrationBuilder.DropTable(
                name: "discount_plan");

            migrationBuilder.DropTable(
                name: "discount_use");

            migrationBuilder.DropTable(
                name: "gift_code");

            migrationBuilder.DropTable(
                name: "invariant_run");

            migrationBuilder.DropTable(
                name: "receipt_file");

            migrationBuilder.DropTable(
                name: "receipt_signal");

            migrationBuilder.DropTable(
                name: "deposit_pattern");

            migrationBuilder.DropTable(
                name: "deposit_phone");

            migrationBuilder.DropTable(
                name: "gift_batch");

            migrationBuilder.DropIndex(
                name: "ix_wallet_hold_order_id",
                table: "wallet_hold");

            migrationBuilder.DropIndex(
                name: "ix_wallet_hold_receipt_id",
                table: "wallet_hold");

            migrationBuilder.DropIndex(
                name: "ix_receipt_log_bank_deposit_id",
                table: "receipt_log");

            migrationBuilder.DropIndex(
                name: "ix_receipt_log_bank_reference",
                table: "receipt_log");

            migrationBuilder.DropIndex(
                name: "ix_receipt_log_first_approved_by",
                table: "receipt_log");

            migrationBuilder.DropIndex(
                name: "ix_receipt_log_media_group_id",
                table: "receipt_log");

            migrationBuilder.DropIndex(
                name: "ix_receipt_log_overrides_id",
                table: "receipt_log");

            migrationBuilder.DropIndex(
                name: "ix_receipt_log_unique_amount",
                table: "receipt_log");

            migrationBuilder.DropIndex(
                name: "ix_receipt_log_user_id_status",
                table: "receipt_log");

            migrationBuilder.DropIndex(
                name: "ix_receipt_log_watched_by",
                table: "receipt_log");

            migrationBuilder.DropCheckConstraint(
                name: "ck_receipt_log_amount",
                table: "receipt_log");

            migrationBuilder.DropCheckConstraint(
                name: "ck_receipt_log_ocr_status_word",
                table: "receipt_log");

            migrationBuilder.DropCheckConstraint(
                name: "ck_plan_extras",
                table: "plan");

            migrationBuilder.DropIndex(
                name: "ix_order_retry_of_id",
                table: "order");

            migrationBuilder.DropCheckConstraint(
                name: "ck_notification_log_type_word",
                table: "notification_log");

            migrationBuilder.DropIndex(
                name: "ix_discount_code_created_by",
                table: "discount_code");

            migrationBuilder.DropIndex(
                name: "ix_discount_code_reseller_id",
                table: "discount_code");

            migrationBuilder.DropIndex(
                name: "ix_bank_card_pending_by",
                table: "bank_card");

            migrationBuilder.DropCheckConstraint(
                name: "ck_bank_card_amounts",
                table: "bank_card");

            migrationBuilder.DropColumn(
                name: "receipt_id",
                table: "wallet_hold");

            migrationBuilder.DropColumn(
                name: "wallet_frozen_at",
                table: "user");

            migrationBuilder.DropColumn(
                name: "wallet_frozen_reason",
                table: "user");

            migrationBuilder.DropColumn(
                name: "bank_deposit_id",
                table: "receipt_log");

            migrationBuilder.DropColumn(
                name: "bank_reference",
                table: "receipt_log");

            migrationBuilder.DropColumn(
                name: "first_approved_amount",
                table: "receipt_log");

            migrationBuilder.DropColumn(
                name: "first_approved_at",
                table: "receipt_log");

            migrationBuilder.DropColumn(
                name: "first_approved_by",
                table: "receipt_log");

            migrationBuilder.DropColumn(
                name: "first_approved_by_name",
                table: "receipt_log");

            migrationBuilder.DropColumn(
                name: "media_group_id",
                table: "receipt_log");

            migrationBuilder.DropColumn(
                name: "ocr_confidence",
                table: "receipt_log");

            migrationBuilder.DropColumn(
                name: "ocr_status",
                table: "receipt_log");

            migrationBuilder.DropColumn(
                name: "offset",
                table: "receipt_log");

            migrationBuilder.DropColumn(
                name: "overrides_id",
                table: "receipt_log");

            migrationBuilder.DropColumn(
                name: "reserves_amount",
                table: "receipt_log");

            migrationBuilder.DropColumn(
                name: "reversal_reason",
                table: "receipt_log");

            migrationBuilder.DropColumn(
                name: "score",
                table: "receipt_log");

            migrationBuilder.DropColumn(
                name: "watched_by",
                table: "receipt_log");

            migrationBuilder.DropColumn(
                name: "watched_by_name",
                table: "receipt_log");

            migrationBuilder.DropColumn(
                name: "watched_until",
                table: "receipt_log");

            migrationBuilder.DropColumn(
                name: "extra_day_price",
                table: "plan");

            migrationBuilder.DropColumn(
                name: "extra_gb_price",
                table: "plan");

            migrationBuilder.DropColumn(
                name: "retry_of_id",
                table: "order");

            migrationBuilder.DropColumn(
                name: "wholesale_amount",
                table: "order");

            migrationBuilder.DropColumn(
                name: "created_at",
                table: "discount_code");

            migrationBuilder.DropColumn(
                name: "created_by",
                table: "discount_code");

            migrationBuilder.DropColumn(
                name: "first_purchase_only",
                table: "discount_code");

            migrationBuilder.DropColumn(
                name: "note",
                table: "discount_code");

            migrationBuilder.DropColumn(
                name: "per_user_limit",
                table: "discount_code");

            migrationBuilder.DropColumn(
                name: "reseller_id",
                table: "discount_code");

            migrationBuilder.DropColumn(
                name: "account_hint",
                table: "bank_card");

            migrationBuilder.DropColumn(
                name: "is_confirmed",
                table: "bank_card");

            migrationBuilder.DropColumn(
                name: "max_amount",
                table: "bank_card");

            migrationBuilder.DropColumn(
                name: "min_amount",
                table: "bank_card");

            migrationBuilder.DropColumn(
                name: "pending_at",
                table: "bank_card");

            migrationBuilder.DropColumn(
                name: "pending_by",
                table: "bank_card");

            migrationBuilder.DropColumn(
                name: "pending_number",
                table: "bank_card");

            migrationBuilder.DropColumn(
                name: "totp_confirmed_at",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "totp_last_step",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "totp_secret",
                table: "AspNetUsers");

            migrationBuilder.CreateIndex(
                name: "ix_wallet_hold_order_id",
                table: "wallet_hold",
                column: "order_id",
                unique: true,
                filter: "\"released_at\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_receipt_log_user_id",
                table: "receipt_log",
                column: "user_id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_receipt_log_amount",
                table: "receipt_log",
                sql: "\"amount\" > 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_notification_log_type_word",
                table: "notification_log",
                sql: "\"type\" IN ('order_completed','order_failed','order_expired','payment_reminder','receipt_approved','receipt_short','receipt_rejected','receipt_delayed','receipt_review','receipt_copies','receipt_waiting','account_expired','account_changed','period_queued','account_moved','account_rotated','operator_alert')");
        }
    }
}
