using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoonVpn.Core.Catalog.Gifts;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Catalog;

internal sealed class CodesMapping :
    IEntityTypeConfiguration<DiscountCode>, IEntityTypeConfiguration<DiscountPlan>, IEntityTypeConfiguration<CodeGuesses>,
    IEntityTypeConfiguration<GiftBatch>, IEntityTypeConfiguration<GiftCode>
{
    public void Configure(EntityTypeBuilder<DiscountCode> builder)
    {
        builder.ToTable("discount_code", table =>
        {
            table.HasCheckConstraint("ck_discount_code_value", "\"value\" > 0 AND (\"type\" <> 'percent' OR \"value\" <= 100)");
            table.HasCheckConstraint("ck_discount_code_usage", "\"usage_count\" >= 0 AND (\"usage_limit\" IS NULL OR \"usage_count\" <= \"usage_limit\")");
        });
        builder.HasIndex(code => code.Code).IsUnique();
        builder.Property(code => code.Code).HasMaxLength(32);
        builder.Property(code => code.Note).HasMaxLength(200);
        builder.HasMany(code => code.Plans).WithOne().HasForeignKey(place => place.DiscountCodeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(code => code.ResellerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(code => code.CreatedBy).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DiscountPlan> builder)
    {
        builder.ToTable("discount_plan");
        builder.HasKey(place => new { place.DiscountCodeId, place.PlanId });
        builder.HasOne<Plan>().WithMany().HasForeignKey(place => place.PlanId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CodeGuesses> builder)
    {
        builder.ToTable("code_guesses");
        builder.HasKey(guesses => guesses.UserId);
        builder.Property(guesses => guesses.UserId).ValueGeneratedNever();
        builder.HasOne<User>().WithMany().HasForeignKey(guesses => guesses.UserId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<GiftBatch> builder)
    {
        builder.ToTable("gift_batch", table => table.HasCheckConstraint("ck_gift_batch_amount", "\"amount\" > 0 AND \"count\" > 0"));
        builder.Property(batch => batch.Name).HasMaxLength(64);
        builder.HasOne<User>().WithMany().HasForeignKey(batch => batch.CreatedBy).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<GiftCode> builder)
    {
        builder.ToTable("gift_code", table => table.HasCheckConstraint(
            "ck_gift_code_redeemed", "(\"redeemed_by\" IS NULL) = (\"transaction_id\" IS NULL) AND (\"redeemed_by\" IS NULL) = (\"redeemed_at\" IS NULL)"));
        builder.HasIndex(code => code.Code).IsUnique();
        builder.HasIndex(code => code.TransactionId).IsUnique();
        builder.HasIndex(code => new { code.BatchId, code.RedeemedBy });
        builder.Property(code => code.Code).HasMaxLength(32);
        builder.HasOne<GiftBatch>().WithMany().HasForeignKey(code => code.BatchId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(code => code.RedeemedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Transaction>().WithMany().HasForeignKey(code => code.TransactionId).OnDelete(DeleteBehavior.Restrict);
    }
}
