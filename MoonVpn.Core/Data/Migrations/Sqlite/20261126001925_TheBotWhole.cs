using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MoonVpn.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TheBotWhole : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_notification_log_type_word",
                table: "notification_log");

            migrationBuilder.AddColumn<int>(
                name: "accepted_rules",
                table: "user",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "phone",
                table: "user",
                type: "TEXT",
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "auto_renew",
                table: "client_account",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "auto_renew_attempts",
                table: "client_account",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "auto_renew_next_at",
                table: "client_account",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "account_gift",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    client_account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    from_user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    to_user_id = table.Column<long>(type: "INTEGER", nullable: true),
                    token = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_gift", x => x.id);
                    table.CheckConstraint("ck_account_gift_status_word", "\"status\" IN ('offered','accepted','cancelled','expired')");
                    table.ForeignKey(
                        name: "fk_account_gift_client_account_client_account_id",
                        column: x => x.client_account_id,
                        principalTable: "client_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_account_gift_user_from_user_id",
                        column: x => x.from_user_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_account_gift_user_to_user_id",
                        column: x => x.to_user_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "account_reminder",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    client_account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_reminder", x => x.id);
                    table.CheckConstraint("ck_account_reminder_kind_word", "\"kind\" IN ('traffic','time','removal')");
                    table.ForeignKey(
                        name: "fk_account_reminder_client_account_client_account_id",
                        column: x => x.client_account_id,
                        principalTable: "client_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bot_text",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 4096, nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_by = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bot_text", x => new { x.key, x.language });
                });

            migrationBuilder.CreateTable(
                name: "connect_guide",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    platform = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    app = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    text_fa = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: false),
                    text_en = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: false),
                    download_url = table.Column<string>(type: "TEXT", maxLength: 512, nullable: true),
                    import_url = table.Column<string>(type: "TEXT", maxLength: 512, nullable: true),
                    media_path = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    media_is_video = table.Column<bool>(type: "INTEGER", nullable: false),
                    sort_order = table.Column<int>(type: "INTEGER", nullable: false),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_connect_guide", x => x.id);
                    table.CheckConstraint("ck_connect_guide_platform_word", "\"platform\" IN ('android','ios','windows','macos','linux')");
                });

            migrationBuilder.CreateTable(
                name: "required_channel",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    chat = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    url = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    sort_order = table.Column<int>(type: "INTEGER", nullable: false),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false),
                    failed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    failure = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_required_channel", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_user_phone",
                table: "user",
                column: "phone");

            migrationBuilder.AddCheckConstraint(
                name: "ck_notification_log_type_word",
                table: "notification_log",
                sql: "\"type\" IN ('order_completed','order_failed','order_expired','payment_reminder','receipt_approved','receipt_short','receipt_rejected','receipt_delayed','receipt_review','receipt_copies','receipt_waiting','account_expired','account_changed','period_queued','account_moved','account_rotated','receipt_undone','order_refunded','seller_settled','traffic_reminder','time_reminder','removal_reminder','auto_renewal_failed','account_given','staff_message','operator_alert')");

            migrationBuilder.CreateIndex(
                name: "ix_client_account_status_expires_at",
                table: "client_account",
                columns: new[] { "status", "expires_at" });

            migrationBuilder.CreateIndex(
                name: "ix_account_gift_from_user_id",
                table: "account_gift",
                column: "from_user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_gift_one_open_per_account",
                table: "account_gift",
                column: "client_account_id",
                unique: true,
                filter: "\"status\" = 'offered'");

            migrationBuilder.CreateIndex(
                name: "ix_account_gift_to_user_id",
                table: "account_gift",
                column: "to_user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_gift_token",
                table: "account_gift",
                column: "token",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_reminder_client_account_id_kind_level",
                table: "account_reminder",
                columns: new[] { "client_account_id", "kind", "level" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_connect_guide_platform_sort_order",
                table: "connect_guide",
                columns: new[] { "platform", "sort_order" });

            migrationBuilder.CreateIndex(
                name: "ix_required_channel_chat",
                table: "required_channel",
                column: "chat",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_gift");

            migrationBuilder.DropTable(
                name: "account_reminder");

            migrationBuilder.DropTable(
                name: "bot_text");

            migrationBuilder.DropTable(
                name: "connect_guide");

            migrationBuilder.DropTable(
                name: "required_channel");

            migrationBuilder.DropIndex(
                name: "ix_user_phone",
                table: "user");

            migrationBuilder.DropCheckConstraint(
                name: "ck_notification_log_type_word",
                table: "notification_log");

            migrationBuilder.DropIndex(
                name: "ix_client_account_status_expires_at",
                table: "client_account");

            migrationBuilder.DropColumn(
                name: "accepted_rules",
                table: "user");

            migrationBuilder.DropColumn(
                name: "phone",
                table: "user");

            migrationBuilder.DropColumn(
                name: "auto_renew",
                table: "client_account");

            migrationBuilder.DropColumn(
                name: "auto_renew_attempts",
                table: "client_account");

            migrationBuilder.DropColumn(
                name: "auto_renew_next_at",
                table: "client_account");

            migrationBuilder.AddCheckConstraint(
                name: "ck_notification_log_type_word",
                table: "notification_log",
                sql: "\"type\" IN ('order_completed','order_failed','order_expired','payment_reminder','receipt_approved','receipt_short','receipt_rejected','receipt_delayed','receipt_review','receipt_copies','receipt_waiting','account_expired','account_changed','period_queued','account_moved','account_rotated','receipt_undone','order_refunded','seller_settled','operator_alert')");
        }
    }
}
