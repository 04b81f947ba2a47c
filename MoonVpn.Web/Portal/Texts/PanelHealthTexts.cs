using MoonVpn.Core.Panels;

namespace MoonVpn.Web.Portal.Texts;

/// <summary>How a panel is, what that means, and the button that changes it.</summary>
internal static class PanelHealthTexts
{
    public static readonly Text Filter = new("وضعیت پنل", "Panel state");
    public static readonly Text NotChecked = new("هنوز بررسی نشده", "Not checked yet");
    public static readonly Text NotCheckedMore = new("هنوز خوانده نشده است؛ پس از نخستین بررسی موفق روی آن فروخته می‌شود.", "It was not read yet; it sells after the first check that succeeds.");
    public static readonly Text OffMore = new("خاموش است: اکانت‌های موجود کار می‌کنند، اما چیز تازه‌ای روی آن فروخته نمی‌شود.", "It is switched off: its accounts go on working, but nothing new is sold on it.");
    public static readonly Text AuthFailedMore = new(
        "پنل ورود را نپذیرفت. نام کاربری، گذرواژه یا توکن را درست کنید؛ تا آن زمان چیزی روی این پنل فروخته نمی‌شود.",
        "The panel refused the login. Mend the user name, password or token; until then nothing is sold on it.");
    public static readonly Text DegradedMore = new(
        "آخرین بررسی موفق نبود؛ تا بررسی موفق بعدی چیزی روی این پنل فروخته نمی‌شود.",
        "The last check failed; nothing is sold on it until one succeeds.");
    public static readonly Text HoldMore = new(
        "آن‌قدر با فروشگاه فرق دارد که درست‌کردن خودکار متوقف شده است. ببینید چه شده و تصمیم بگیرید.",
        "It differs from the shop so much that automatic repair is on hold. See what happened, and decide.");
    public static readonly Text DifferencesMore = new("{0} مغایرت با فروشگاه باز است.", "Open differences from the shop: {0}.");
    public static readonly Text SwitchOn = new("روشن کردن", "Switch on");
    public static readonly Text SwitchedOn = new("پنل روشن شد.", "The panel is on.");
    public static readonly Text MendLogin = new("درست‌کردن ورود", "Mend the login");
    public static readonly Text FindCause = new("یافتن علت", "Find the cause");
    public static readonly Text Decide = new("دیدن و تصمیم", "See and decide");
    public static readonly Text SeeDifferences = new("دیدن مغایرت‌ها", "See the differences");
    public static readonly Text FailedChecks = new("{0} بررسی ناموفق پیاپی", "Checks failed in a row: {0}");
    public static readonly Text NextCheck = new("بررسی بعدی", "Next check");
    public static readonly Text NextRound = new("در دور بعد", "with the next round");

    /// <summary>What an inbound's state means and what to do; null when all is well.</summary>
    public static Text? Advice(InboundRow inbound) => inbound switch
    {
        { Status: InboundStatus.Gone } => new(
            "در پنل پاک شده است. اگر خودتان پاکش کرده‌اید کاری لازم نیست؛ اکانت‌هایش را به اینباند دیگری ببرید.",
            "It was removed from the panel. If that was you, nothing is to be done but to move its accounts elsewhere."),
        { Protocol: not (InboundProtocol.Vless or InboundProtocol.Vmess or InboundProtocol.Trojan) } => new(
            "این نوع اینباند فروخته نمی‌شود؛ فقط vless، vmess و trojan.",
            "This kind is never sold: only vless, vmess and trojan are."),
        { Status: InboundStatus.Disabled } => new(
            "در پنل غیرفعال است و کسی وصل نمی‌شود. آن را در پنل فعال کنید.",
            "It is disabled on the panel, and nobody connects. Enable it there."),
        { Status: InboundStatus.Full } => new(
            "پر است و چیزی روی آن فروخته نمی‌شود. ظرفیت را بیشتر کنید یا اینباند دیگری بسازید.",
            "It is full and nothing is sold on it. Raise its capacity, or make another inbound."),
        { OnSale: false } => new("فروش روی آن خاموش است.", "Its sale is switched off."),
        _ => null,
    };
}
