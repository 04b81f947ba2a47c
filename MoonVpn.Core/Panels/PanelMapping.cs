using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoonVpn.Core.Locations;

namespace MoonVpn.Core.Panels;

internal sealed class PanelMapping : IEntityTypeConfiguration<Panel>, IEntityTypeConfiguration<Inbound>
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
}
