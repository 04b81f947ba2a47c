namespace MoonVpn.Web.Portal.Texts;

/// <summary>How a panel did over time.</summary>
internal static class PanelStatsTexts
{
    public static readonly Text Range = new("بازه", "Range");
    public static readonly Text Day = new("۲۴ ساعت", "24 hours");
    public static readonly Text Week = new("۷ روز", "7 days");
    public static readonly Text Month = new("۳۰ روز", "30 days");
    public static readonly Text Online = new("کلاینت‌های آنلاین", "Clients online");
    public static readonly Text Traffic = new("ترافیک", "Traffic");
    public static readonly Text Load = new("بار سرور (٪)", "Server load (%)");
    public static readonly Text Latency = new("زمان پاسخ (میلی‌ثانیه)", "Answer time (ms)");
    public static readonly Text Uptime = new("در دسترس بودن", "Availability");
    public static readonly Text UptimeOf = new("{0}٪ بررسی‌ها موفق", "{0}% of checks succeeded");
    public static readonly Text UpAt = new("{0} · در دسترس", "{0} · up");
    public static readonly Text DownAt = new("{0} · از دسترس خارج", "{0} · down");
    public static readonly Text PartlyAt = new("{0} · {1}٪ در دسترس", "{0} · {1}% up");
    public static readonly Text GapsMean = new("جایی که خط بریده، پنل خوانده نشده است.", "Where a line breaks, the panel could not be read.");
    public static readonly Text None = new("هنوز آماری نیست", "No figures yet");
    public static readonly Text NoneMore = new("هر همگام‌سازی یک نقطه به نمودار اضافه می‌کند.", "Every sync adds a point to the charts.");
    public static readonly Text Most = new("بیشترین {0}", "At most {0}");
    public static readonly Text Whole = new("جمعاً {0}", "{0} in all");
    public static readonly Text Average = new("میانگین {0}", "{0} on average");
    public static readonly Text InGigabytes = new("گیگابایت", "GB");
    public static readonly Text InMegabytes = new("مگابایت", "MB");
}
