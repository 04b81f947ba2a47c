using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Notifications;

internal sealed class NotificationMapping : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.ToTable("notification_log");
        builder.Property(notification => notification.Status).IsConcurrencyToken();
        builder.HasIndex(notification => notification.DedupKey).IsUnique();
        builder.HasIndex(notification => new { notification.Status, notification.NotBefore });
        builder.HasIndex(notification => notification.UserId);
        builder.Property(notification => notification.DedupKey).HasMaxLength(128);
        builder.HasOne<User>().WithMany().HasForeignKey(notification => notification.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Notification>().WithMany().HasForeignKey(notification => notification.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}
