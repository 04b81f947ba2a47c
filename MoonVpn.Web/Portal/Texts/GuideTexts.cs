using MoonVpn.Core.Catalog;

namespace MoonVpn.Web.Portal.Texts;

/// <summary>How customers are told to connect.</summary>
internal static class GuideTexts
{
    public static readonly Text Title = new("آموزش اتصال", "Guides");
    public static readonly Text Connect = new("آموزش اتصال", "How to connect");
    public static readonly Text About = new("آنچه مشتری در ربات و صفحهٔ اشتراک می‌بیند: برای هر دستگاه، برنامه‌ها و روش وصل شدن.", "What customers see in the bot and on their subscription page: the apps of each device, and how to connect with them.");
    public static readonly Text Add = new("راهنمای تازه", "New guide");
    public static readonly Text Edit = new("ویرایش راهنما", "Edit guide");
    public static readonly Text None = new("هنوز راهنمایی نیست", "No guides yet");
    public static readonly Text NoneMore = new("برای هر دستگاه دست‌کم یک برنامه معرفی کنید تا مشتری بدون پشتیبانی وصل شود.", "Describe at least one app for each device, and customers connect without asking.");
    public static readonly Text Platform = new("دستگاه", "Device");
    public static readonly Text App = new("نام برنامه", "Name of the app");
    public static readonly Text TextFa = new("متن فارسی", "Persian text");
    public static readonly Text TextEn = new("متن انگلیسی", "English text");
    public static readonly Text TextHelp = new("قالب‌بندی تلگرام: \u2066<b> <i> <u> <code> <a href=\"…\">\u2069. اگر یکی از دو زبان خالی باشد، زبان دیگر نشان داده می‌شود.", "Telegram's formatting: <b> <i> <u> <code> <a href=\"…\">. Where one language is empty, the other is shown.");
    public static readonly Text Download = new("نشانی دریافت برنامه", "Where to get the app");
    public static readonly Text DownloadHelp = new("صفحهٔ رسمی برنامه؛ با \u2066https://\u2069 شروع می‌شود.", "The app's official page; begins with https://");
    public static readonly Text Import = new("نشانی افزودن به برنامه", "Import address");
    public static readonly Text ImportHelp = new("سرویس را با یک لمس به برنامه اضافه می‌کند؛ به‌جای لینک اشتراک \u2066{subscription}\u2069 و به‌جای لینک اتصال \u2066{link}\u2069 بنویسید. اگر برنامه چنین نشانی‌ای ندارد، خالی بگذارید.", "Adds the account with one tap; write {subscription} for the subscription link and {link} for the connection link. Leave it empty if the app has none.");
    public static readonly Text Active = new("نمایش به مشتری", "Shown to customers");
    public static readonly Text Hidden = new("پنهان", "Hidden");
    public static readonly Text Shown = new("نمایش داده می‌شود", "Shown");
    public static readonly Text Switch = new("نمایش {0}", "Show {0}");
    public static readonly Text TurnedOn = new("«{0}» به مشتری‌ها نشان داده می‌شود.", "“{0}” is shown to customers.");
    public static readonly Text TurnedOff = new("«{0}» دیگر نشان داده نمی‌شود.", "“{0}” is not shown any more.");
    public static readonly Text Up = new("بالاتر بردن {0}", "Move {0} up");
    public static readonly Text Down = new("پایین‌تر بردن {0}", "Move {0} down");
    public static readonly Text DeleteOf = new("حذف {0}", "Delete {0}");
    public static readonly Text EditOf = new("ویرایش {0}", "Edit {0}");
    public static readonly Text DeleteSure = new("راهنمای «{0}» و عکس یا ویدیوی آن حذف شود؟ این کار برگشت ندارد.", "Delete the guide “{0}” and its picture or video? This cannot be taken back.");
    public static readonly Text Deleted = new("حذف شد.", "Deleted.");
    public static readonly Text Media = new("عکس یا ویدیو", "Picture or video");
    public static readonly Text MediaHelp = new("JPG، PNG یا WebP تا ۱۰ مگابایت، یا MP4 تا ۵۰ مگابایت. در ربات بالای متن نشان داده می‌شود.", "JPG, PNG or WebP of at most 10 MB, or MP4 of at most 50 MB. The bot shows it above the text.");
    public static readonly Text MediaChoose = new("انتخاب فایل", "Choose a file");
    public static readonly Text MediaDrop = new("برداشتن فایل", "Remove the file");
    public static readonly Text MediaChosen = new("فایل انتخاب‌شده: {0}", "Chosen: {0}");
    public static readonly Text MediaOf = new("عکس یا ویدیوی {0}", "Picture or video of {0}");
    public static readonly Text Preview = new("پیش‌نمایش", "Preview");
    public static readonly Text PreviewImport = new("نشانی افزودن، با لینک نمونه", "The import address, with a sample link");
    public static readonly Text PreviewInvalid = new("این متن قالب‌بندی درستی ندارد و ذخیره نمی‌شود.", "The formatting of this text is not valid; it cannot be saved.");
    public static readonly Text ByHand = new("بدون افزودن خودکار", "No one-tap import");
    public static readonly Text OneTap = new("افزودن با یک لمس", "One-tap import");

    public static Text Of(ConnectPlatform platform) => platform switch
    {
        ConnectPlatform.Android => new("اندروید", "Android"),
        ConnectPlatform.Ios => new("آیفون و آیپد", "iPhone and iPad"),
        ConnectPlatform.Windows => new("ویندوز", "Windows"),
        ConnectPlatform.Macos => new("مک", "macOS"),
        ConnectPlatform.Linux => new("لینوکس", "Linux"),
    };
}
