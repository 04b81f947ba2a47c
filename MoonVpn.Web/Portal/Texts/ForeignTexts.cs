namespace MoonVpn.Web.Portal.Texts;

/// <summary>Clients on a panel that are none of the shop's, and making them accounts.</summary>
internal static class ForeignTexts
{
    public static readonly Text Title = new("کلاینت‌های دیگر", "Other clients");
    public static readonly Text About = new(
        "کلاینت‌هایی که فروشگاه نساخته است. فروشگاه هرگز به آن‌ها دست نمی‌زند؛ می‌توانید هر کدام را به نام یک مشتری ثبت کنید.",
        "Clients that the shop did not make. It never touches them; you can register any of them in a customer's name.");
    public static readonly Text SearchFor = new("نام کلاینت", "Client name");
    public static readonly Text None = new("همهٔ کلاینت‌ها از فروشگاه هستند", "All clients are the shop's");
    public static readonly Text NoneMore = new("اگر کسی روی پنل کلاینتی بسازد، این‌جا دیده می‌شود.", "Whatever somebody makes on the panel will stand here.");
    public static readonly Text Name = new("کلاینت", "Client");
    public static readonly Text Usage = new("مصرف", "Usage");
    public static readonly Text UsedOf = new("{0} از {1}", "{0} of {1}");
    public static readonly Text Expiry = new("پایان", "Expiry");
    public static readonly Text LastOnline = new("آخرین اتصال", "Last online");
    public static readonly Text Enabled = new("وضعیت", "Status");
    public static readonly Text Claim = new("ثبت برای مشتری", "Claim");
    public static readonly Text CannotClaim = new("روی اینباندی است که فروشگاه نمی‌فروشد", "On an inbound the shop cannot sell");
    public static readonly Text ClaimTitle = new("ثبت {0} برای مشتری", "Claim {0} for a customer");
    public static readonly Text Customer = new("مشتری", "Customer");
    public static readonly Text FindCustomer = new("نام، شناسه، @نام‌کاربری یا تلفن", "Name, id, @username or phone");
    public static readonly Text NobodyFound = new("کسی پیدا نشد. مشتری باید یک بار ربات را باز کرده باشد.", "Nobody was found. The customer must have opened the bot once.");
    public static readonly Text ChooseCustomer = new("یک مشتری انتخاب کنید.", "Choose a customer.");
    public static readonly Text Plan = new("پلن (برای تمدید)", "Plan (for renewals)");
    public static readonly Text NoPlan = new("بدون پلن", "No plan");
    public static readonly Text WillHappen = new("چه می‌شود", "What will happen");
    public static readonly Text BecomesAccount = new("«{0}» از این پس اکانت {1} است و در ربات و پورتال دیده می‌شود.", "“{0}” becomes an account of {1}, seen in the bot and here.");
    public static readonly Text BecomesAccountOfNobody = new("«{0}» اکانت مشتری‌ای می‌شود که انتخاب می‌کنید.", "“{0}” becomes an account of the customer you choose.");
    public static readonly Text KeepsLimits = new("همان‌طور که هست می‌ماند: {0}.", "It stays as it is: {0}.");
    public static readonly Text TrafficIs = new("{0} مصرف از {1}", "{0} used of {1}");
    public static readonly Text TrafficFree = new("حجم نامحدود، {0} مصرف", "unlimited traffic, {0} used");
    public static readonly Text Ends = new("پایان {0}", "ends {0}");
    public static readonly Text EndsNever = new("بدون تاریخ پایان", "no end");
    public static readonly Text NothingChanges = new("اتصالش قطع نمی‌شود و پولی جابه‌جا نمی‌شود. روی پنل چیزی عوض نمی‌شود، جز شناسهٔ سابسکریپشن اگر نداشته باشد.", "No connection is cut and no money moves. Nothing changes on the panel but a subscription id, if it has none.");
    public static readonly Text FromNowOn = new("از این پس فروشگاه آن را مثل اکانت‌های خودش نگه می‌دارد.", "From now on the shop keeps it like its own accounts.");
    public static readonly Text Claimed = new("اکانت ثبت شد.", "The account was registered.");
    public static readonly Text ReadAgain = new("خواندن دوبارهٔ پنل", "Read the panel again");
}
