namespace MoonVpn.Web.Portal.Texts;

/// <summary>The page on which the bot's menu is arranged.</summary>
internal static class MenuTexts
{
    public static readonly Text Title = new("منوی ربات", "Bot menu");
    public static readonly Text About = new("ترتیب دکمه‌های منو، و این‌که کدام‌ها دیده شوند. نوشتهٔ دکمه‌ها را در «متن‌های ربات» عوض کنید.", "The order of the menu's keys, and which are shown. What stands on them is changed under “Bot texts”.");
    public static readonly Text Where = new("منو کجا باشد", "Where the menu is");
    public static readonly Text Staff = new("دکمهٔ «مدیریت» همیشه آخر است و فقط مدیران آن را می‌بینند. پس از تغییر، مشتری با \u2066/start\u2069 صفحه‌کلید جدید را می‌گیرد.", "The administration key is always last, and only the staff sees it. Customers get a new keyboard with /start.");
    public static readonly Text Inline = new("زیر پیام", "Under the message");
    public static readonly Text InlineMore = new("«تست رایگان» تا وقتی دیده می‌شود که مشتری از آن استفاده نکرده باشد.", "The free trial is shown until the customer has used it.");
    public static readonly Text Reply = new("پایین صفحه", "Under the composer");
    public static readonly Text ReplyMore = new("این دکمه‌ها همیشه زیر جای نوشتن می‌مانند.", "These keys always stay in reach.");
    public static readonly Text Full = new("تمام‌عرض", "Full row");
    public static readonly Text Half = new("نیم‌عرض", "Half row");
    public static readonly Text Up = new("«{0}» بالاتر برود", "Move “{0}” up");
    public static readonly Text Down = new("«{0}» پایین‌تر برود", "Move “{0}” down");
    public static readonly Text Preview = new("پیش‌نمایش منو", "Preview of the menu");
    public static readonly Text Leads = new("دست‌کم یکی از دو دکمهٔ خرید و سرویس‌ها باید بماند.", "At least one of the keys for buying and for services must stay.");
}
