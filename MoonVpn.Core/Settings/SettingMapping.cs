using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MoonVpn.Core.Settings;

internal sealed class SettingMapping : IEntityTypeConfiguration<Setting>, IEntityTypeConfiguration<SettingChange>
{
    public void Configure(EntityTypeBuilder<Setting> builder)
    {
        builder.ToTable("setting");
        builder.HasKey(setting => setting.Key);
        builder.Property(setting => setting.Key).HasMaxLength(64);
        builder.Property(setting => setting.Type).HasMaxLength(16);
        builder.Property(setting => setting.Scope).HasMaxLength(16);
    }

    public void Configure(EntityTypeBuilder<SettingChange> builder)
    {
        builder.ToTable("setting_history");
        builder.HasIndex(change => new { change.Key, change.ChangedAt });
        builder.Property(change => change.Key).HasMaxLength(64);
    }
}
