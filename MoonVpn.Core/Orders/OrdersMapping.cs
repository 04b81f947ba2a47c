using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Locations;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Orders;

/// <summary>Also states the foreign keys that point up to an order from the features below it.</summary>
internal sealed class OrdersMapping : IEntityTypeConfiguration<Order>, IEntityTypeConfiguration<TestAccountLog>, IEntityTypeConfiguration<DiscountUse>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.ToTable("order", table => table.HasCheckConstraint(
            "ck_order_amounts",
            "\"amount\" >= 0 AND \"discount_amount\" >= 0 AND \"discount_amount\" <= \"amount\" AND \"final_amount\" = \"amount\" - \"discount_amount\""));
        builder.Property(order => order.Status).IsConcurrencyToken();
        builder.HasIndex(order => order.TrackingCode).IsUnique();
        builder.HasIndex(order => new { order.UserId, order.DraftToken }).IsUnique();
        builder.HasIndex(order => order.CreatedAt);
        builder.HasIndex(order => new { order.Status, order.CreatedAt });
        builder.HasIndex(order => new { order.UserId, order.Status });
        builder.Property(order => order.TrackingCode).HasMaxLength(24);
        builder.Property(order => order.DraftToken).HasMaxLength(32);
        builder.HasOne<User>().WithMany().HasForeignKey(order => order.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(order => order.ResellerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Order>().WithMany().HasForeignKey(order => order.RetryOfId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(order => order.RetryOfId).IsUnique();
        builder.HasIndex(order => order.DiscountCodeId);
        builder.HasOne<Plan>().WithMany().HasForeignKey(order => order.PlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Location>().WithMany().HasForeignKey(order => order.LocationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DiscountCode>().WithMany().HasForeignKey(order => order.DiscountCodeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ClientAccount>().WithMany().HasForeignKey(order => order.ClientAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Receipt>().WithMany().HasForeignKey(order => order.ReceiptId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany<Receipt>().WithOne().HasForeignKey(receipt => receipt.OrderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany<Transaction>().WithOne().HasForeignKey(row => row.RelatedOrderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany<WalletHold>().WithOne().HasForeignKey(hold => hold.OrderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany<AccountTransfer>().WithOne().HasForeignKey(move => move.OrderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany<AccountPeriod>().WithOne().HasForeignKey(period => period.OrderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany<ClientAccount>().WithOne().HasForeignKey(account => account.OrderId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DiscountUse> builder)
    {
        builder.ToTable("discount_use");
        builder.HasIndex(use => use.OrderId).IsUnique();
        builder.HasIndex(use => new { use.DiscountCodeId, use.UserId, use.Slot }).IsUnique().HasFilter("\"given_back_at\" IS NULL");
        builder.HasOne<DiscountCode>().WithMany().HasForeignKey(use => use.DiscountCodeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(use => use.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Order>().WithMany().HasForeignKey(use => use.OrderId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TestAccountLog> builder)
    {
        builder.ToTable("test_account_log");
        builder.HasIndex(log => new { log.UserId, log.PlanId }).IsUnique();
        builder.HasOne<User>().WithMany().HasForeignKey(log => log.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Plan>().WithMany().HasForeignKey(log => log.PlanId).OnDelete(DeleteBehavior.Restrict);
    }
}
