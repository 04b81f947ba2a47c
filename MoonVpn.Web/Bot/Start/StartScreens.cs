using MoonVpn.Core.Orders;
using MoonVpn.Core.Settings;
using MoonVpn.Core.Settings.Menu;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using Telegram.Bot.Types.ReplyMarkups;

namespace MoonVpn.Web.Bot.Start;

internal static class StartScreens
{
    /// <summary>The keyboard under the composer; where the menu is under the message only, it is taken away.</summary>
    public static ReplyMarkup Keys(Words words, SettingsStore settings, bool isStaff) =>
        settings.Get(MenuSettings.Keyboard) == MenuSettings.Inline ? new ReplyKeyboardRemove() : Keys(words, settings.Get(MenuSettings.ReplyMenu), isStaff);

    private static ReplyKeyboardMarkup Keys(Words words, IReadOnlyList<MenuItem> menu, bool isStaff) => new([
        .. MenuSetting.Rows(menu).Select(row => row.Select(entry => new KeyboardButton(words.Plain(MenuKeys.Of(entry).Label)))),
        .. isStaff ? [[new KeyboardButton(words.Plain(Say.KeyAdmin))]] : Array.Empty<KeyboardButton[]>(),
    ])
    { ResizeKeyboard = true, IsPersistent = true };

    /// <param name="waiting">An order that waits for its payment.</param>
    /// <param name="menu">Null: its keys are under the composer.</param>
    public static Screen Menu(Words words, OrderRow? waiting, IEnumerable<MenuItem>? menu, bool isStaff)
    {
        var screen = new Screen(Html.Lines(words.Html(Say.Menu), waiting is null ? null : words.Html(Say.MenuOpenOrder, waiting.TrackingCode)))
            .Row(waiting is null ? null : Key.Good(words.Plain(Say.KeyContinuePayment), new Callback(CallbackAction.Payment, waiting.Id)));
        foreach (var row in MenuSetting.Rows(menu ?? []))
        {
            screen.Row(row.Select(entry => EntryKey(words, entry)));
        }

        return screen.Row(isStaff && menu is not null ? Key.Does(words.Plain(Say.KeyAdmin), CallbackAction.AdminHome) : null);
    }

    private static InlineKeyboardButton EntryKey(Words words, MenuEntry entry)
    {
        var (label, action) = MenuKeys.Of(entry);
        return entry == MenuEntry.Buy ? Key.Good(words.Plain(label), new Callback(action)) : Key.Does(words.Plain(label), action);
    }
}
