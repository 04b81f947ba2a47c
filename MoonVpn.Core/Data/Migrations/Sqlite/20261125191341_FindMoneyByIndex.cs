using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MoonVpn.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FindMoneyByIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_transaction_gateway_created_at",
                table: "transaction",
                columns: new[] { "gateway", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_transaction_reference",
                table: "transaction",
                column: "reference",
                filter: "\"reference\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_transaction_type_created_at",
                table: "transaction",
                columns: new[] { "type", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_receipt_log_amount_created_at",
                table: "receipt_log",
                columns: new[] { "amount", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_receipt_log_created_at",
                table: "receipt_log",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_receipt_log_flagged",
                table: "receipt_log",
                column: "created_at",
                filter: "\"is_flagged\"");

            migrationBuilder.CreateIndex(
                name: "ix_receipt_log_order_id_created_at",
                table: "receipt_log",
                columns: new[] { "order_id", "created_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_transaction_gateway_created_at",
                table: "transaction");

            migrationBuilder.DropIndex(
                name: "ix_transaction_reference",
                table: "transaction");

            migrationBuilder.DropIndex(
                name: "ix_transaction_type_created_at",
                table: "transaction");

            migrationBuilder.DropIndex(
                name: "ix_receipt_log_amount_created_at",
                table: "receipt_log");

            migrationBuilder.DropIndex(
                name: "ix_receipt_log_created_at",
                table: "receipt_log");

            migrationBuilder.DropIndex(
                name: "ix_receipt_log_flagged",
                table: "receipt_log");

            migrationBuilder.DropIndex(
                name: "ix_receipt_log_order_id_created_at",
                table: "receipt_log");
        }
    }
}
