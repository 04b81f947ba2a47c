namespace MoonVpn.Web.Portal.Texts;

/// <summary>What can be done to an account, and what it does.</summary>
internal static class AccountActionTexts
{
    public static readonly Text Title = new("کارها", "Actions");
    public static readonly Text ReasonHelp = new("در تاریخچه می‌ماند؛ مشتری آن را نمی‌بیند.", "Kept in the history; the customer does not see it.");
    public static readonly Text NotNow = new("با وضعیت فعلی اکانت کاری نمی‌شود کرد.", "Nothing can be done to the account as it is now.");

    public static readonly Text Extend = new("زمان یا حجم بیشتر", "More time or traffic");
    public static readonly Text ExtendMore = new("هدیه به مشتری؛ پولی کم نمی‌شود.", "A gift: no money is taken.");
    public static readonly Text ExtendVerb = new("اضافه کن", "Add");
    public static readonly Text MoreDays = new("روز بیشتر", "More days");
    public static readonly Text MoreTraffic = new("حجم بیشتر", "More traffic");
    public static readonly Text DaysUnit = new("روز", "days");
    public static readonly Text Extended = new("اضافه شد.", "Added.");

    public static readonly Text Reset = new("صفر کردن مصرف", "Reset the usage");
    public static readonly Text ResetMore = new("حجم دوباره از اول حساب می‌شود؛ زمان همان می‌ماند.", "The traffic counts from zero again; the time stays.");
    public static readonly Text ResetDone = new("مصرف صفر می‌شود.", "The usage is being reset.");

    public static readonly Text Off = new("خاموش کردن", "Switch off");
    public static readonly Text OffMore = new("مشتری تا روشن کردن دوباره وصل نمی‌شود؛ زمان می‌گذرد.", "The customer cannot connect until it is on again; its time runs on.");
    public static readonly Text SwitchedOff = new("اکانت خاموش شد.", "The account was switched off.");
    public static readonly Text On = new("روشن کردن", "Switch on");
    public static readonly Text OnMore = new("مشتری دوباره وصل می‌شود.", "The customer can connect again.");
    public static readonly Text SwitchedOn = new("اکانت روشن شد.", "The account was switched on.");

    public static readonly Text Rotate = new("لینک تازه", "New link");
    public static readonly Text RotateMore = new("وقتی لینک به دست دیگران افتاده.", "When others have got hold of the link.");
    public static readonly Text RotateVerb = new("عوض کن", "Replace");
    public static readonly Text RotateAll = new("لینک و کلید اتصال", "Link and secrets");
    public static readonly Text RotateAllMore = new("هر کس با لینک قبلی وصل است قطع می‌شود؛ مشتری باید لینک تازه را وارد کند.", "Whoever is connected with the old one is cut off; the customer must add the new one.");
    public static readonly Text RotateLink = new("فقط لینک اشتراک", "Subscription link only");
    public static readonly Text RotateLinkMore = new("اتصال‌ها می‌مانند؛ نشانی قبلی دیگر باز نمی‌شود.", "Connections stay; the old address no longer opens.");
    public static readonly Text Rotated = new("لینک تازه ساخته شد.", "A new link was made.");

    public static readonly Text Move = new("جابه‌جایی", "Move");
    public static readonly Text MoveMore = new("به لوکیشن یا اینباند دیگر، با همان زمان و حجم.", "To another location or inbound, with the time and traffic it has.");
    public static readonly Text MoveVerb = new("جابه‌جا کن", "Move");
    public static readonly Text MoveTo = new("مقصد", "To");
    public static readonly Text MovePlace = new("کجا برود؟", "Where to?");
    public static readonly Text MoveNote = new("اکانت تازه ساخته می‌شود، بعد قبلی حذف می‌شود؛ مشتری قطع نمی‌ماند.", "The new one is made before the old one goes, so the customer stays connected.");
    public static readonly Text NoPlaces = new("هیچ جای دیگری ظرفیت ندارد.", "No other place has room.");
    public static readonly Text Free = new("{0} جای خالی", "{0} free");
    public static readonly Text FreeUnlimited = new("بدون سقف", "no limit");
    public static readonly Text Moving = new("جابه‌جایی شروع شد.", "The move has begun.");

    public static readonly Text Delete = new("حذف اکانت", "Delete the account");
    public static readonly Text DeleteMore = new("برای همیشه از پنل پاک می‌شود.", "It is taken off the panel for good.");
    public static readonly Text DeleteWarning = new("اکانت {0} برای همیشه حذف می‌شود، دوره‌های ازپیش‌خریده لغو می‌شوند و پولی برنمی‌گردد.", "Account {0} is deleted for good, periods paid ahead are cancelled, and no money goes back.");
    public static readonly Text DeleteConfirm = new("برای تأیید، نام اکانت را بنویسید:", "Type the account's name to confirm:");
    public static readonly Text DeleteNameWrong = new("نام اکانت درست نیست.", "This is not the account's name.");
    public static readonly Text Deleted = new("اکانت حذف شد.", "The account was deleted.");

    public static readonly Text DaysFromFirstUse = new("{0} روز از اولین اتصال", "{0} days from first use");
}
