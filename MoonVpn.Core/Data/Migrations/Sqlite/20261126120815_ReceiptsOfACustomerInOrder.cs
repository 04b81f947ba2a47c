using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MoonVpn.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReceiptsOfACustomerInOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_receipt_log_user_id_status",
                table: "receipt_log");

            migrationBuilder.CreateIndex(
                name: "ix_receipt_log_user_id_status_submitted_at",
                table: "receipt_log",
                columns: new[] { "user_id", "status", "submitted_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_receipt_log_user_id_status_submitted_at",
                table: "receipt_log");

            migrationBuilder.CreateIndex(
                name: "ix_receipt_log_user_id_status",
                table: "receipt_log",
                columns: new[] { "user_id", "status" });
        }
    }
}
