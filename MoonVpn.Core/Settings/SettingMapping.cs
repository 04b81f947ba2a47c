using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MoonVpn.Core.Settings;

internal sealed class SettingMapping : IEntityTypeConfiguration<Setting>, IEntityTypeConfiguration<SettingChange>, IEntityTypeConfiguration<BotText>
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

    public void Configure(EntityTypeBuilder<BotText> builder)
    {
        builder.ToTable("bot_text");
        builder.HasKey(text => new { text.Key, text.Language });
        builder.Property(text => text.Key).HasMaxLength(64);
        builder.Property(text => text.Language).HasMaxLength(2);
        builder.Property(text => text.Text).HasMaxLength(4096);
        builder.Property(text => text.UpdatedBy).HasMaxLength(128);
    }
}
