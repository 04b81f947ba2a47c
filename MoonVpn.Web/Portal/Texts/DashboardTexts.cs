using MoonVpn.Core.Reports;

namespace MoonVpn.Web.Portal.Texts;

/// <summary>The day at a glance.</summary>
internal static class DashboardTexts
{
    public static readonly Text SalesToday = new("فروش امروز", "Sales today");
    public static readonly Text OrdersToday = new("سفارش امروز", "Orders today");
    public static readonly Text NewToday = new("مشتری تازه", "New customers");
    public static readonly Text Compared = new("دیروز {0} · هفتهٔ پیش {1}", "Yesterday {0} · last week {1}");
    public static readonly Text ActiveAccounts = new("اکانت فعال", "Active accounts");
    public static readonly Text ExpiringSoon = new("{0} اکانت تا ۳ روز دیگر تمام می‌شود", "{0} end within 3 days");
    public static readonly Text NoneExpiring = new("تا ۳ روز دیگر هیچ‌کدام تمام نمی‌شود", "None ends within 3 days");
    public static readonly Text WaitingReceipts = new("رسید در انتظار", "Receipts waiting");
    public static readonly Text Oldest = new("قدیمی‌ترین: {0}", "Oldest: {0}");
    public static readonly Text NoneWaiting = new("همه بررسی شده‌اند", "All are decided");
    public static readonly Text SalesPerDay = new("فروش ۱۴ روز اخیر (تومان)", "Sales of the last 14 days (Toman)");
    public static readonly Text SalesByPlan = new("فروش هر پلن در ۱۴ روز", "Sales by plan, 14 days");
    public static readonly Text NoSales = new("هنوز فروشی نبوده", "No sales yet");
    public static readonly Text NoSalesMore = new("با اولین سفارش پرداخت‌شده نمودار پر می‌شود.", "The first paid order begins the chart.");
    public static readonly Text NeedsHuman = new("نیازمند رسیدگی", "Needs a human");
    public static readonly Text ForExample = new("نمونه:", "For example:");
    public static readonly Text Welcome = new("خوش آمدید، {0}", "Welcome, {0}");
    public static readonly Text WelcomeMore = new("کارهایی که به شما سپرده شده:", "What you are here for:");
    public static readonly Text NoWork = new("هنوز کاری به شما سپرده نشده؛ از مدیر ارشد دسترسی بخواهید.", "Nothing was entrusted to you yet; ask the superadmin for rights.");

    public static Text Of(NeedsHumanKind kind) => kind switch
    {
        NeedsHumanKind.LateReceipts => new("{0} رسید در مهلت پاسخ نگرفت", "Receipts not answered in time: {0}"),
        NeedsHumanKind.PanelTrouble => new("{0} پنل مشکل دارد", "Panels in trouble: {0}"),
        NeedsHumanKind.FailedOrders => new("{0} سفارش در ۲۴ ساعت گذشته تحویل نشد", "Orders failed in the last 24 hours: {0}"),
        NeedsHumanKind.StuckOrders => new("{0} سفارش پرداخت شده ولی هنوز تحویل نشده", "Orders paid but not delivered: {0}"),
        NeedsHumanKind.NoCard => new("هیچ کارت بانکی آمادهٔ دریافت نیست", "No bank card is ready to receive money"),
        NeedsHumanKind.NoPanel => new("هیچ پنل فعالی نیست", "There is no active panel"),
        NeedsHumanKind.NoPlan => new("هیچ پلنی در فروش نیست", "No plan is on sale"),
        NeedsHumanKind.NoBotToken => new("توکن ربات وارد نشده", "The bot has no token"),
        NeedsHumanKind.UnseenChannels => new("ربات اعضای {0} کانال اجباری را نمی‌بیند", "Required channels the bot cannot see into: {0}"),
        NeedsHumanKind.UndeliveredMessages => new("{0} پیام در ۲۴ ساعت گذشته نرسید", "Messages not delivered in the last 24 hours: {0}"),
    };

    public static Text Solve(NeedsHumanKind kind) => kind switch
    {
        NeedsHumanKind.LateReceipts => new("بررسی رسیدها", "Decide them"),
        NeedsHumanKind.PanelTrouble => new("دیدن پنل‌ها", "See the panels"),
        NeedsHumanKind.FailedOrders or NeedsHumanKind.StuckOrders => new("دیدن سفارش‌ها", "See the orders"),
        NeedsHumanKind.NoCard => new("افزودن کارت", "Add a card"),
        NeedsHumanKind.NoPanel => new("افزودن پنل", "Add a panel"),
        NeedsHumanKind.NoPlan => new("افزودن پلن", "Add a plan"),
        NeedsHumanKind.UnseenChannels => new("دیدن کانال‌ها", "See the channels"),
        NeedsHumanKind.NoBotToken or NeedsHumanKind.UndeliveredMessages => new("تنظیمات ربات", "Bot settings"),
    };
}
