namespace MoonVpn.Web.Portal.Texts;

/// <summary>What a panel can do, in words.</summary>
internal static class CapabilityTexts
{
    public static readonly Text Title = new("توانایی‌های این پنل", "What this panel can do");
    public static readonly Text SeenAt = new("دیده‌شده در", "Seen at");
    public static readonly Text NotSeen = new("پس از نخستین بررسی موفق این‌جا دیده می‌شود.", "Shown after the first check that succeeds.");
    public static readonly Text Has = new("دارد", "Yes");
    public static readonly Text HasNot = new("ندارد", "No");
    public static readonly Text ByToken = new("ورود با توکن API؛ گذرواژه فرستاده نمی‌شود", "Signed in by API token; no password is sent");
    public static readonly Text ByPassword = new("ورود با گذرواژه؛ توکن API پایدارتر است", "Signed in by password; an API token lasts longer");
    public static readonly Text NoTokens = new("ورود با گذرواژه؛ این نسخه توکن API ندارد", "Signed in by password; this version has no API tokens");
    public static readonly Text Subscriptions = new("لینک سابسکریپشن می‌دهد", "Serves subscription links");
    public static readonly Text NoSubscriptions = new("سابسکریپشن در پنل خاموش است؛ مشتری فقط لینک مستقیم می‌گیرد", "Subscriptions are switched off on the panel; customers get direct links only");
    public static readonly Text SubscriptionsUnknown = new("نمی‌گوید سابسکریپشن روشن است یا نه", "Does not tell whether subscriptions are on");
    public static readonly Text SlimList = new("فهرست‌های بزرگ را سبک و صفحه‌به‌صفحه می‌دهد", "Lists thousands of clients page by page");
    public static readonly Text LastOnline = new("آخرین زمان اتصال هر کلاینت را می‌گوید", "Tells when each client was last online");
    public static readonly Text Groups = new("گروه‌بندی کلاینت‌ها", "Groups of clients");
    public static readonly Text Hosts = new("میزبان‌های جداگانه برای لینک‌ها", "Hosts of their own for links");
    public static readonly Text Nodes = new("نود (پنل‌های زیرمجموعه)", "Nodes (panels below it)");
}
