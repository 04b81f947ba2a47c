using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MoonVpn.Core.Auditing;

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_log");
        builder.HasIndex(entry => entry.At);
        builder.HasIndex(entry => new { entry.TargetType, entry.TargetId });
        builder.Property(entry => entry.Action).HasMaxLength(64);
        builder.Property(entry => entry.TargetType).HasMaxLength(32);
    }
}
