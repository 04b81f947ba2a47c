using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MoonVpn.Core.Locations;

internal sealed class LocationMapping : IEntityTypeConfiguration<Location>
{
    public void Configure(EntityTypeBuilder<Location> builder)
    {
        builder.ToTable("location");
        builder.HasIndex(location => location.Name).IsUnique();
        builder.HasIndex(location => location.Prefix).IsUnique();
        builder.Property(location => location.Name).HasMaxLength(64);
        builder.Property(location => location.Prefix).HasMaxLength(6);
        builder.Property(location => location.Flag).HasMaxLength(16);
        builder.Ignore(location => location.DisplayName);
    }
}
