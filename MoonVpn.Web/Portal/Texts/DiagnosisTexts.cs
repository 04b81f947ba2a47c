using MoonVpn.Core.Panels;

namespace MoonVpn.Web.Portal.Texts;

/// <summary>What is wrong with a panel that cannot be used, and what to do about it.</summary>
internal static class DiagnosisTexts
{
    public static Text Of(PanelDiagnosis diagnosis) => diagnosis switch
    {
        PanelDiagnosis.Unclear => new(
            "پنل پاسخ روشنی نداد. چند دقیقهٔ دیگر دوباره امتحان کنید؛ اگر درست نشد، گزارش تماس‌ها را ببینید.",
            "The panel gave no clear answer. Try again in a few minutes; if that does not help, look into the log of calls."),
        PanelDiagnosis.BadAddress => new(
            "این نشانی خوانده نمی‌شود. آن را کامل بنویسید، با http یا https، پورت و مسیر: https://panel.example.com:2053/path",
            "This address cannot be read. Enter it in full, with http or https, port and path: https://panel.example.com:2053/path"),
        PanelDiagnosis.NameUnknown => new(
            "دامنه‌ای با این نام پیدا نشد. املای آن را بررسی کنید، یا به جایش IP سرور را بنویسید.",
            "There is no domain of this name. Check its spelling, or enter the server's IP address instead."),
        PanelDiagnosis.ConnectionRefused => new(
            "سرور هست، اما روی این پورت کسی پاسخ نمی‌دهد. پورت را بررسی کنید و با دستور x-ui روی سرور ببینید پنل روشن است یا نه.",
            "The server is there, but nobody answers on this port. Check the port, and see with the x-ui command on the server whether the panel is running."),
        PanelDiagnosis.TimedOut => new(
            "پاسخی نرسید. پورت پنل را در فایروال سرور باز کنید؛ اگر راه تا سرور بسته است، برای این پنل پروکسی بگذارید.",
            "No answer came. Open the panel's port in the server's firewall; if the way to the server is blocked, give this panel a proxy."),
        PanelDiagnosis.ProxyFailed => new(
            "پروکسی این پنل پاسخ نمی‌دهد یا راه نمی‌دهد. نشانی، نام کاربری و گذرواژهٔ پروکسی را بررسی کنید.",
            "This panel's proxy does not answer or does not let us through. Check its address, user name and password."),
        PanelDiagnosis.WantsHttps => new(
            "این پورت https می‌خواهد. نشانی را با https:// بنویسید.",
            "This port speaks https. Begin the address with https://."),
        PanelDiagnosis.WantsHttp => new(
            "پنل روی این پورت گواهی ندارد و http است. نشانی را با http:// بنویسید، یا بهتر: در پنل برایش گواهی بگذارید.",
            "The panel has no certificate on this port and speaks http. Begin the address with http://, or better, give the panel a certificate."),
        PanelDiagnosis.CertificateUntrusted => new(
            "گواهی TLS پنل معتبر نیست یا برای نام دیگری صادر شده. اگر گواهی سرور خودتان است، همان را ثابت کنید.",
            "The panel's TLS certificate is trusted by nobody, or was issued for another name. If it is your own server's, pin it."),
        PanelDiagnosis.CertificateExpired => new(
            "مهلت گواهی TLS پنل گذشته است. آن را روی سرور تمدید کنید؛ تا آن زمان می‌توانید همین گواهی را ثابت کنید.",
            "The panel's TLS certificate has expired. Renew it on the server; until then you can pin this one."),
        PanelDiagnosis.CertificateMismatch => new(
            "گواهی پنل همانی نیست که ثابت کرده بودید. اگر خودتان عوضش کرده‌اید، گواهی تازه را ثابت کنید؛ وگرنه ادامه ندهید، شاید کسی میان راه باشد.",
            "This is not the certificate that was pinned. If you changed it yourself, pin the new one; if not, stop here: somebody may be in between."),
        PanelDiagnosis.GatewayDown => new(
            "واسط جلوی پنل (مثل nginx یا کلودفلر) پاسخ می‌دهد، اما خود پنل خاموش است. پنل را روی سرور روشن کنید.",
            "What stands before the panel (nginx, Cloudflare) answers, but the panel itself is down. Start it on the server."),
        PanelDiagnosis.HostRefused => new(
            "پنل فقط به دامنهٔ خودش پاسخ می‌دهد. آن دامنه را در «تنظیمات بیشتر» زیر «دامنهٔ پنل» بنویسید.",
            "The panel answers to its own domain only. Enter that domain under “More settings”, as “Panel's domain”."),
        PanelDiagnosis.WrongBasePath => new(
            "این نشانی پاسخ می‌دهد، اما مسیر پایهٔ پنل این نیست. آن را از تنظیمات پنل یا از خروجی نصب کپی کنید.",
            "The address answers, but this is not the panel's base path. Copy it from the panel's settings or from the installer's output."),
        PanelDiagnosis.NotThreeXui => new(
            "در این نشانی صفحه‌ای هست، اما پنل 3x-ui نیست. نشانی و پورت را بررسی کنید.",
            "There is a page at this address, but no 3x-ui panel. Check address and port."),
        PanelDiagnosis.TooOld => new(
            "این 3x-ui قدیمی‌تر از آن است که فروشگاه با آن کار کند. پنل را به‌روز کنید.",
            "This 3x-ui is older than any the shop can work with. Update the panel."),
        PanelDiagnosis.WrongPassword => new(
            "نام کاربری یا گذرواژه درست نیست. همان‌هایی را بنویسید که با آن‌ها در مرورگر وارد پنل می‌شوید.",
            "User name or password is wrong. Enter those with which you sign in to the panel in a browser."),
        PanelDiagnosis.TwoFactorNeeded => new(
            "پنل برای ورود چیز دیگری هم می‌خواهد: رمز دومرحله‌ای، یا در نسخه‌های قدیمی «رمز ورود». آن را در «تنظیمات بیشتر» بنویسید.",
            "The panel asks for more to sign in: the two-factor secret, or on old versions the login secret. Enter it under “More settings”."),
        PanelDiagnosis.LockedOutMaybe => new(
            "ورود پذیرفته نشد و شاید پنل پس از چند ورود ناموفق راه را بسته باشد. یک ربع صبر کنید یا پنل را دوباره راه بیندازید، بعد گذرواژه را بررسی کنید.",
            "The login was refused, and after several of these the panel may be turning us away. Wait a quarter of an hour or restart the panel, then check the password."),
        PanelDiagnosis.WrongToken => new(
            "پنل این توکن API را نمی‌شناسد یا خاموشش کرده‌اند. در پنل توکن تازه‌ای بسازید و این‌جا بگذارید.",
            "The panel does not know this API token, or it was switched off. Make a new one on the panel and enter it here."),
        PanelDiagnosis.TokenScope => new(
            "این توکن API اجازهٔ این کار را ندارد. توکنی با دسترسی کامل (admin) بسازید.",
            "This API token may not do that. Make one with full access (admin)."),
        PanelDiagnosis.Resting => new(
            "چند تماس پشت سر هم ناموفق بود و فروشگاه کمی صبر می‌کند. یک دقیقهٔ دیگر دوباره امتحان کنید.",
            "Several calls failed one after the other, so the shop leaves the panel alone for a while. Try again in a minute."),
    };

    /// <summary>The certificate that was shown can be pinned.</summary>
    public static bool IsAboutCertificate(PanelDiagnosis diagnosis) =>
        diagnosis is PanelDiagnosis.CertificateUntrusted or PanelDiagnosis.CertificateExpired or PanelDiagnosis.CertificateMismatch;
}
