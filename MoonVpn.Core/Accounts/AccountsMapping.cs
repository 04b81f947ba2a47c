using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoonVpn.Core.Accounts.Subscriptions;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Locations;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Accounts;

internal sealed class AccountsMapping :
    IEntityTypeConfiguration<ClientAccount>, IEntityTypeConfiguration<PanelJob>, IEntityTypeConfiguration<AccountTransfer>, IEntityTypeConfiguration<PanelCallEntry>,
    IEntityTypeConfiguration<SubscriptionToken>, IEntityTypeConfiguration<AccountPeriod>, IEntityTypeConfiguration<AccountUsageDay>, IEntityTypeConfiguration<PanelDifference>,
    IEntityTypeConfiguration<FormerIdentity>, IEntityTypeConfiguration<AccountReminder>, IEntityTypeConfiguration<AccountGift>
{
    public void Configure(EntityTypeBuilder<ClientAccount> builder)
    {
        builder.ToTable("client_account", table => table.HasCheckConstraint("ck_client_account_traffic", "\"traffic_limit\" >= 0 AND \"traffic_used\" >= 0"));
        builder.Property(account => account.Status).IsConcurrencyToken();
        // Panels compare names ignoring case, and so does this column.
        builder.Property(account => account.EmailName).UseCollation("NOCASE");
        builder.HasIndex(account => account.EmailName).IsUnique();
        builder.HasIndex(account => account.RemoteUuid).IsUnique();
        builder.HasIndex(account => account.SubscriptionId).IsUnique();
        builder.HasIndex(account => account.OrderId).IsUnique();
        builder.HasIndex(account => new { account.PanelId, account.Status });
        builder.HasIndex(account => account.UserId);
        builder.HasIndex(account => new { account.Status, account.ExpiresAt });
        builder.Ignore(account => account.IsUsedUp);
        builder.Property(account => account.EmailName).HasMaxLength(128);
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
        builder.Property(move => move.Status).IsConcurrencyToken();
        builder.HasIndex(move => move.ClientAccountId).IsUnique().HasFilter("\"status\" IN ('creating', 'disabling', 'correcting')").HasDatabaseName("ix_account_transfer_one_open_per_account");
        builder.HasIndex(move => move.NewClientAccountId);
        builder.HasOne<ClientAccount>().WithMany().HasForeignKey(move => move.ClientAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ClientAccount>().WithMany().HasForeignKey(move => move.NewClientAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Panel>().WithMany().HasForeignKey(move => move.FromPanelId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Panel>().WithMany().HasForeignKey(move => move.ToPanelId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Inbound>().WithMany().HasForeignKey(move => move.FromInboundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Inbound>().WithMany().HasForeignKey(move => move.ToInboundId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PanelCallEntry> builder) =>
        builder.HasOne<ClientAccount>().WithMany().HasForeignKey(call => call.ClientAccountId).OnDelete(DeleteBehavior.Restrict);

    public void Configure(EntityTypeBuilder<SubscriptionToken> builder)
    {
        builder.ToTable("subscription_token");
        builder.HasIndex(token => token.Token).IsUnique();
        builder.HasIndex(token => token.ClientAccountId).IsUnique().HasFilter("\"revoked_at\" IS NULL").HasDatabaseName("ix_subscription_token_one_good_per_account");
        builder.Property(token => token.Token).HasMaxLength(64);
        builder.Property(token => token.LastAgent).HasMaxLength(128);
        builder.HasOne<ClientAccount>().WithMany().HasForeignKey(token => token.ClientAccountId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<FormerIdentity> builder)
    {
        builder.ToTable("account_former_identity");
        builder.HasOne<ClientAccount>().WithMany().HasForeignKey(identity => identity.ClientAccountId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AccountPeriod> builder)
    {
        builder.ToTable("account_period");
        builder.Property(period => period.Status).IsConcurrencyToken();
        builder.HasIndex(period => new { period.ClientAccountId, period.Status });
        builder.HasIndex(period => period.OrderId).IsUnique();
        builder.HasOne<ClientAccount>().WithMany().HasForeignKey(period => period.ClientAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Plan>().WithMany().HasForeignKey(period => period.PlanId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AccountUsageDay> builder)
    {
        builder.ToTable("account_usage_day");
        builder.HasKey(usage => new { usage.ClientAccountId, usage.Day });
        builder.HasIndex(usage => usage.Day);
        builder.HasOne<ClientAccount>().WithMany().HasForeignKey(usage => usage.ClientAccountId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PanelDifference> builder)
    {
        builder.ToTable("panel_difference");
        builder.Property(difference => difference.Email).UseCollation("NOCASE");
        builder.HasIndex(difference => new { difference.PanelId, difference.Email, difference.Kind }).IsUnique()
            .HasFilter("\"status\" IN ('open', 'repairing', 'ignored')").HasDatabaseName("ix_panel_difference_one_open_per_client");
        builder.HasIndex(difference => new { difference.PanelId, difference.Status });
        builder.HasOne<ClientAccount>().WithMany().HasForeignKey(difference => difference.ClientAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Panel>().WithMany().HasForeignKey(difference => difference.PanelId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AccountReminder> builder)
    {
        builder.ToTable("account_reminder");
        builder.HasIndex(reminder => new { reminder.ClientAccountId, reminder.Kind, reminder.Level }).IsUnique();
        builder.HasOne<ClientAccount>().WithMany().HasForeignKey(reminder => reminder.ClientAccountId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AccountGift> builder)
    {
        builder.ToTable("account_gift");
        builder.Property(gift => gift.Status).IsConcurrencyToken();
        builder.HasIndex(gift => gift.Token).IsUnique();
        builder.HasIndex(gift => gift.ClientAccountId).IsUnique().HasFilter("\"status\" = 'offered'").HasDatabaseName("ix_account_gift_one_open_per_account");
        builder.Property(gift => gift.Token).HasMaxLength(32);
        builder.HasOne<ClientAccount>().WithMany().HasForeignKey(gift => gift.ClientAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(gift => gift.FromUserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(gift => gift.ToUserId).OnDelete(DeleteBehavior.Restrict);
    }
}
