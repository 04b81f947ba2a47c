using MoonVpn.Core.Accounts;
using MoonVpn.Web.Portal.Shared;

namespace MoonVpn.Web.Portal.Texts;

/// <summary>What happened to an account.</summary>
internal static class AccountHistoryTexts
{
    public static readonly Text Title = new("تاریخچه", "History");
    public static readonly Text Calls = new("تماس‌های پنل", "Panel calls");
    public static readonly Text Tabs = new("تاریخچه و تماس‌ها", "History and calls");
    public static readonly Text None = new("هنوز چیزی ثبت نشده", "Nothing has happened yet");
    public static readonly Text NoneMore = new("هر تغییر این اکانت این‌جا می‌ماند.", "Every change of this account is kept here.");
    public static readonly Text ByShop = new("خودکار", "by the shop itself");
    public static readonly Text Reason = new("دلیل: {0}", "Reason: {0}");
    public static readonly Text Days = new("{0} روز", "{0} days");
    public static readonly Text Period = new("دورهٔ {0}روزهٔ ازپیش‌خریده", "A period of {0} days, paid ahead");
    public static readonly Text Move = new("جابه‌جایی", "Move");

    /// <summary>An audit's action; one that has no words yet is shown as it is.</summary>
    public static string Action(string action) => action switch
    {
        "account.extend" => new Text("زمان یا حجم اضافه شد", "Time or traffic was added"),
        "account.reset_traffic" => new Text("مصرف صفر شد", "The usage was reset"),
        "account.enable" => new Text("روشن شد", "Switched on"),
        "account.disable" => new Text("خاموش شد", "Switched off"),
        "account.rotate" => new Text("لینک و کلید تازه گرفت", "Got a new link and new secrets"),
        "account.gift_offer" => new Text("لینک هدیهٔ اکانت ساخته شد", "A link to give the account away was made"),
        "account.gift_cancel" => new Text("هدیهٔ اکانت لغو شد", "Giving the account away was called off"),
        "account.give" => new Text("اکانت به مشتری دیگری داده شد", "The account was given to another customer"),
        "account.auto_renew_on" => new Text("تمدید خودکار روشن شد", "Auto-renewal was switched on"),
        "account.auto_renew_off" => new Text("تمدید خودکار خاموش شد", "Auto-renewal was switched off"),
        "account.auto_renew_fail" => new Text("تمدید خودکار انجام نشد", "Auto-renewal did not work"),
        "account.rename" => new Text("نام مشتری برای اکانت عوض شد", "The customer's label was changed"),
        "account.delete" => new Text("حذف شد", "Deleted"),
        "account.put_away" => new Text("پس از پایان مهلت از پنل برداشته شد", "Taken off the panel, for it was not renewed"),
        "account.move_start" => new Text("جابه‌جایی شروع شد", "A move was begun"),
        "account.move" => new Text("مشتری به اکانت تازه منتقل شد", "The customer was moved to the new account"),
        "account.next_inbound" => new Text("اینباند نپذیرفت؛ اینباند دیگری انتخاب شد", "The inbound refused; another was chosen"),
        "account.name_taken" => new Text("نامش روی پنل گرفته بود؛ نام دیگری گرفت", "Its name was taken on the panel; it got another"),
        "account.period_begin" => new Text("دورهٔ ازپیش‌خریده شروع شد", "A period paid ahead began"),
        "client.claim" => new Text("کلاینت پنل به فروشگاه پیوست", "A client of the panel was claimed"),
        "subscription.rotate" => new Text("لینک اشتراک عوض شد", "The subscription link was replaced"),
        "transfer.fail" => new Text("جابه‌جایی انجام نشد", "The move failed"),
        _ => action,
    };

    public static Status Of(AccountPeriodStatus status) => status switch
    {
        AccountPeriodStatus.Queued => new(new("در صف", "Waiting"), Tone.Note),
        AccountPeriodStatus.Applied => new(new("شروع شد", "Begun"), Tone.Good),
        AccountPeriodStatus.Cancelled => new(new("لغو شد", "Cancelled"), Tone.Quiet),
    };
}
