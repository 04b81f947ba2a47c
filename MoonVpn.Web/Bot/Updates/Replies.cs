using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using Telegram.Bot.Types.ReplyMarkups;

namespace MoonVpn.Web.Bot.Updates;

/// <summary>What is said after the commit, in order.</summary>
internal sealed class Replies
{
    private readonly List<Reply> _all = [];

    public IReadOnlyList<Reply> All => _all;

    /// <summary>The words on the answer to the button; null: none.</summary>
    public string? Toast { get; private set; }

    public bool ToastIsAlert { get; private set; }

    /// <summary>The next screen, in the place of the one before.</summary>
    public void Show(Screen screen) => _all.Add(new Reply.Show(screen));

    /// <summary>The next screen, from something that takes time or a network: made after the commit, while the toast is read. It must not be refused.</summary>
    public void Later(Func<CancellationToken, Task<Screen>> make) => _all.Add(new Reply.Later(make));

    /// <summary>The screen changes where it stands, though the answer was written below it.</summary>
    public void Redraw(Screen screen) => _all.Add(new Reply.Redraw(screen));

    /// <summary>A payment: it takes the place of the screen, stays there and is edited until it is settled.</summary>
    public void Pay(Screen screen, string subject) => _all.Add(new Reply.Pay(screen, subject));

    /// <summary>Every message that shows the subject shows this now.</summary>
    public void Refresh(string subject, Screen screen) => _all.Add(new Reply.Refresh(subject, screen));

    /// <summary>A message of its own.</summary>
    public void Write(Html text, ReplyMarkup? keyboard = null, int? replyTo = null) => _all.Add(new Reply.Write(text, keyboard, replyTo));

    /// <summary>Other buttons under the message that was pressed.</summary>
    public void Buttons(InlineKeyboardMarkup keyboard) => _all.Add(new Reply.Buttons(keyboard));

    /// <summary>A question whose answer is a reply to it.</summary>
    public void Ask(Address to, Html question, string flow, string data) => _all.Add(new Reply.Ask(to, question, flow, data));

    /// <summary>A screen in another chat than the one the button was pressed in.</summary>
    public void ShowTo(Address to, Screen screen) => _all.Add(new Reply.ShowTo(to, screen));

    /// <summary>A receipt with its buttons, posted here.</summary>
    public void PostReceipt(long receiptId) => _all.Add(new Reply.PostReceipt(receiptId));

    public void Answer(string text, bool isAlert = false) => (Toast, ToastIsAlert) = (text, isAlert);
}
