using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Users;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Notifications;

/// <summary>What the staff tells one customer.</summary>
public sealed class CustomerContactTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_is_written_once_however_often_it_is_sent_and_its_writer_hears_when_it_does_not_arrive()
    {
        await using var shop = await TestShop.OpenAsync();
        var (sara, admin) = (await shop.CustomerAsync(), await shop.StaffAsync(UserRole.Admin, Permission.Messages));
        var (contact, outbox, system, command) = (shop.Get<CustomerContact>(), shop.Get<OutboxService>(), Actor.System("test"), Guid.NewGuid());

        await contact.WriteAsync(admin, sara.UserId!.Value, "سلام\u202E\nخوبید؟", command, Ct);
        await contact.WriteAsync(admin, sara.UserId.Value, "سلام\u202E\nخوبید؟", command, Ct);
        var message = Assert.Single(await outbox.ClaimAsync(system, 10, Ct));
        await outbox.GiveUpAsync(system, message.Id, NotificationStatus.Failed, "blocked", Ct);
        var told = Assert.Single(await outbox.ClaimAsync(system, 10, Ct));

        Assert.Equal((NotificationType.StaffMessage, StaffWord.Message, "سلام\nخوبید؟"), (message.Type, message.Content.Word, message.Content.Text));
        Assert.Equal((StaffWord.Undelivered, admin.UserId, sara.UserId.Value, "blocked"), (told.Content.Word, told.UserId, told.Content.Id, told.Content.Text));
    }

    [Fact]
    public async Task Nobody_is_written_to_who_cannot_be_reached_and_nothing_empty_or_endless_is_written()
    {
        await using var shop = await TestShop.OpenAsync();
        var (sara, admin) = (await shop.CustomerAsync(telegramId: 55), await shop.StaffAsync(UserRole.Admin, Permission.Messages));
        var contact = shop.Get<CustomerContact>();
        Task WriteAsync(string text) => contact.WriteAsync(admin, sara.UserId!.Value, text, Guid.NewGuid(), Ct);

        var empty = await Assert.ThrowsAsync<RefusedException>(() => WriteAsync(" \n\u200B"));
        var endless = await Assert.ThrowsAsync<RefusedException>(() => WriteAsync(new string('x', CustomerContact.MostCharacters + 1)));
        await shop.Get<UserService>().MarkBotBlockedAsync(Actor.System("test"), 55, Ct);
        var unreachable = await Assert.ThrowsAsync<RefusedException>(() => WriteAsync("سلام"));

        Assert.Equal([Refusal.FieldRequired, Refusal.FieldTooLong, Refusal.CustomerUnreachable], new[] { empty, endless, unreachable }.Select(refused => refused.Refusal));
    }

    [Fact]
    public async Task Blocking_needs_a_reason_that_the_customer_reads_and_the_record_keeps()
    {
        await using var shop = await TestShop.OpenAsync();
        var (sara, admin) = (await shop.CustomerAsync(), await shop.StaffAsync(UserRole.Admin, Permission.Customers));
        var contact = shop.Get<CustomerContact>();

        var silent = await Assert.ThrowsAsync<RefusedException>(() => contact.SetBlockedAsync(admin, sara.UserId!.Value, true, " ", Ct));
        await contact.SetBlockedAsync(admin, sara.UserId!.Value, true, "رسید ساختگی", Ct);

        Assert.Equal(Refusal.ReasonRequired, silent.Refusal);
        Assert.Equal(UserStatus.Blocked, (await shop.Get<UserService>().GetAsync(admin, sara.UserId.Value, Ct)).Status);
        Assert.Equal("رسید ساختگی", Assert.Single(await shop.Get<OutboxService>().ClaimAsync(Actor.System("test"), 10, Ct)).Content.Text);
        Assert.Contains("رسید ساختگی", (await shop.ReadAsync(db => db.Set<AuditEntry>().SingleAsync(entry => entry.Action == "user.block", Ct))).Details, StringComparison.Ordinal);
    }
}
