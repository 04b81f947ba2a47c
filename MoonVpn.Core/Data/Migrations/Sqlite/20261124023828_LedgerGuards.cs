using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MoonVpn.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LedgerGuards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {

        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {

        }
    }
}
