namespace MoonVpn.Web.Portal.Texts;

/// <summary>The places that are sold.</summary>
internal static class LocationTexts
{
    public static readonly Text About = new("جاهایی که مشتری هنگام خرید انتخاب می‌کند.", "The places a customer chooses from when buying.");
    public static readonly Text Add = new("لوکیشن تازه", "New location");
    public static readonly Text Edit = new("ویرایش لوکیشن", "Edit location");
    public static readonly Text None = new("هنوز لوکیشنی نیست", "No locations yet");
    public static readonly Text NoneMore = new(
        "پنل و پلن هر کدام به یک لوکیشن وصل می‌شوند؛ با افزودن اولین لوکیشن شروع کنید.",
        "Panels and plans belong to locations; begin by adding the first one.");
    public static readonly Text FlagHelp = new("یک ایموجی، مثل 🇩🇪؛ کنار نام دیده می‌شود.", "One emoji, like 🇩🇪; shown beside the name.");
    public static readonly Text NameHelp = new("همان‌طور که مشتری می‌بیند، مثلاً آلمان.", "As customers see it, for example Germany.");
    public static readonly Text PrefixHelp = new("۲ تا ۶ حرف لاتین؛ نام اکانت‌ها با آن شروع می‌شود: {0}-1042", "2 to 6 Latin letters; account names begin with it: {0}-1042");
    public static readonly Text PrefixWrong = new("۲ تا ۶ حرف لاتین بنویسید، مثلاً DE.", "Enter 2 to 6 Latin letters, like DE.");
    public static readonly Text Active = new("فعال", "Active");
    public static readonly Text ActiveHelp = new("خاموش باشد، در فروشگاه نشان داده نمی‌شود.", "When off, the shop does not offer it.");
    public static readonly Text Inactive = new("غیرفعال", "Inactive");
    public static readonly Text UseFlag = new("پرچم {0}", "Flag {0}");
}
