using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MoonVpn.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class StaffWritesToCustomers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_notification_log_type_word",
                table: "notification_log");

            migrationBuilder.AddCheckConstraint(
                name: "ck_notification_log_type_word",
                table: "notification_log",
                sql: "\"type\" IN ('order_completed','order_failed','order_expired','payment_reminder','receipt_approved','receipt_short','receipt_rejected','receipt_delayed','receipt_review','receipt_copies','receipt_waiting','account_expired','account_changed','period_queued','account_moved','account_rotated','receipt_undone','order_refunded','seller_settled','operator_alert','staff_message','staff_message_failed','user_blocked','user_unblocked')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_notification_log_type_word",
                table: "notification_log");

            migrationBuilder.AddCheckConstraint(
                name: "ck_notification_log_type_word",
                table: "notification_log",
                sql: "\"type\" IN ('order_completed','order_failed','order_expired','payment_reminder','receipt_approved','receipt_short','receipt_rejected','receipt_delayed','receipt_review','receipt_copies','receipt_waiting','account_expired','account_changed','period_queued','account_moved','account_rotated','receipt_undone','order_refunded','seller_settled','operator_alert')");
        }
    }
}
