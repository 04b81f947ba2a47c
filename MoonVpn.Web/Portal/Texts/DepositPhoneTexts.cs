namespace MoonVpn.Web.Portal.Texts;

/// <summary>The phones that forward the bank's messages.</summary>
internal static class DepositPhoneTexts
{
    public static readonly Text Title = new("گوشی‌ها", "Phones");
    public static readonly Text Add = new("افزودن گوشی", "Add a phone");
    public static readonly Text Name = new("نام گوشی", "Name of the phone");
    public static readonly Text NameHelp = new("مثلاً: گوشی مغازه", "For example: the shop's phone");
    public static readonly Text MustSign = new("پیامک‌ها باید امضا شوند", "Messages must be signed");
    public static readonly Text MustSignHelp = new("امن‌تر است. اگر برنامهٔ گوشی امضای HMAC ندارد، خاموش کنید تا فقط کلید فرستاده شود.", "Safer. Turn it off if the phone's app cannot sign with HMAC and can only send the key.");
    public static readonly Text Way = new("روش", "Proof");
    public static readonly Text Signed = new("امضا", "Signed");
    public static readonly Text KeyOnly = new("فقط کلید", "Key only");
    public static readonly Text LastSeen = new("آخرین پیامک", "Last seen");
    public static readonly Text Never = new("هنوز هیچ", "Never");
    public static readonly Text Count = new("پیامک‌ها", "Messages");
    public static readonly Text Refused = new("ردشده", "Refused");
    public static readonly Text RefusedMore = new("کلید یا امضای نادرست، خیلی قدیمی، بی‌متن، یا هنگام خاموشی", "Wrong key or signature, too old, without a text, or while turned off");
    public static readonly Text On = new("فعال", "On");
    public static readonly Text Off = new("خاموش", "Off");
    public static readonly Text TurnOn = new("روشن کردن", "Turn on");
    public static readonly Text TurnOff = new("خاموش کردن", "Turn off");
    public static readonly Text NewKey = new("کلید تازه", "New key");
    public static readonly Text NewKeyAsk = new("کلید فعلی «{0}» از همین حالا کار نمی‌کند و باید کلید تازه را در گوشی وارد کنید.", "The present key of “{0}” stops working at once; the new one must be put into the phone.");
    public static readonly Text DeleteAsk = new("گوشی «{0}» حذف شود؟ کلید آن دیگر پذیرفته نمی‌شود.", "Delete the phone “{0}”? Its key will not be taken any more.");
    public static readonly Text None = new("هنوز گوشی‌ای وصل نیست", "No phone yet");
    public static readonly Text NoneMore = new("گوشی را اضافه کنید تا نشانی و کلید آن را بگیرید؛ بعد هر دو را در برنامهٔ ارسال پیامک وارد کنید.", "Add a phone to get its address and key, and put both into an app that forwards messages.");

    public static readonly Text KeyTitle = new("وصل کردن «{0}»", "Connect “{0}”");
    public static readonly Text Once = new("کلید فقط همین یک بار نشان داده می‌شود. هرکس آن را داشته باشد می‌تواند از طرف بانک پیامک بسازد؛ آن را جایی نفرستید.", "The key is shown this once. Whoever has it can make up messages of the bank: send it to nobody.");
    public static readonly Text Address = new("نشانی (POST)", "Address (POST)");
    public static readonly Text Key = new("کلید", "Key");
    public static readonly Text Body = new("متن درخواست (JSON)", "Body (JSON)");
    public static readonly Text Steps = new("در برنامهٔ ارسال پیامک", "In the forwarding app");
    public static readonly Text StepSender = new("فقط پیامک‌های فرستندهٔ بانک را انتخاب کنید و نشانی و متن بالا را بگذارید.", "Choose the bank's sender only, and paste the address and body above.");
    public static readonly Text StepKey = new("این سرآیند را اضافه کنید:", "Add this header:");
    public static readonly Text StepTimestamp = new("سرآیند X-Timestamp: زمان یونیکس به میلی‌ثانیه؛ بیش از ۱۰ دقیقه اختلاف پذیرفته نمی‌شود.", "Header X-Timestamp: Unix time in milliseconds, at most 10 minutes off.");
    public static readonly Text StepSignature = new("سرآیند X-Signature: حاصل HMAC-SHA256 با همین کلید، به شکل hex، روی این متن:", "Header X-Signature: HMAC-SHA256 with this key, in hex, over:");
    public static readonly Text StepTry = new("یک پیامک آزمایشی بفرستید؛ باید با پاسخ 200 در فهرست پیامک‌ها دیده شود.", "Forward a message to try it: it is answered with 200 and listed here.");
    public static readonly Text Kept = new("کلید را برداشتم", "I have the key");
}
