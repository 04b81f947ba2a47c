using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Ledger;

internal sealed class LedgerMapping : IEntityTypeConfiguration<Transaction>, IEntityTypeConfiguration<WalletHold>
{
    public void Configure(EntityTypeBuilder<Transaction> builder)
    {
        builder.ToTable("transaction", table =>
        {
            table.HasCheckConstraint("ck_transaction_balance_after", "\"balance_after\" >= 0");
            table.HasCheckConstraint("ck_transaction_sequence", "\"sequence\" >= 1");
            table.HasCheckConstraint(
                "ck_transaction_sign",
                "\"amount\" <> 0 AND (\"type\" NOT IN ('deposit','refund','commission') OR \"amount\" > 0) AND (\"type\" <> 'purchase' OR \"amount\" < 0)");
        });
        builder.HasIndex(row => new { row.UserId, row.Sequence }).IsUnique();
        builder.HasIndex(row => row.OperationKey).IsUnique();
        builder.HasIndex(row => row.TrackingCode).IsUnique();
        builder.HasIndex(row => row.CreatedAt);
        builder.HasIndex(row => new { row.Type, row.CreatedAt });
        builder.HasIndex(row => new { row.Gateway, row.CreatedAt });
        builder.HasIndex(row => row.Reference).HasFilter("\"reference\" IS NOT NULL");
        builder.Property(row => row.OperationKey).HasMaxLength(96);
        builder.Property(row => row.TrackingCode).HasMaxLength(24);
        builder.Property(row => row.Gateway).HasMaxLength(16);
        builder.Property(row => row.Hash).HasMaxLength(64);
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.ActorId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<WalletHold> builder)
    {
        builder.ToTable("wallet_hold", table => table.HasCheckConstraint("ck_wallet_hold_amount", "\"amount\" > 0"));
        builder.HasIndex(hold => hold.OrderId).IsUnique().HasFilter("\"released_at\" IS NULL AND \"receipt_id\" IS NULL");
        builder.HasIndex(hold => hold.ReceiptId).IsUnique().HasFilter("\"released_at\" IS NULL AND \"receipt_id\" IS NOT NULL");
        builder.HasIndex(hold => hold.UserId);
        builder.HasOne<User>().WithMany().HasForeignKey(hold => hold.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}
