using MoonVpn.Core.Accounts;
using MoonVpn.Core.Panels;
using MoonVpn.Web.Portal.Shared;

namespace MoonVpn.Web.Portal.Texts;

/// <summary>What is done on a panel for an account, and why it does not work.</summary>
internal static class PanelJobTexts
{
    public static readonly Text Attempts = new("{0} تلاش ناموفق", "{0} failed attempts");
    public static readonly Text OneAttempt = new("یک تلاش ناموفق", "One failed attempt");
    public static readonly Text NextTry = new("تلاش بعدی:", "Next try:");
    public static readonly Text TryNow = new("همین حالا امتحان کن", "Try now");
    public static readonly Text TriedNow = new("تا چند لحظهٔ دیگر امتحان می‌شود.", "It is being tried again.");

    /// <summary>What is on its way to the panel.</summary>
    public static Text Underway(PanelJobKind kind, PanelJobReason reason) => kind switch
    {
        PanelJobKind.Create => new("در حال ساخته شدن روی پنل", "Being made on the panel"),
        PanelJobKind.Remove => new("در حال حذف از پنل", "Being removed from the panel"),
        PanelJobKind.Update => Underway(reason),
    };

    /// <summary>What was done on the panel, or was to be.</summary>
    public static Text Of(PanelJobKind kind) => kind switch
    {
        PanelJobKind.Create => new("ساختن روی پنل", "Made on the panel"),
        PanelJobKind.Update => new("به‌روزرسانی پنل", "Panel updated"),
        PanelJobKind.Remove => new("حذف از پنل", "Removed from the panel"),
    };

    /// <summary>Why something is done on a panel.</summary>
    public static Text Of(PanelJobReason reason) => reason switch
    {
        PanelJobReason.Purchase => new("خرید", "purchase"),
        PanelJobReason.Renewal => new("تمدید", "renewal"),
        PanelJobReason.ExtraTraffic => new("حجم اضافه", "extra traffic"),
        PanelJobReason.ExtraTime => new("زمان اضافه", "extra time"),
        PanelJobReason.QueuedPeriod => new("شروع دورهٔ ازپیش‌خریده", "a period paid ahead begins"),
        PanelJobReason.Disable => new("خاموش کردن", "switched off"),
        PanelJobReason.Enable => new("روشن کردن", "switched on"),
        PanelJobReason.ResetTraffic => new("صفر شدن مصرف", "usage reset"),
        PanelJobReason.Rotate => new("لینک تازه", "new link"),
        PanelJobReason.Transfer => new("جابه‌جایی", "move"),
        PanelJobReason.Ended => new("پایان دوره", "end of the period"),
        PanelJobReason.Grace => new("پایان مهلت تمدید", "the time to renew is over"),
        PanelJobReason.Delete => new("حذف اکانت", "account deleted"),
        PanelJobReason.Cleanup => new("پاک‌سازی", "clean-up"),
        PanelJobReason.Repair => new("درست کردن اختلاف", "difference mended"),
        PanelJobReason.Adjust => new("تغییر به دست مدیر", "changed by an admin"),
    };

    public static Status Of(PanelJobStatus status) => status switch
    {
        PanelJobStatus.Planned => new(new("در راه", "On its way"), Tone.Note),
        PanelJobStatus.Done => new(new("انجام شد", "Done"), Tone.Good),
        PanelJobStatus.Dead => new(new("نشد", "Given up"), Tone.Bad),
    };

    public static Text Of(PanelFailure failure) => failure switch
    {
        PanelFailure.Unreachable => new("پنل پاسخ نمی‌دهد.", "The panel does not answer."),
        PanelFailure.Certificate => new("گواهی TLS پنل پذیرفته نشد.", "The panel's TLS certificate is not accepted."),
        PanelFailure.NotAPanel => new("در نشانی پنل، 3x-ui پیدا نشد.", "There is no 3x-ui at the panel's address."),
        PanelFailure.BadCredentials => new("ورود به پنل ممکن نشد؛ گذرواژه یا توکن درست نیست.", "Signing in to the panel fails; its password or token is wrong."),
        PanelFailure.Refused => new("پنل نپذیرفت.", "The panel refused."),
        PanelFailure.Unknown => new("پاسخ پنل روشن نبود.", "The panel's answer was unclear."),
    };

    /// <summary>A job's last error: what it means, and the panel's own words.</summary>
    public static (Text Means, string Words) Error(string lastError)
    {
        var (kind, words) = lastError.Split(": ", 2) is [var before, var after] ? (before, after) : ("", lastError);
        return Enum.TryParse<PanelFailure>(kind, out var failure) && Enum.IsDefined(failure) ? (Of(failure), words) : (Of(PanelFailure.Unknown), lastError);
    }

    private static Text Underway(PanelJobReason reason) => reason switch
    {
        PanelJobReason.Purchase => new("خرید در حال رسیدن به پنل است", "The purchase is on its way to the panel"),
        PanelJobReason.Renewal => new("تمدید در حال رسیدن به پنل است", "The renewal is on its way to the panel"),
        PanelJobReason.ExtraTraffic => new("حجم اضافه در حال رسیدن به پنل است", "The extra traffic is on its way to the panel"),
        PanelJobReason.ExtraTime => new("زمان اضافه در حال رسیدن به پنل است", "The extra time is on its way to the panel"),
        PanelJobReason.QueuedPeriod => new("دورهٔ بعدی در حال شروع روی پنل است", "The next period is being begun on the panel"),
        PanelJobReason.Disable => new("در حال خاموش شدن روی پنل", "Being switched off on the panel"),
        PanelJobReason.Enable => new("در حال روشن شدن روی پنل", "Being switched on on the panel"),
        PanelJobReason.ResetTraffic => new("مصرف روی پنل در حال صفر شدن است", "The usage is being reset on the panel"),
        PanelJobReason.Rotate => new("لینک تازه در حال ساخته شدن روی پنل است", "The new link is being made on the panel"),
        PanelJobReason.Transfer => new("جابه‌جایی در حال انجام روی پنل است", "The move is being carried out on the panel"),
        PanelJobReason.Ended or PanelJobReason.Grace => new("پایان دوره در حال رسیدن به پنل است", "The end of the period is on its way to the panel"),
        PanelJobReason.Delete or PanelJobReason.Cleanup => new("در حال پاک‌سازی روی پنل", "Being cleaned up on the panel"),
        PanelJobReason.Repair => new("اختلاف با پنل در حال درست شدن است", "A difference on the panel is being mended"),
        PanelJobReason.Adjust => new("تغییر مدیر در حال رسیدن به پنل است", "The admin's change is on its way to the panel"),
    };
}
