using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoonVpn.Core.Locations;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Catalog;

internal sealed class PlanMapping : IEntityTypeConfiguration<Plan>, IEntityTypeConfiguration<PlanLocation>, IEntityTypeConfiguration<ConnectGuide>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.ToTable("plan", table =>
        {
            table.HasCheckConstraint("ck_plan_price", "\"price\" >= 0");
            table.HasCheckConstraint("ck_plan_duration_days", "\"duration_days\" >= 1");
            table.HasCheckConstraint("ck_plan_traffic_gb", "\"traffic_gb\" >= 0");
            table.HasCheckConstraint("ck_plan_extras", "COALESCE(\"extra_gb_price\", 1) > 0 AND COALESCE(\"extra_day_price\", 1) > 0");
        });
        builder.Property(plan => plan.Name).HasMaxLength(64);
        builder.Property(plan => plan.Category).HasMaxLength(64);
        builder.Ignore(plan => plan.IsTrial);
        builder.HasMany(plan => plan.Locations).WithOne().HasForeignKey(place => place.PlanId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(plan => plan.CreatedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(plan => plan.ResellerId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PlanLocation> builder)
    {
        builder.ToTable("plan_location");
        builder.HasKey(place => new { place.PlanId, place.LocationId });
        builder.HasOne<Location>().WithMany().HasForeignKey(place => place.LocationId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ConnectGuide> builder)
    {
        builder.ToTable("connect_guide");
        builder.HasIndex(guide => new { guide.Platform, guide.SortOrder });
        builder.Property(guide => guide.App).HasMaxLength(64);
        builder.Property(guide => guide.TextFa).HasMaxLength(3000);
        builder.Property(guide => guide.TextEn).HasMaxLength(3000);
        builder.Property(guide => guide.DownloadUrl).HasMaxLength(512);
        builder.Property(guide => guide.ImportUrl).HasMaxLength(512);
        builder.Property(guide => guide.MediaPath).HasMaxLength(128);
    }
}
