using Microsoft.EntityFrameworkCore;

namespace MoonVpn.Core.Data;

/// <summary>The shop in a SQLite file; migrations in <c>Data/Migrations/Sqlite</c>.</summary>
public sealed class SqliteMoonVpnDbContext(DbContextOptions<SqliteMoonVpnDbContext> options) : MoonVpnDbContext(options);
