using MoonVpn.Core.Panels;

namespace MoonVpn.Web.Portal.Texts;

/// <summary>Panels and their inbounds.</summary>
internal static class PanelTexts
{
    public static readonly Text About = new("سرورهای 3x-ui که اکانت‌ها روی آن‌ها ساخته می‌شوند.", "The 3x-ui servers on which accounts are made.");
    public static readonly Text Add = new("پنل تازه", "New panel");
    public static readonly Text Edit = new("ویرایش پنل", "Edit panel");
    public static readonly Text None = new("هنوز پنلی نیست", "No panels yet");
    public static readonly Text NoneMore = new("پنل 3x-ui خود را وصل کنید؛ اینباندها خودکار خوانده می‌شوند.", "Connect your 3x-ui panel; its inbounds are read by themselves.");
    public static readonly Text NoLocations = new("هر پنل به یک لوکیشن وصل است؛ اول یک لوکیشن بسازید.", "A panel belongs to a location; add a location first.");
    public static readonly Text ToLocations = new("رفتن به لوکیشن‌ها", "Go to locations");
    public static readonly Text Version = new("نسخه", "Version");
    public static readonly Text Clients = new("کلاینت", "Clients");
    public static readonly Text Inbounds = new("اینباندها", "Inbounds");
    public static readonly Text LastCheck = new("آخرین بررسی", "Last check");
    public static readonly Text Sync = new("همگام‌سازی", "Sync now");
    public static readonly Text SyncHelp = new("نسخه، اینباندها و مصرف‌ها همین حالا خوانده می‌شوند.", "Version, inbounds and usage are read now.");
    public static readonly Text Synced = new("پنل خوانده شد.", "The panel was read.");
    public static readonly Text Url = new("نشانی پنل", "Panel address");
    public static readonly Text UrlHelp = new("کامل، با پورت و مسیر: https://panel.example.com:2053/path", "In full, with port and path: https://panel.example.com:2053/path");
    public static readonly Text PlainHttp = new("این نشانی http است: گذرواژه بدون رمزنگاری فرستاده می‌شود.", "This address is http: the password travels unencrypted.");
    public static readonly Text ApiToken = new("توکن API (نسخهٔ ۳)", "API token (version 3)");
    public static readonly Text ApiTokenHelp = new("اختیاری؛ اگر باشد به جای گذرواژه به کار می‌رود.", "Optional; used instead of the password when given.");
    public static readonly Text Kept = new("ذخیره شده؛ خالی بماند، تغییر نمی‌کند", "Stored; leave empty to keep it");
    public static readonly Text Certificate = new("گواهی TLS", "TLS certificate");
    public static readonly Text Fingerprint = new("اثر انگشت SHA-256", "SHA-256 fingerprint");
    public static readonly Text FingerprintWrong = new("۶۴ رقم هگزادسیمال لازم است.", "64 hexadecimal digits are needed.");
    public static readonly Text CertificateShown = new("پنل این گواهی را نشان داد؛ اگر با گواهی سرور خودتان یکی است، آن را ثابت کنید:", "The panel showed this certificate; pin it if it is your server's:");
    public static readonly Text PinIt = new("فقط همین گواهی", "Pin this one");
    public static readonly Text SkipIt = new("بدون بررسی", "Skip the check");
    public static readonly Text LinkHost = new("نشانی در لینک مشتری", "Host in customers' links");
    public static readonly Text LinkHostHelp = new("خالی: همان نشانی پنل.", "Empty: the panel's own host.");
    public static readonly Text SubscriptionUrl = new("نشانی سابسکریپشن", "Subscription address");
    public static readonly Text SubscriptionUrlHelp = new("خالی: از پنل پرسیده می‌شود.", "Empty: the panel is asked.");
    public static readonly Text Active = new("فعال", "Active");
    public static readonly Text ActiveHelp = new("خاموش باشد، اکانت تازه‌ای روی این پنل ساخته نمی‌شود.", "When off, no new accounts are made on it.");
    public static readonly Text Test = new("آزمایش اتصال", "Test");
    public static readonly Text Testing = new("در حال اتصال به پنل…", "Connecting to the panel…");
    public static readonly Text TestGood = new("اتصال برقرار شد", "The connection works");
    public static readonly Text Generation = new("نسل API", "API generation");
    public static readonly Text Xray = new("هستهٔ Xray", "Xray core");
    public static readonly Text Memory = new("حافظه", "Memory");
    public static readonly Text Cpu = new("پردازنده", "CPU");
    public static readonly Text Online = new("آنلاین", "Online");
    public static readonly Text OursAndOthers = new("فروشگاه / دیگران", "Ours / others");
    public static readonly Text Differences = new("مغایرت", "Differences");
    public static readonly Text SearchFor = new("نام، لوکیشن یا نشانی", "Name, location or address");
    public static readonly Text SortBy = new("ترتیب", "Sort by");
    public static readonly Text Tabs = new("بخش‌های پنل", "Parts of the panel");
    public static readonly Text Overview = new("نمای کلی", "Overview");
    public static readonly Text Statistics = new("آمار", "Statistics");
    public static readonly Text Facts = new("مشخصات", "Facts");
    public static readonly Text Now = new("همین حالا", "Right now");
    public static readonly Text Backup = new("دریافت پشتیبان", "Download backup");
    public static readonly Text BackupHelp = new("پایگاه دادهٔ خود پنل، با همهٔ رمزهایش؛ جای امنی نگهش دارید.", "The panel's own database, with all its secrets; keep it safe.");
    public static readonly Text BackupFailed = new("پشتیبان دریافت نشد؛ اتصال پنل را آزمایش کنید و گزارش تماس‌ها را ببینید.", "The backup could not be downloaded; test the connection and look into the log of calls.");
    public static readonly Text Proxy = new("پروکسی", "Proxy");
    public static readonly Text ProxyHelp = new("اگر پنل فقط از راه دیگری در دسترس است: http://user:pass@host:port یا socks5://…", "If the panel is reached another way only: http://user:pass@host:port or socks5://…");
    public static readonly Text TwoFactor = new("رمز دومرحله‌ای (TOTP)", "Two-factor secret");
    public static readonly Text TwoFactorHelp = new("کلید base32 که پنل هنگام روشن‌کردن ورود دومرحله‌ای نشان می‌دهد؛ نه کد شش‌رقمی.", "The base32 key the panel shows when two-factor login is switched on; not a six-digit code.");
    public static readonly Text LoginSecret = new("رمز ورود (Login Secret)", "Login secret");
    public static readonly Text LoginSecretHelp = new("فقط در 3x-ui تا نسخهٔ 2.5.8، اگر در پنل روشن است.", "Only 3x-ui up to 2.5.8, if switched on there.");
    public static readonly Text HostName = new("دامنهٔ پنل", "Panel's domain");
    public static readonly Text HostNameHelp = new("وقتی پنل فقط به دامنهٔ خودش پاسخ می‌دهد، ولی نشانی بالا IP یا نام دیگری است.", "When the panel answers to its own domain only, but the address above is an IP or another name.");
    public static readonly Text Forget = new("مقدار ذخیره‌شده پاک شود", "Delete the stored one");
    public static readonly Text TestFailed = new("اتصال برقرار نشد", "The connection does not work");
    public static readonly Text Free = new("{0} جای خالی", "{0} free");
    public static readonly Text Places = new("کلاینت و ظرفیت", "Clients and capacity");
    public static readonly Text SearchInbound = new("نام یا پورت", "Remark or port");
    public static readonly Text InboundFilter = new("وضعیت اینباند", "Inbound state");
    public static readonly Text SeePanel = new("دیدن پنل", "Open the panel's page");
    public static readonly Text Protocol = new("پروتکل", "Protocol");
    public static readonly Text Port = new("پورت", "Port");
    public static readonly Text Remark = new("نام", "Remark");
    public static readonly Text Status = new("وضعیت", "Status");
    public static readonly Text OnSale = new("فروش", "On sale");
    public static readonly Text OnSaleHelp = new("خاموش باشد، اکانت تازه‌ای روی این اینباند ساخته نمی‌شود.", "When off, no new accounts are made on this inbound.");
    public static readonly Text SellOn = new("فروش روی {0}", "Sell on {0}");
    public static readonly Text EditInbound = new("ویرایش ظرفیت", "Edit capacity");
    public static readonly Text MaxClientsHelp = new("خالی: بدون سقف. کلاینت‌های دیگر پنل هم شمرده می‌شوند.", "Empty: no limit. The panel's other clients count too.");
    public static readonly Text NoInbounds = new("اینباندی خوانده نشده", "No inbounds were read");
    public static readonly Text NoInboundsMore = new("در پنل یک اینباند vless، vmess یا trojan بسازید و دوباره همگام کنید.", "Make a vless, vmess or trojan inbound on the panel, then sync.");

    public static Text Of(TlsMode mode) => mode switch
    {
        TlsMode.Verify => new("معتبر باشد (پیشنهادی)", "Must be trusted (recommended)"),
        TlsMode.Pin => new("فقط گواهی با این اثر انگشت", "Only the one with this fingerprint"),
        TlsMode.Skip => new("هر گواهی پذیرفته شود (ناامن)", "Accept any (unsafe)"),
    };

    public static string Of(PanelGeneration generation) => generation switch
    {
        PanelGeneration.V2 => "3x-ui 2.x",
        PanelGeneration.V30 => "3x-ui 3.0",
        PanelGeneration.V31 => "3x-ui 3.1+",
    };

    /// <summary>What the panel says of its core; a word it does not use today is shown as it is.</summary>
    public static string XrayState(string state) => state switch
    {
        "running" => new Text("در حال اجرا", "running"),
        "stop" => new Text("خاموش", "stopped"),
        "error" => new Text("خطا", "error"),
        _ => state,
    };
}
