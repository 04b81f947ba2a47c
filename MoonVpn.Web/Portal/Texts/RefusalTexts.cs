using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments;
using MoonVpn.Web.Portal.Shared;

namespace MoonVpn.Web.Portal.Texts;

/// <summary>Why a service said no, for people. A new refusal breaks the build here until it has its sentence.</summary>
internal static class RefusalTexts
{
    public static string Sentence(RefusedException refused) =>
        For(refused.Refusal).With([.. refused.Arguments.Select((argument, place) => Argument(refused.Refusal, place, argument))]);

    private static object Argument(Refusal refusal, int place, object argument) => argument switch
    {
        string field when place == 0 && refusal is (Refusal.FieldRequired or Refusal.FieldTooLong or Refusal.OutOfRange) => FieldTexts.Name(field),
        DateTime utc => Moment.Short(utc),
        long amount => Toman.Format(amount),
        ReceiptStatus status => StatusTexts.Of(status).Text,
        _ => argument,
    };

    public static Text For(Refusal refusal) => refusal switch
    {
        Refusal.NotAllowed => new("شما به این کار دسترسی ندارید.", "You are not allowed to do this."),
        Refusal.NotFound => new("چیزی با این نشانی پیدا نشد.", "There is nothing under this address."),
        Refusal.Blocked => new("این حساب مسدود است.", "This account is blocked."),
        Refusal.ChangedMeanwhile => new("همزمان کس دیگری این را تغییر داد؛ دوباره ببینید و تصمیم بگیرید.", "Somebody else changed this meanwhile; look again and decide."),
        Refusal.FieldRequired => new("«{0}» را وارد کنید.", "“{0}” is required."),
        Refusal.FieldTooLong => new("«{0}» حداکثر {1} نویسه می‌تواند باشد.", "“{0}” may have at most {1} characters."),
        Refusal.OutOfRange => new("«{0}» باید بین {1} و {2} باشد.", "“{0}” must be between {1} and {2}."),
        Refusal.NameTaken => new("نام «{0}» قبلاً استفاده شده است.", "The name “{0}” is taken."),
        Refusal.PlanNotOnSale => new("این پلن برای فروش فعال نیست.", "This plan is not on sale."),
        Refusal.LocationNotInPlan => new("این پلن این لوکیشن را ندارد.", "The plan does not include this location."),
        Refusal.LocationFull => new("ظرفیت این لوکیشن پر است.", "This location is full."),
        Refusal.PlanHasNoLocation => new("این پلن هیچ لوکیشنی ندارد.", "The plan has no location."),
        Refusal.PlanIsNotFree => new("این پلن رایگان نیست.", "This plan is not free."),
        Refusal.TrialAlreadyUsed => new("اکانت تست این پلن قبلاً گرفته شده است.", "The trial of this plan was already used."),
        Refusal.AccountBusy => new("تغییر قبلی این اکانت هنوز در حال انجام است؛ کمی بعد دوباره امتحان کنید.", "An earlier change of this account is still being carried out; try again in a moment."),
        Refusal.AccountNotActive => new("این کار با وضعیت فعلی اکانت ممکن نیست.", "This is not possible for the account as it is now."),
        Refusal.AccountHasOpenOrder => new("سفارش دیگری برای این اکانت باز است؛ اول آن را تمام یا لغو کنید.", "Another order for this account is open; finish or cancel it first."),
        Refusal.TransferNotOffered => new("تغییر لوکیشن برای مشتری‌ها خاموش است.", "Location changes are not offered to customers."),
        Refusal.TransferToSamePlace => new("اکانت همین حالا هم همان‌جاست.", "The account is there already."),
        Refusal.TransferLimitReached => new("هر اکانت در ۳۰ روز حداکثر {0} بار جابه‌جا می‌شود؛ نوبت بعدی: {1}", "An account can move {0} times in 30 days at most; next time: {1}"),
        Refusal.TransferTooSoon => new("از آخرین جابه‌جایی زمان کمی گذشته؛ نوبت بعدی: {0}", "The last move was only recently; next time: {0}"),
        Refusal.TooManyOpenOrders => new("{0} سفارش باز وجود دارد؛ اول یکی را تمام یا لغو کنید.", "There are {0} open orders; finish or cancel one first."),
        Refusal.OrderNotPending => new("این سفارش دیگر در انتظار پرداخت نیست.", "This order is no longer waiting for payment."),
        Refusal.ReceiptUnderReview => new("رسید این سفارش در حال بررسی است.", "This order's receipt is under review."),
        Refusal.NotEnoughBalance => new("موجودی کافی نیست؛ {0} تومان کم است.", "The balance is not enough; {0} Toman is missing."),
        Refusal.AmountOutOfRange => new("مبلغ باید بین {0} و {1} تومان باشد.", "The amount must be between {0} and {1} Toman."),
        Refusal.OperationKeyReused => new("این عملیات قبلاً با مبلغ دیگری ثبت شده است.", "This operation is already recorded with other figures."),
        Refusal.ReasonRequired => new("دلیل را بنویسید.", "Please give a reason."),
        Refusal.NoCardAvailable => new("هیچ کارت بانکی آمادهٔ دریافت نیست.", "No bank card is ready to receive money."),
        Refusal.CardNumberInvalid => new("شمارهٔ کارت درست نیست؛ ۱۶ رقم را دوباره بررسی کنید.", "The card number is not valid; check its 16 digits."),
        Refusal.CardNumberTaken => new("این کارت قبلاً ثبت شده است.", "This card is already registered."),
        Refusal.ReceiptNotOpen => new("این رسید باز نیست.", "This receipt is not open."),
        Refusal.ReceiptAlreadySent => new("رسید این سفارش قبلاً فرستاده شده است.", "A receipt was already sent for this order."),
        Refusal.ReceiptNeedsNumber => new("شمارهٔ پیگیری در متن رسید پیدا نشد.", "The receipt's text holds no reference number."),
        Refusal.ReceiptFileKind => new("این نوع فایل رسید پذیرفته نیست؛ عکس JPG، PNG یا WebP بفرستید.", "This kind of file is not accepted; send a JPG, PNG or WebP picture."),
        Refusal.ReceiptFileTooLarge => new("فایل رسید از {0} مگابایت بزرگ‌تر است.", "The receipt's file is larger than {0} MB."),
        Refusal.ReceiptAlreadyDecided => new("{0} در {1} دربارهٔ این رسید تصمیم گرفت: {2}.", "{0} decided this receipt at {1}: {2}."),
        Refusal.ReceiptOnlySuperadmin => new("دربارهٔ این رسید فقط مدیر ارشد تصمیم می‌گیرد.", "Only the superadmin decides this receipt."),
        Refusal.OwnReceipt => new("دربارهٔ رسید خودتان نمی‌توانید تصمیم بگیرید.", "You cannot decide your own receipt."),
        Refusal.PanelUrlInvalid => new("نشانی پنل درست نیست؛ نمونه: https://panel.example.com:2053/path", "The panel's address is not valid; example: https://panel.example.com:2053/path"),
        Refusal.PanelUnreachable => new("پنل پاسخ نمی‌دهد؛ نشانی، پورت و فایروال را بررسی کنید.", "The panel does not answer; check address, port and firewall."),
        Refusal.PanelNotAPanel => new("در این نشانی پنل 3x-ui پیدا نشد؛ مسیر پنل را هم وارد کنید.", "No 3x-ui panel was found at this address; include its path."),
        Refusal.PanelBadCredentials => new("نام کاربری یا گذرواژهٔ پنل درست نیست.", "The panel's user name or password is wrong."),
        Refusal.PanelCertificate => new("گواهی TLS پنل معتبر نیست.", "The panel's TLS certificate is not trusted."),
        Refusal.PanelRefused => new("پنل نپذیرفت: {0}", "The panel refused: {0}"),
        Refusal.PanelAnswerUnclear => new("پاسخ پنل روشن نبود؛ چند لحظه بعد دوباره امتحان کنید.", "The panel's answer was unclear; try again in a moment."),
        Refusal.ProxyUrlInvalid => new("نشانی پروکسی درست نیست؛ نمونه: socks5://user:pass@1.2.3.4:1080", "The proxy's address is not valid; example: socks5://user:pass@1.2.3.4:1080"),
        Refusal.HostNameInvalid => new("نام دامنه درست نیست؛ فقط خود دامنه را بنویسید، مثلاً panel.example.com", "The host name is not valid; write the domain alone, like panel.example.com"),
        Refusal.TwoFactorSecretInvalid => new("کلید ورود دومرحله‌ای درست نیست؛ همان متنی را وارد کنید که پنل هنگام فعال‌سازی نشان داد.", "The two-factor key is not valid; enter the text the panel showed when it was switched on."),
        Refusal.ClientAlreadyClaimed => new("این کاربر پنل همین حالا هم یکی از اکانت‌های فروشگاه است.", "This client is an account of the shop already."),
        Refusal.ClientInboundUnknown => new("این کاربر روی هیچ اینباندی نیست که فروشگاه بتواند اکانتش را نگه دارد.", "This client is on no inbound where the shop can keep an account."),
        Refusal.DifferenceNotOpen => new("این مورد دیگر منتظر تصمیم نیست.", "This difference is no longer waiting for a decision."),
        Refusal.PanelNotOnHold => new("این پنل متوقف نیست.", "This panel is not on hold."),
        Refusal.PasswordTooShort => new("گذرواژه باید دست‌کم {0} نویسه باشد.", "The password needs at least {0} characters."),
        Refusal.SetupTokenWrong => new("کد راه‌اندازی درست نیست یا زمانش گذشته است.", "The set-up code is wrong or has run out."),
        Refusal.SetupAlreadyDone => new("راه‌اندازی قبلاً انجام شده است.", "Set-up was already done."),
        Refusal.LastSuperadmin => new("دست‌کم یک مدیر ارشد باید بماند.", "At least one superadmin must remain."),
        Refusal.SettingInvalid => new("مقدار «{0}» پذیرفته نیست.", "The value of “{0}” is not accepted."),
        Refusal.BotTokenInvalid => new("شکل توکن ربات درست نیست؛ آن را از BotFather کپی کنید.", "The bot token is malformed; copy it from BotFather."),
        Refusal.BotTokenRefused => new("تلگرام این توکن را نپذیرفت.", "Telegram refused this token."),
        Refusal.BotApiUnreachable => new("به سرور تلگرام دسترسی نیست؛ پروکسی یا نشانی Bot API را بررسی کنید.", "Telegram's server cannot be reached; check the proxy or the Bot API address."),
    };
}
