using MoonVpn.Web.Bot.Texts;
using Telegram.Bot.Types.ReplyMarkups;

namespace MoonVpn.Web.Bot.Callbacks;

/// <summary>Ways back and on, the same on every screen.</summary>
internal static class Navigation
{
    public static InlineKeyboardButton HomeKey(this Words words) => Key.Does(words.Plain(Say.KeyHome), CallbackAction.Home);

    public static InlineKeyboardButton BackKey(this Words words, CallbackAction action, long id = 0) => Key.Does(words.Plain(Say.KeyBack), action, id);

    /// <summary>‹ 2 of 7 ›, or nothing when there is one page.</summary>
    public static IEnumerable<InlineKeyboardButton?> PageKeys(this Words words, CallbackAction action, Page page) =>
        words.PageKeys(page, index => new Callback(action, index));

    /// <summary>The same for the list of something: its id comes first.</summary>
    public static IEnumerable<InlineKeyboardButton?> PageKeys(this Words words, CallbackAction action, Page page, long ofId) =>
        words.PageKeys(page, index => new Callback(action, ofId, index));

    private static IEnumerable<InlineKeyboardButton?> PageKeys(this Words words, Page page, Func<int, Callback> to)
    {
        if (page.Count <= 1)
        {
            yield break;
        }

        yield return page.Index > 0 ? Key.Does(words.Plain(Say.KeyPrevious), to(page.Index - 1)) : null;
        yield return Key.Does(words.Plain(Say.KeyPage, page.Index + 1, page.Count), CallbackAction.Nothing);
        yield return page.Index < page.Count - 1 ? Key.Does(words.Plain(Say.KeyNext), to(page.Index + 1)) : null;
    }
}
