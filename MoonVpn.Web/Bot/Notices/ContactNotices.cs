using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Settings;
using MoonVpn.Core.Users;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Web.Bot.Notices;

/// <summary>What the staff tells one customer, and whether it arrived.</summary>
internal sealed class ContactNotices(UserService users, Messenger messenger, SettingsStore settings)
{
    private static readonly Actor Self = Actor.System("outbox");

    public Task<bool> TellAsync(OutboxItem item, Words words, CancellationToken ct) => item.Content.Word switch
    {
        StaffWord.Message => WriteAsync(item, words, words.Html(AdminSay.StaffWrote, settings.Get(ShopSettings.ShopName), Html.Paragraphs(item.Content.Text)), ct),
        StaffWord.Undelivered => UndeliveredAsync(item, words, ct),
        StaffWord.Blocked => WriteAsync(item, words, words.Html(AdminSay.YouAreBlocked, Html.Name(item.Content.Text, CustomerContact.MostReason)), ct),
        StaffWord.Unblocked => WriteAsync(item, words, words.Html(AdminSay.YouAreUnblocked), ct),
    };

    /// <summary>With the way to the customer, for another try.</summary>
    private async Task<bool> UndeliveredAsync(OutboxItem item, Words words, CancellationToken ct)
    {
        var person = await users.GetAsync(Self, item.Content.Id, ct);
        var screen = new Screen(words.Html(AdminSay.MessageFailed, Html.Name(person.Shown()), Html.Name(item.Content.Text, 200)))
            .Row(Key.Does(words.Plain(AdminSay.KeyCustomer), CallbackAction.AdminCustomer, person.Id));
        await ScreenSender.SendAsync(messenger, new Address(item.ChatId!.Value), screen, ct);
        return true;
    }

    private async Task<bool> WriteAsync(OutboxItem item, Words words, Html text, CancellationToken ct)
    {
        var screen = new Screen(text).Row(SupportContact.Url(settings) is { } url ? Key.Opens(words.Plain(Say.KeySupportChat), url) : null);
        await ScreenSender.SendAsync(messenger, new Address(item.ChatId!.Value), screen, ct);
        return true;
    }
}
