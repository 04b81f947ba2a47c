using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoonVpn.Core.Locations;

namespace MoonVpn.Core.Panels;

internal sealed class PanelMapping :
    IEntityTypeConfiguration<Panel>, IEntityTypeConfiguration<Inbound>, IEntityTypeConfiguration<PanelStats>, IEntityTypeConfiguration<PanelCallEntry>
{
    public void Configure(EntityTypeBuilder<Panel> builder)
    {
        builder.ToTable("panel");
        builder.HasIndex(panel => panel.Name).IsUnique();
        builder.Property(panel => panel.Name).HasMaxLength(64);
        builder.Property(panel => panel.Url).HasMaxLength(512);
        builder.Ignore(panel => panel.CanSell);
        builder.HasOne<Location>().WithMany().HasForeignKey(panel => panel.LocationId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Inbound> builder)
    {
        builder.ToTable("inbound", table => table.HasCheckConstraint("ck_inbound_max_clients", "\"max_clients\" IS NULL OR \"max_clients\" >= 0"));
        builder.HasIndex(inbound => new { inbound.PanelId, inbound.RemoteId }).IsUnique();
        builder.Ignore(inbound => inbound.IsSellable);
        builder.Ignore(inbound => inbound.HasRoom);
        builder.HasOne<Panel>().WithMany().HasForeignKey(inbound => inbound.PanelId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PanelStats> builder)
    {
        builder.ToTable("panel_stats_log");
        builder.HasIndex(stats => new { stats.PanelId, stats.At });
        builder.HasIndex(stats => stats.At);
        builder.HasOne<Panel>().WithMany().HasForeignKey(stats => stats.PanelId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PanelCallEntry> builder)
    {
        builder.ToTable("panel_call_log");
        builder.HasIndex(call => new { call.PanelId, call.Id });
        builder.HasIndex(call => new { call.ClientAccountId, call.Id });
        builder.HasIndex(call => call.At);
        builder.Property(call => call.Path).HasMaxLength(300);
        builder.HasOne<Panel>().WithMany().HasForeignKey(call => call.PanelId).OnDelete(DeleteBehavior.Restrict);
    }
}
