using MoonVpn.Web.Portal.Pages.Locations;
using MoonVpn.Web.Portal.Shared;

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
    public static readonly Text UseFlag = new("پرچم {0}", "Flag {0}");
    public static readonly Text SearchFor = new("نام یا پیشوند", "Name or prefix");
    public static readonly Text State = new("وضعیت", "State");
    public static readonly Text Free = new("جای خالی", "Free places");
    public static readonly Text Panels = new("پنل‌ها", "Panels");
    public static readonly Text PanelsOk = new("{0} از {1} سالم", "{0} of {1} healthy");
    public static readonly Text NoPanel = new("هنوز هیچ پنلی ندارد.", "It has no panel yet.");
    public static readonly Text NoPanelWell = new("هیچ‌کدام از پنل‌هایش آمادهٔ فروش نیست.", "None of its panels can be sold on.");
    public static readonly Text NoPlaceFree = new("همهٔ اینباندهایش پر یا خاموش است.", "All its inbounds are full or off.");
    public static readonly Text Since = new("متوقف از", "Paused since");
    public static readonly Text SeePanels = new("دیدن پنل‌ها", "See the panels");

    public static Status Of(LocationCondition condition) => condition switch
    {
        LocationCondition.Sold => new(new("در حال فروش", "On sale"), Tone.Good),
        LocationCondition.Paused => new(new("فروش متوقف", "Paused"), Tone.Bad),
        LocationCondition.Off => new(new("غیرفعال", "Inactive"), Tone.Quiet),
    };
}
