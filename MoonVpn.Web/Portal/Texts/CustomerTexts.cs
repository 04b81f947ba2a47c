namespace MoonVpn.Web.Portal.Texts;

/// <summary>Customers and staff.</summary>
internal static class CustomerTexts
{
    public static readonly Text Intro = new("هر کسی که به ربات پیام داده یا در پرتال کار می‌کند.", "Everybody who wrote to the bot or works in the portal.");
    public static readonly Text SearchFor = new("نام، @نام کاربری یا شناسه", "Name, @name or id");
    public static readonly Text None = new("هنوز مشتری‌ای نیست", "No customers yet");
    public static readonly Text NoneMore = new("هر کس به ربات پیام بدهد این‌جا پیدا می‌شود.", "Whoever writes to the bot appears here.");
    public static readonly Text Name = new("نام", "Name");
    public static readonly Text Role = new("نقش", "Role");
    public static readonly Text Status = new("وضعیت", "Status");
    public static readonly Text Balance = new("موجودی", "Balance");
    public static readonly Text Available = new("قابل خرج", "Available");
    public static readonly Text Held = new("{0} تومان برای سفارش‌های باز نگه داشته شده", "{0} Toman is held for open orders");
    public static readonly Text NothingHeld = new("چیزی نگه داشته نشده", "Nothing is held");
    public static readonly Text Since = new("عضویت", "Joined");
    public static readonly Text LastSeen = new("آخرین حضور", "Last seen");
    public static readonly Text TelegramId = new("شناسهٔ تلگرام", "Telegram id");
    public static readonly Text Username = new("نام کاربری تلگرام", "Telegram name");
    public static readonly Text Language = new("زبان", "Language");
    public static readonly Text Persian = new("فارسی", "Persian");
    public static readonly Text English = new("انگلیسی", "English");
    public static readonly Text BotBlocked = new("این مشتری ربات را بلاک کرده است؛ پیام‌ها به او نمی‌رسد.", "This customer has blocked the bot; messages do not arrive.");
    public static readonly Text IsBlocked = new("این مشتری مسدود است و نمی‌تواند خرید کند.", "This customer is blocked and cannot buy.");
    public static readonly Text Tabs = new("بخش‌ها", "Sections");
    public static readonly Text Ledger = new("گردش حساب", "Ledger");
    public static readonly Text Block = new("مسدود کردن", "Block");
    public static readonly Text Unblock = new("رفع مسدودی", "Unblock");
    public static readonly Text BlockMore = new("{0} دیگر نمی‌تواند از ربات خرید کند و اگر همکار باشد از پرتال بیرون می‌رود.", "{0} can no longer buy from the bot and, if part of the staff, is signed out of the portal.");
    public static readonly Text Blocked = new("مسدود شد.", "Blocked.");
    public static readonly Text Unblocked = new("رفع مسدودی شد.", "Unblocked.");
    public static readonly Text BlockReason = new("مشتری همین متن را در ربات می‌بیند.", "The customer reads it in the bot.");
    public static readonly Text Message = new("پیام…", "Message…");
    public static readonly Text MessageTitle = new("پیام به {0}", "A message to {0}");
    public static readonly Text MessageVerb = new("فرستادن", "Send");
    public static readonly Text MessageHelp = new("ربات آن را با نام فروشگاه می‌فرستد.", "The bot sends it in the name of the shop.");
    public static readonly Text MessageSent = new("پیام در راه است.", "The message is on its way.");
    public static readonly Text Grant = new("اهدای اکانت…", "Grant an account…");
    public static readonly Text GrantTitle = new("اهدای اکانت به {0}", "Grant an account to {0}");
    public static readonly Text GrantVerb = new("اهدا", "Grant");
    public static readonly Text GrantNote = new("سفارشی رایگان ثبت می‌شود و اکانت مثل یک خرید تحویل داده می‌شود.", "A free order is placed, and the account is delivered like a purchase.");
    public static readonly Text GrantNone = new("پلنی برای این مشتری در فروش نیست.", "No plan is on sale to this customer.");
    public static readonly Text GrantPlan = new("پلن", "Plan");
    public static readonly Text GrantFull = new("پر", "full");
    public static readonly Text GrantChoose = new("پلن و لوکیشن را انتخاب کنید.", "Choose a plan and a location.");
    public static readonly Text Granted = new("اکانت اهدا شد و در حال ساخت است.", "The account was granted and is being made.");
    public static readonly Text Adjust = new("تغییر موجودی…", "Adjust balance…");
    public static readonly Text AdjustTitle = new("تغییر موجودی {0}", "Adjust the balance of {0}");
    public static readonly Text AdjustVerb = new("ثبت", "Book");
    public static readonly Text Adjusted = new("موجودی تغییر کرد.", "The balance was adjusted.");
    public static readonly Text Direction = new("جهت", "Direction");
    public static readonly Text Give = new("افزودن به موجودی", "Add to the balance");
    public static readonly Text Take = new("کم کردن از موجودی", "Take off the balance");
    public static readonly Text Reason = new("دلیل (در گردش حساب می‌ماند)", "Reason (stays in the ledger)");
    public static readonly Text Rights = new("نقش و دسترسی…", "Role and rights…");
    public static readonly Text RightsTitle = new("نقش و دسترسی {0}", "Role and rights of {0}");
    public static readonly Text RightsSaved = new("نقش ذخیره شد.", "The role was saved.");
    public static readonly Text MayDo = new("اجازه‌ها", "May");

    public static readonly Text RightReceipts = new("رسیدها را ببیند و تأیید یا رد کند", "see and decide receipts");
    public static readonly Text RightCustomers = new("مشتری‌ها، سفارش‌ها و اکانت‌ها را ببیند", "see customers, orders and accounts");
    public static readonly Text RightCatalogue = new("پلن‌ها و لوکیشن‌ها را تغییر دهد", "change plans and locations");
    public static readonly Text RightPanels = new("پنل‌ها را مدیریت کند", "manage panels");
    public static readonly Text RightMessages = new("پیام بفرستد", "send messages");
    public static readonly Text RightReports = new("گزارش و فروش را ببیند", "see reports and sales");
    public static readonly Text RightMoney = new("موجودی را دستی تغییر دهد", "adjust balances by hand");
    public static readonly Text RightCards = new("کارت‌های بانکی را مدیریت کند", "manage bank cards");
}
