using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Data;

/// <summary>The shop's tables. One subclass per database product, because each has migrations of its own.</summary>
public abstract class MoonVpnDbContext(DbContextOptions options) : IdentityUserContext<PortalLogin, long>(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(MoonVpnDbContext).Assembly);
        builder.StoreEnumsAsWords();
    }
}
