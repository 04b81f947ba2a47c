using MoonVpn.Web.Bot.Sending;
using Telegram.Bot.Types.ReplyMarkups;

namespace MoonVpn.Web.Bot.Callbacks;

/// <summary>Buttons.</summary>
internal static class Key
{
    // Telegram's own limit of a copy button.
    private const int MostCopied = 256;

    public static InlineKeyboardButton Does(string label, Callback callback) => InlineKeyboardButton.WithCallbackData(TextLimits.FitLabel(label), callback.ToString());

    public static InlineKeyboardButton Does(string label, CallbackAction action, long id = 0, long other = 0) => Does(label, new Callback(action, id, other));

    /// <summary>The one that is meant to be pressed.</summary>
    public static InlineKeyboardButton Good(string label, Callback callback) => Styled(Does(label, callback), KeyboardButtonStyle.Success);

    public static InlineKeyboardButton Bad(string label, Callback callback) => Styled(Does(label, callback), KeyboardButtonStyle.Danger);

    /// <returns>Null when it is longer than a button can copy.</returns>
    public static InlineKeyboardButton? Copies(string label, string? text) =>
        text is { Length: > 0 and <= MostCopied } ? InlineKeyboardButton.WithCopyText(TextLimits.FitLabel(label), text) : null;

    public static InlineKeyboardButton Opens(string label, string url) => InlineKeyboardButton.WithUrl(TextLimits.FitLabel(label), url);

    /// <summary>The same for the one that is meant to be pressed.</summary>
    public static InlineKeyboardButton GoodLink(string label, string url) => Styled(Opens(label, url), KeyboardButtonStyle.Success);

    private static InlineKeyboardButton Styled(InlineKeyboardButton button, KeyboardButtonStyle style)
    {
        button.Style = style;
        return button;
    }
}
