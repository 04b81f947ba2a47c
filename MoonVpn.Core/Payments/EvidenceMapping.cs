using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoonVpn.Core.Payments.Deposits;
using MoonVpn.Core.Payments.Signals;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Payments;

/// <summary>What speaks for or against a receipt: its files, signals, and the bank's messages.</summary>
internal sealed class EvidenceMapping :
    IEntityTypeConfiguration<ReceiptFile>, IEntityTypeConfiguration<ReceiptSignal>, IEntityTypeConfiguration<DepositPhone>,
    IEntityTypeConfiguration<DepositPattern>, IEntityTypeConfiguration<BankDeposit>, IEntityTypeConfiguration<CardDay>
{
    public void Configure(EntityTypeBuilder<ReceiptFile> builder)
    {
        builder.ToTable("receipt_file");
        builder.HasIndex(file => new { file.ReceiptId, file.Ordinal }).IsUnique();
        builder.HasIndex(file => file.FileUniqueId);
        builder.HasIndex(file => file.Sha256);
        builder.HasOne<Receipt>().WithMany().HasForeignKey(file => file.ReceiptId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReceiptSignal> builder)
    {
        builder.ToTable("receipt_signal", table => table.HasCheckConstraint("ck_receipt_signal_weight", "\"weight\" BETWEEN 0 AND 100"));
        builder.HasIndex(signal => new { signal.ReceiptId, signal.Kind, signal.OtherReceiptId }).IsUnique();
        builder.Property(signal => signal.Detail).HasMaxLength(200);
        builder.HasOne<Receipt>().WithMany().HasForeignKey(signal => signal.ReceiptId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Receipt>().WithMany().HasForeignKey(signal => signal.OtherReceiptId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DepositPhone> builder)
    {
        builder.ToTable("deposit_phone");
        builder.HasIndex(phone => phone.Name).IsUnique();
        builder.Property(phone => phone.Name).HasMaxLength(64);
        builder.HasOne<User>().WithMany().HasForeignKey(phone => phone.CreatedBy).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DepositPattern> builder)
    {
        builder.ToTable("deposit_pattern");
        builder.HasIndex(pattern => pattern.Name).IsUnique();
        builder.Property(pattern => pattern.Name).HasMaxLength(64);
        builder.Property(pattern => pattern.BankName).HasMaxLength(64);
        builder.Property(pattern => pattern.Sender).HasMaxLength(64);
        builder.Property(pattern => pattern.Expression).HasMaxLength(500);
        builder.Property(pattern => pattern.Sample).HasMaxLength(1000);
    }

    public void Configure(EntityTypeBuilder<BankDeposit> builder)
    {
        builder.ToTable("bank_deposit", table => table.HasCheckConstraint("ck_bank_deposit_amount", "\"amount\" IS NULL OR \"amount\" >= 0"));
        builder.HasIndex(deposit => deposit.Fingerprint).IsUnique();
        builder.HasIndex(deposit => new { deposit.CardId, deposit.ReceivedAt });
        builder.HasIndex(deposit => new { deposit.Status, deposit.ReceivedAt });
        builder.Property(deposit => deposit.Sender).HasMaxLength(64);
        builder.Property(deposit => deposit.Fingerprint).HasMaxLength(64);
        builder.Property(deposit => deposit.AccountHint).HasMaxLength(32);
        builder.HasOne<DepositPhone>().WithMany().HasForeignKey(deposit => deposit.PhoneId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DepositPattern>().WithMany().HasForeignKey(deposit => deposit.PatternId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<BankCard>().WithMany().HasForeignKey(deposit => deposit.CardId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CardDay> builder)
    {
        builder.ToTable("card_day");
        builder.HasKey(day => new { day.CardId, day.Day });
        builder.Property(day => day.Note).HasMaxLength(200);
        builder.HasOne<BankCard>().WithMany().HasForeignKey(day => day.CardId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(day => day.CountedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
