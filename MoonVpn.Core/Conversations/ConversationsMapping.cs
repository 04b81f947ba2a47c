using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MoonVpn.Core.Conversations;

internal sealed class ConversationsMapping :
    IEntityTypeConfiguration<InboxUpdate>, IEntityTypeConfiguration<Conversation>, IEntityTypeConfiguration<SentMessage>
{
    public void Configure(EntityTypeBuilder<InboxUpdate> builder)
    {
        builder.ToTable("inbox");
        builder.HasIndex(update => new { update.BotId, update.UpdateId }).IsUnique();
        builder.HasIndex(update => new { update.Status, update.Id });
        builder.HasIndex(update => update.ReceivedAt);
    }

    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.ToTable("conversation");
        builder.HasKey(conversation => new { conversation.ChatId, conversation.TelegramUserId });
        builder.Property(conversation => conversation.Flow).HasMaxLength(32);
    }

    public void Configure(EntityTypeBuilder<SentMessage> builder)
    {
        builder.ToTable("sent_message");
        builder.HasIndex(message => new { message.BotId, message.ChatId, message.MessageId }).IsUnique();
        builder.HasIndex(message => message.Subject);
        builder.Property(message => message.Subject).HasMaxLength(64);
    }
}
