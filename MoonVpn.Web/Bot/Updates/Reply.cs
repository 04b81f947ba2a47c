using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using Telegram.Bot.Types.ReplyMarkups;

namespace MoonVpn.Web.Bot.Updates;

/// <summary>One thing to be said; see <see cref="Replies"/>.</summary>
internal abstract record Reply
{
    private Reply()
    {
    }

    internal sealed record Show(Screen Screen) : Reply;

    internal sealed record Later(Func<CancellationToken, Task<Screen>> Make) : Reply;

    internal sealed record Redraw(Screen Screen) : Reply;

    internal sealed record Pay(Screen Screen, string Subject) : Reply;

    internal sealed record Refresh(string Subject, Screen Screen) : Reply;

    internal sealed record Write(Html Text, ReplyMarkup? Keyboard, int? ReplyTo) : Reply;

    internal sealed record Buttons(InlineKeyboardMarkup Keyboard) : Reply;

    internal sealed record Ask(Address To, Html Question, string Flow, string Data) : Reply;

    /// <summary>A screen for somebody's private chat, whatever chat the button was in.</summary>
    internal sealed record ShowTo(Address To, Screen Screen) : Reply;

    internal sealed record PostReceipt(long ReceiptId) : Reply;
}
