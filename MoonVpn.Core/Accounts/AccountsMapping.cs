using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Locations;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Accounts;

internal sealed class AccountsMapping :
    IEntityTypeConfiguration<ClientAccount>, IEntityTypeConfiguration<PanelJob>, IEntityTypeConfiguration<AccountTransfer>
{
    public void Configure(EntityTypeBuilder<ClientAccount> builder)
    {
        builder.ToTable("client_account", table =>
        {
            table.HasCheckConstraint("ck_client_account_traffic", "\"traffic_limit\" >= 0 AND \"traffic_used\" >= 0");
            table.HasCheckConstraint("ck_client_account_email_name", "\"email_name\" = upper(\"email_name\")");
        });
        builder.Property(account => account.Status).IsConcurrencyToken();
        // Names are stored in capitals, so this index is unique ignoring case.
        builder.HasIndex(account => account.EmailName).IsUnique();
        builder.HasIndex(account => account.RemoteUuid).IsUnique();
        builder.HasIndex(account => account.SubscriptionId).IsUnique();
        builder.HasIndex(account => account.OrderId).IsUnique();
        builder.HasIndex(account => new { account.PanelId, account.Status });
        builder.HasIndex(account => account.UserId);
        builder.Ignore(account => account.IsUsedUp);
        builder.Property(account => account.EmailName).HasMaxLength(40);
        builder.Property(account => account.ClientName).HasMaxLength(64);
        builder.HasOne<User>().WithMany().HasForeignKey(account => account.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Panel>().WithMany().HasForeignKey(account => account.PanelId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Inbound>().WithMany().HasForeignKey(account => account.InboundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Plan>().WithMany().HasForeignKey(account => account.PlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Location>().WithMany().HasForeignKey(account => account.LocationId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PanelJob> builder)
    {
        builder.ToTable("panel_job");
        builder.Property(job => job.Status).IsConcurrencyToken();
        builder.HasIndex(job => new { job.Status, job.NextAt });
        builder.HasIndex(job => job.ClientAccountId).IsUnique().HasFilter("\"status\" = 'planned'").HasDatabaseName("ix_panel_job_one_open_per_account");
        builder.HasOne<ClientAccount>().WithMany().HasForeignKey(job => job.ClientAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Panel>().WithMany().HasForeignKey(job => job.PanelId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AccountTransfer> builder)
    {
        builder.ToTable("account_transfer");
        builder.HasOne<ClientAccount>().WithMany().HasForeignKey(move => move.ClientAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ClientAccount>().WithMany().HasForeignKey(move => move.NewClientAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Panel>().WithMany().HasForeignKey(move => move.FromPanelId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Panel>().WithMany().HasForeignKey(move => move.ToPanelId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Inbound>().WithMany().HasForeignKey(move => move.FromInboundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Inbound>().WithMany().HasForeignKey(move => move.ToInboundId).OnDelete(DeleteBehavior.Restrict);
    }
}
