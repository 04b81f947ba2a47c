using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MoonVpn.Core.Data.Migrations.Sqlite
{
    /// <summary>What the code promises about the ledger and the audit log, the database holds to as well.</summary>
    public partial class LedgerGuards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE TRIGGER "tr_transaction_no_delete" BEFORE DELETE ON "transaction"
                BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "tr_transaction_no_update" BEFORE UPDATE ON "transaction"
                WHEN NEW."id" IS NOT OLD."id" OR NEW."user_id" IS NOT OLD."user_id" OR NEW."sequence" IS NOT OLD."sequence"
                  OR NEW."type" IS NOT OLD."type" OR NEW."amount" IS NOT OLD."amount" OR NEW."balance_after" IS NOT OLD."balance_after"
                  OR NEW."related_order_id" IS NOT OLD."related_order_id" OR NEW."gateway" IS NOT OLD."gateway"
                  OR NEW."reference" IS NOT OLD."reference" OR NEW."tracking_code" IS NOT OLD."tracking_code"
                  OR NEW."operation_key" IS NOT OLD."operation_key" OR NEW."actor_id" IS NOT OLD."actor_id"
                  OR NEW."hash" IS NOT OLD."hash" OR NEW."created_at" IS NOT OLD."created_at"
                  OR NOT (OLD."status" = 'completed' AND NEW."status" = 'reversed')
                BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "tr_user_balance_is_ledger" BEFORE UPDATE OF "balance" ON "user"
                WHEN NEW."balance" <> COALESCE((SELECT "balance_after" FROM "transaction" WHERE "user_id" = NEW."id" ORDER BY "sequence" DESC LIMIT 1), 0)
                BEGIN SELECT RAISE(ABORT, 'a balance changes only with a ledger row'); END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "tr_audit_log_no_delete" BEFORE DELETE ON "audit_log"
                BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "tr_audit_log_no_update" BEFORE UPDATE ON "audit_log"
                BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var trigger in new[] { "tr_transaction_no_delete", "tr_transaction_no_update", "tr_user_balance_is_ledger", "tr_audit_log_no_delete", "tr_audit_log_no_update" })
            {
                migrationBuilder.Sql($"DROP TRIGGER \"{trigger}\";");
            }
        }
    }
}
