using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MoonVpn.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PanelsThatRepairThemselves : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_client_account_email_name",
                table: "client_account");

            migrationBuilder.DropIndex(
                name: "ix_account_transfer_client_account_id",
                table: "account_transfer");

            migrationBuilder.AddColumn<string>(
                name: "before",
                table: "panel_job",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "panel_job",
                type: "TEXT",
                maxLength: 24,
                nullable: false,
                defaultValue: "purchase");

            migrationBuilder.AddColumn<string>(
                name: "capabilities",
                table: "panel",
                type: "TEXT",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<int>(
                name: "failed_checks",
                table: "panel",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "foreign_clients",
                table: "panel",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "host_name",
                table: "panel",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "login_secret",
                table: "panel",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "mass_repair_allowed_at",
                table: "panel",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "next_check_at",
                table: "panel",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "proxy_url",
                table: "panel",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "two_factor_secret",
                table: "panel",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "paused_since",
                table: "location",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "email_name",
                table: "client_account",
                type: "TEXT",
                maxLength: 128,
                nullable: false,
                collation: "NOCASE",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 40);

            migrationBuilder.AddColumn<DateTime>(
                name: "deleted_at",
                table: "client_account",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "disabled_reason",
                table: "client_account",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "previous_identity",
                table: "client_account",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "reset_pending",
                table: "client_account",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "target_version",
                table: "client_account",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AlterColumn<DateTime>(
                name: "moved_at",
                table: "account_transfer",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(DateTime),
                oldType: "TEXT");

            migrationBuilder.AddColumn<DateTime>(
                name: "created_at",
                table: "account_transfer",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateTime>(
                name: "finished_at",
                table: "account_transfer",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "order_id",
                table: "account_transfer",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "status",
                table: "account_transfer",
                type: "TEXT",
                maxLength: 24,
                nullable: false,
                defaultValue: "done");

            migrationBuilder.CreateTable(
                name: "account_period",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    client_account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    order_id = table.Column<long>(type: "INTEGER", nullable: true),
                    plan_id = table.Column<long>(type: "INTEGER", nullable: true),
                    duration_days = table.Column<int>(type: "INTEGER", nullable: false),
                    traffic_bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    is_unlimited = table.Column<bool>(type: "INTEGER", nullable: false),
                    ip_limit = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    applied_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_period", x => x.id);
                    table.CheckConstraint("ck_account_period_status_word", "\"status\" IN ('queued','applied','cancelled')");
                    table.ForeignKey(
                        name: "fk_account_period_client_account_client_account_id",
                        column: x => x.client_account_id,
                        principalTable: "client_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_account_period_order_order_id",
                        column: x => x.order_id,
                        principalTable: "order",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_account_period_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "account_usage_day",
                columns: table => new
                {
                    client_account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_usage_day", x => new { x.client_account_id, x.day });
                    table.ForeignKey(
                        name: "fk_account_usage_day_client_account_client_account_id",
                        column: x => x.client_account_id,
                        principalTable: "client_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "panel_call_log",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    panel_id = table.Column<long>(type: "INTEGER", nullable: false),
                    client_account_id = table.Column<long>(type: "INTEGER", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    method = table.Column<string>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    duration_ms = table.Column<int>(type: "INTEGER", nullable: false),
                    bytes_received = table.Column<long>(type: "INTEGER", nullable: false),
                    error = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_panel_call_log", x => x.id);
                    table.ForeignKey(
                        name: "fk_panel_call_log_client_account_client_account_id",
                        column: x => x.client_account_id,
                        principalTable: "client_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_panel_call_log_panel_panel_id",
                        column: x => x.panel_id,
                        principalTable: "panel",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "panel_difference",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    panel_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: false, collation: "NOCASE"),
                    client_account_id = table.Column<long>(type: "INTEGER", nullable: true),
                    details = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    found_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    resolved_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_panel_difference", x => x.id);
                    table.CheckConstraint("ck_panel_difference_kind_word", "\"kind\" IN ('missing','changed','leftover','conflict')");
                    table.CheckConstraint("ck_panel_difference_status_word", "\"status\" IN ('open','repairing','resolved','ignored')");
                    table.ForeignKey(
                        name: "fk_panel_difference_client_account_client_account_id",
                        column: x => x.client_account_id,
                        principalTable: "client_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_panel_difference_panel_panel_id",
                        column: x => x.panel_id,
                        principalTable: "panel",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "panel_stats_log",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    panel_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    is_up = table.Column<bool>(type: "INTEGER", nullable: false),
                    latency_ms = table.Column<int>(type: "INTEGER", nullable: false),
                    cpu_percent = table.Column<double>(type: "REAL", nullable: false),
                    memory_used = table.Column<long>(type: "INTEGER", nullable: false),
                    memory_total = table.Column<long>(type: "INTEGER", nullable: false),
                    uptime_seconds = table.Column<long>(type: "INTEGER", nullable: false),
                    xray_state = table.Column<string>(type: "TEXT", nullable: false),
                    inbounds = table.Column<int>(type: "INTEGER", nullable: false),
                    clients = table.Column<int>(type: "INTEGER", nullable: false),
                    clients_online = table.Column<int>(type: "INTEGER", nullable: false),
                    traffic_bytes = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_panel_stats_log", x => x.id);
                    table.ForeignKey(
                        name: "fk_panel_stats_log_panel_panel_id",
                        column: x => x.panel_id,
                        principalTable: "panel",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "subscription_token",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    token = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    client_account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_read_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_agent = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subscription_token", x => x.id);
                    table.ForeignKey(
                        name: "fk_subscription_token_client_account_client_account_id",
                        column: x => x.client_account_id,
                        principalTable: "client_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_panel_job_reason_word",
                table: "panel_job",
                sql: "\"reason\" IN ('purchase','renewal','extra_traffic','extra_time','queued_period','disable','enable','reset_traffic','rotate','transfer','ended','grace','delete','cleanup','repair','adjust')");

            migrationBuilder.CreateIndex(
                name: "ix_account_transfer_one_open_per_account",
                table: "account_transfer",
                column: "client_account_id",
                unique: true,
                filter: "\"status\" IN ('creating', 'disabling', 'correcting')");

            migrationBuilder.CreateIndex(
                name: "ix_account_transfer_order_id",
                table: "account_transfer",
                column: "order_id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_account_transfer_status_word",
                table: "account_transfer",
                sql: "\"status\" IN ('creating','disabling','correcting','moved','done','failed')");

            migrationBuilder.CreateIndex(
                name: "ix_account_period_client_account_id_status",
                table: "account_period",
                columns: new[] { "client_account_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_account_period_order_id",
                table: "account_period",
                column: "order_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_period_plan_id",
                table: "account_period",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_usage_day_day",
                table: "account_usage_day",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "ix_panel_call_log_at",
                table: "panel_call_log",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_panel_call_log_client_account_id_id",
                table: "panel_call_log",
                columns: new[] { "client_account_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_panel_call_log_panel_id_id",
                table: "panel_call_log",
                columns: new[] { "panel_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_panel_difference_client_account_id",
                table: "panel_difference",
                column: "client_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_panel_difference_one_open_per_client",
                table: "panel_difference",
                columns: new[] { "panel_id", "email", "kind" },
                unique: true,
                filter: "\"status\" IN ('open', 'repairing', 'ignored')");

            migrationBuilder.CreateIndex(
                name: "ix_panel_difference_panel_id_status",
                table: "panel_difference",
                columns: new[] { "panel_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_panel_stats_log_at",
                table: "panel_stats_log",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_panel_stats_log_panel_id_at",
                table: "panel_stats_log",
                columns: new[] { "panel_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_subscription_token_one_good_per_account",
                table: "subscription_token",
                column: "client_account_id",
                unique: true,
                filter: "\"revoked_at\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_subscription_token_token",
                table: "subscription_token",
                column: "token",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_account_transfer_order_order_id",
                table: "account_transfer",
                column: "order_id",
                principalTable: "order",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_account_transfer_order_order_id",
                table: "account_transfer");

            migrationBuilder.DropTable(
                name: "account_period");

            migrationBuilder.DropTable(
                name: "account_usage_day");

            migrationBuilder.DropTable(
                name: "panel_call_log");

            migrationBuilder.DropTable(
                name: "panel_difference");

            migrationBuilder.DropTable(
                name: "panel_stats_log");

            migrationBuilder.DropTable(
                name: "subscription_token");

            migrationBuilder.DropCheckConstraint(
                name: "ck_panel_job_reason_word",
                table: "panel_job");

            migrationBuilder.DropIndex(
                name: "ix_account_transfer_one_open_per_account",
                table: "account_transfer");

            migrationBuilder.DropIndex(
                name: "ix_account_transfer_order_id",
                table: "account_transfer");

            migrationBuilder.DropCheckConstraint(
                name: "ck_account_transfer_status_word",
                table: "account_transfer");

            migrationBuilder.DropColumn(
                name: "before",
                table: "panel_job");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "panel_job");

            migrationBuilder.DropColumn(
                name: "capabilities",
                table: "panel");

            migrationBuilder.DropColumn(
                name: "failed_checks",
                table: "panel");

            migrationBuilder.DropColumn(
                name: "foreign_clients",
                table: "panel");

            migrationBuilder.DropColumn(
                name: "host_name",
                table: "panel");

            migrationBuilder.DropColumn(
                name: "login_secret",
                table: "panel");

            migrationBuilder.DropColumn(
                name: "mass_repair_allowed_at",
                table: "panel");

            migrationBuilder.DropColumn(
                name: "next_check_at",
                table: "panel");

            migrationBuilder.DropColumn(
                name: "proxy_url",
                table: "panel");

            migrationBuilder.DropColumn(
                name: "two_factor_secret",
                table: "panel");

            migrationBuilder.DropColumn(
                name: "paused_since",
                table: "location");

            migrationBuilder.DropColumn(
                name: "deleted_at",
                table: "client_account");

            migrationBuilder.DropColumn(
                name: "disabled_reason",
                table: "client_account");

            migrationBuilder.DropColumn(
                name: "previous_identity",
                table: "client_account");

            migrationBuilder.DropColumn(
                name: "reset_pending",
                table: "client_account");

            migrationBuilder.DropColumn(
                name: "target_version",
                table: "client_account");

            migrationBuilder.DropColumn(
                name: "created_at",
                table: "account_transfer");

            migrationBuilder.DropColumn(
                name: "finished_at",
                table: "account_transfer");

            migrationBuilder.DropColumn(
                name: "order_id",
                table: "account_transfer");

            migrationBuilder.DropColumn(
                name: "status",
                table: "account_transfer");

            migrationBuilder.AlterColumn<string>(
                name: "email_name",
                table: "client_account",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 128,
                oldCollation: "NOCASE");

            migrationBuilder.AlterColumn<DateTime>(
                name: "moved_at",
                table: "account_transfer",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified),
                oldClrType: typeof(DateTime),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_client_account_email_name",
                table: "client_account",
                sql: "\"email_name\" = upper(\"email_name\")");

            migrationBuilder.CreateIndex(
                name: "ix_account_transfer_client_account_id",
                table: "account_transfer",
                column: "client_account_id");
        }
    }
}
