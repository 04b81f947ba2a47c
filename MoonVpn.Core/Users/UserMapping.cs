using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MoonVpn.Core.Users;

internal sealed class UserMapping : IEntityTypeConfiguration<User>, IEntityTypeConfiguration<PortalLogin>, IEntityTypeConfiguration<RequiredChannel>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("user", table => table.HasCheckConstraint("ck_user_balance", "\"balance\" >= 0"));
        builder.HasIndex(user => user.TelegramId).IsUnique();
        builder.HasIndex(user => user.SearchKey);
        builder.HasIndex(user => user.CreatedAt);
        builder.Property(user => user.Balance).IsConcurrencyToken();
        builder.Property(user => user.FullName).HasMaxLength(128);
        builder.Property(user => user.Username).HasMaxLength(64);
        builder.Property(user => user.Language).HasMaxLength(2);
        builder.HasIndex(user => user.Phone);
        builder.Property(user => user.Phone).HasMaxLength(16);
        builder.Property(user => user.WalletFrozenReason).HasMaxLength(200);
        builder.HasOne<User>().WithMany().HasForeignKey(user => user.SellerId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PortalLogin> builder)
    {
        builder.HasIndex(login => login.UserId).IsUnique();
        builder.HasOne<User>().WithMany().HasForeignKey(login => login.UserId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RequiredChannel> builder)
    {
        builder.ToTable("required_channel");
        builder.HasIndex(channel => channel.Chat).IsUnique();
        builder.Property(channel => channel.Chat).HasMaxLength(64);
        builder.Property(channel => channel.Title).HasMaxLength(128);
        builder.Property(channel => channel.Url).HasMaxLength(256);
        builder.Property(channel => channel.Failure).HasMaxLength(256);
    }
}
