namespace MoonVpn.Core.Catalog.Guides;

/// <summary>The guides a shop begins with: apps that are given away, from where their makers give them out.</summary>
internal static class FirstGuides
{
    private const string V2RayNg = "https://github.com/2dust/v2rayNG/releases/latest";
    private const string V2RayN = "https://github.com/2dust/v2rayN/releases/latest";
    private const string HiddifyGet = "https://github.com/hiddify/hiddify-app/releases/latest";
    private const string HiddifyAdd = "hiddify://import/{subscription}";
    private const string HappAdd = "happ://add/{subscription}";

    public static IReadOnlyList<GuideDraft> All { get; } =
    [
        Of(ConnectPlatform.Android, "v2rayNG", V2RayNg, "v2rayng://install-sub?url={subscription}", Phone("v2rayNG"), PhoneEn("v2rayNG")),
        Of(ConnectPlatform.Android, "Hiddify", HiddifyGet, HiddifyAdd, Phone("Hiddify"), PhoneEn("Hiddify")),
        Of(ConnectPlatform.Android, "Happ", "https://play.google.com/store/apps/details?id=com.happproxy", HappAdd, Phone("Happ"), PhoneEn("Happ")),
        Of(ConnectPlatform.Ios, "Streisand", "https://apps.apple.com/app/streisand/id6450534064", "streisand://import/{subscription}", Phone("Streisand"), PhoneEn("Streisand")),
        Of(ConnectPlatform.Ios, "V2Box", "https://apps.apple.com/app/v2box-v2ray-client/id6446814690", "v2box://install-sub?url={subscription}", Phone("V2Box"), PhoneEn("V2Box")),
        Of(ConnectPlatform.Ios, "Happ", "https://apps.apple.com/app/happ-proxy-utility/id6504287215", HappAdd, Phone("Happ"), PhoneEn("Happ")),
        Of(ConnectPlatform.Windows, "v2rayN", V2RayN, "", DeskFa, DeskEn),
        Of(ConnectPlatform.Windows, "Hiddify", HiddifyGet, HiddifyAdd, Phone("Hiddify"), PhoneEn("Hiddify")),
        Of(ConnectPlatform.Macos, "Hiddify", HiddifyGet, HiddifyAdd, Phone("Hiddify"), PhoneEn("Hiddify")),
        Of(ConnectPlatform.Macos, "Streisand", "https://apps.apple.com/app/streisand/id6450534064", "streisand://import/{subscription}", Phone("Streisand"), PhoneEn("Streisand")),
        Of(ConnectPlatform.Linux, "Hiddify", HiddifyGet, HiddifyAdd, Phone("Hiddify"), PhoneEn("Hiddify")),
        Of(ConnectPlatform.Linux, "v2rayN", V2RayN, "", DeskFa, DeskEn),
    ];

    private const string DeskFa = """
        ۱. برنامه را دریافت و از حالت فشرده خارج کنید و <b>v2rayN</b> را اجرا کنید.
        ۲. لینک اشتراک را کپی کنید.
        ۳. در برنامه از منوی <b>Subscription group</b> گزینهٔ <b>Subscription group settings</b> را باز کنید، یک گروه بسازید و لینک را در <b>Url</b> بچسبانید.
        ۴. از همان منو <b>Update all subscriptions</b> را بزنید، روی سرور کلیک کنید و <b>Enter</b> بزنید.
        ۵. پایین پنجره، <b>System proxy</b> را روی <b>Set system proxy</b> بگذارید.
        """;

    private const string DeskEn = """
        1. Download the app, unpack it and start <b>v2rayN</b>.
        2. Copy the subscription link.
        3. In the menu <b>Subscription group</b> open <b>Subscription group settings</b>, add a group and paste the link into <b>Url</b>.
        4. Choose <b>Update all subscriptions</b> in the same menu, click the server and press <b>Enter</b>.
        5. At the bottom of the window set <b>System proxy</b> to <b>Set system proxy</b>.
        """;

    private static string Phone(string app) => $"""
        ۱. برنامهٔ <b>{app}</b> را نصب کنید.
        ۲. به همین‌جا برگردید و «افزودن به برنامه» را بزنید تا سرویس خودش اضافه شود.
        ۳. در برنامه، سرور را انتخاب و دکمهٔ اتصال را لمس کنید.
        ۴. بار اول که پیام <b>VPN</b> نشان داده شد، آن را تأیید کنید.

        اگر سرویس خودش اضافه نشد، لینک اشتراک را کپی کنید و در برنامه با دکمهٔ <b>+</b> آن را از کلیپ‌بورد وارد کنید.
        """;

    private static string PhoneEn(string app) => $"""
        1. Install <b>{app}</b>.
        2. Come back here and press “Add to the app”: your service is added by itself.
        3. Choose the server in the app and press connect.
        4. The first time, allow the <b>VPN</b> when you are asked.

        If nothing is added by itself, copy the subscription link and choose “import from clipboard” behind the <b>+</b> of the app.
        """;

    /// <summary>Names of apps and buttons run from left to right: each keeps together in the Persian around it.</summary>
    private static string Isolated(string persian) => persian.Replace("<b>", "\u2066<b>", StringComparison.Ordinal).Replace("</b>", "</b>\u2069", StringComparison.Ordinal);

    private static GuideDraft Of(ConnectPlatform platform, string app, string get, string add, string fa, string en) =>
        new() { Platform = platform, App = app, DownloadUrl = get, ImportUrl = add, TextFa = Isolated(fa), TextEn = en };
}
