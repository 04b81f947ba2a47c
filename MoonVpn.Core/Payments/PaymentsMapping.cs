using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Payments.Deposits;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Payments;

internal sealed class PaymentsMapping :
    IEntityTypeConfiguration<BankCard>, IEntityTypeConfiguration<Receipt>, IEntityTypeConfiguration<CardUsage>
{
    public void Configure(EntityTypeBuilder<BankCard> builder)
    {
        builder.ToTable("bank_card", table =>
        {
            table.HasCheckConstraint("ck_bank_card_number", "length(\"card_number\") = 16");
            table.HasCheckConstraint("ck_bank_card_interval", "\"rotation_interval_minutes\" >= 1");
            table.HasCheckConstraint("ck_bank_card_amounts", "COALESCE(\"min_amount\", 0) <= COALESCE(\"max_amount\", \"min_amount\", 0)");
        });
        builder.HasIndex(card => card.CardNumber).IsUnique();
        builder.Property(card => card.CardNumber).HasMaxLength(16);
        builder.HasIndex(card => card.IsPinned).IsUnique().HasFilter("\"is_pinned\" AND \"owner_id\" IS NULL").HasDatabaseName("ix_bank_card_pinned_operator");
        builder.HasIndex(card => card.OwnerId).IsUnique().HasFilter("\"is_pinned\" AND \"owner_id\" IS NOT NULL").HasDatabaseName("ix_bank_card_pinned_owner");
        builder.HasOne<User>().WithMany().HasForeignKey(card => card.AdminUserId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(card => card.PendingNumber).HasMaxLength(16);
        builder.Property(card => card.AccountHint).HasMaxLength(32);
        builder.HasOne<User>().WithMany().HasForeignKey(card => card.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(card => card.PendingBy).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Receipt> builder)
    {
        builder.ToTable("receipt_log", table =>
        {
            table.HasCheckConstraint("ck_receipt_log_amount", "\"amount\" > 0 AND \"offset\" BETWEEN 0 AND 999 AND \"offset\" < \"amount\"");
            table.HasCheckConstraint("ck_receipt_log_approved", "(\"status\" = 'approved') = (\"approved_amount\" IS NOT NULL)");
            table.HasCheckConstraint("ck_receipt_log_rejected", "\"status\" <> 'rejected' OR \"rejection_reason\" IS NOT NULL");
            table.HasCheckConstraint("ck_receipt_log_decided", "(\"status\" IN ('approved','rejected')) = (\"responded_at\" IS NOT NULL)");
        });
        builder.Property(receipt => receipt.Status).IsConcurrencyToken();
        builder.HasIndex(receipt => receipt.TrackingCode).IsUnique();
        builder.HasIndex(receipt => receipt.OrderId).IsUnique().HasFilter("\"status\" = 'pending'").HasDatabaseName("ix_receipt_log_one_pending_per_order");
        builder.HasIndex(receipt => receipt.TransactionId).IsUnique();
        builder.HasIndex(receipt => new { receipt.Status, receipt.SubmittedAt });
        builder.HasIndex(receipt => new { receipt.CardId, receipt.CreatedAt });
        builder.HasIndex(receipt => receipt.CreatedAt);
        builder.HasIndex([nameof(Receipt.CreatedAt)], "ix_receipt_log_flagged").HasFilter("\"is_flagged\"").HasDatabaseName("ix_receipt_log_flagged");
        builder.HasIndex(receipt => new { receipt.OrderId, receipt.CreatedAt });
        builder.HasIndex(receipt => new { receipt.Amount, receipt.CreatedAt });
        builder.HasIndex(receipt => receipt.FileUniqueId);
        builder.HasIndex(receipt => receipt.BankDepositId).IsUnique();
        builder.HasIndex(receipt => new { receipt.CardId, receipt.Amount }).IsUnique().HasFilter("\"reserves_amount\"").HasDatabaseName("ix_receipt_log_unique_amount");
        builder.HasIndex(receipt => new { receipt.UserId, receipt.Status, receipt.SubmittedAt });
        builder.HasIndex(receipt => receipt.BankReference);
        builder.HasIndex(receipt => receipt.MediaGroupId);
        builder.Property(receipt => receipt.TrackingCode).HasMaxLength(24);
        builder.Property(receipt => receipt.BankReference).HasMaxLength(32);
        builder.HasOne<BankDeposit>().WithMany().HasForeignKey(receipt => receipt.BankDepositId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Receipt>().WithMany().HasForeignKey(receipt => receipt.OverridesId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany<WalletHold>().WithOne().HasForeignKey(hold => hold.ReceiptId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(receipt => receipt.WatchedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(receipt => receipt.FirstApprovedBy).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(receipt => receipt.Due);
        builder.Ignore(receipt => receipt.IsSubmitted);
        builder.Ignore(receipt => receipt.IsDecidable);
        builder.HasOne<User>().WithMany().HasForeignKey(receipt => receipt.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(receipt => receipt.AdminId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(receipt => receipt.ReversedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<BankCard>().WithMany().HasForeignKey(receipt => receipt.CardId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Transaction>().WithMany().HasForeignKey(receipt => receipt.TransactionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CardUsage> builder)
    {
        builder.ToTable("card_usage_log");
        builder.HasIndex(usage => usage.ReceiptId).IsUnique();
        builder.HasIndex(usage => new { usage.CardId, usage.ShownAt });
        builder.HasOne<BankCard>().WithMany().HasForeignKey(usage => usage.CardId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Receipt>().WithMany().HasForeignKey(usage => usage.ReceiptId).OnDelete(DeleteBehavior.Restrict);
    }
}
