using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MoonVpn.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AccountsThatChangeAndMove : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_order_close_reason_word",
                table: "order");

            migrationBuilder.DropCheckConstraint(
                name: "ck_notification_log_type_word",
                table: "notification_log");

            migrationBuilder.AddColumn<string>(
                name: "renewal_rule",
                table: "order",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_order_close_reason_word",
                table: "order",
                sql: "\"close_reason\" IN ('timed_out','cancelled','rejected','no_room','account_unfit')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_order_renewal_rule_word",
                table: "order",
                sql: "\"renewal_rule\" IN ('reset','add','queue')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_notification_log_type_word",
                table: "notification_log",
                sql: "\"type\" IN ('order_completed','order_failed','order_expired','payment_reminder','receipt_approved','receipt_short','receipt_rejected','receipt_delayed','receipt_review','receipt_copies','receipt_waiting','account_expired','account_changed','period_queued','account_moved','account_rotated','operator_alert')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_order_close_reason_word",
                table: "order");

            migrationBuilder.DropCheckConstraint(
                name: "ck_order_renewal_rule_word",
                table: "order");

            migrationBuilder.DropCheckConstraint(
                name: "ck_notification_log_type_word",
                table: "notification_log");

            migrationBuilder.DropColumn(
                name: "renewal_rule",
                table: "order");

            migrationBuilder.AddCheckConstraint(
                name: "ck_order_close_reason_word",
                table: "order",
                sql: "\"close_reason\" IN ('timed_out','cancelled','rejected','no_room')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_notification_log_type_word",
                table: "notification_log",
                sql: "\"type\" IN ('order_completed','order_failed','order_expired','payment_reminder','receipt_approved','receipt_short','receipt_rejected','receipt_delayed','receipt_review','receipt_copies','receipt_waiting','account_expired','operator_alert')");
        }
    }
}
