using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Settings;

/// <summary>Settings about receipts, cards, codes and sellers, declared once.</summary>
public static class MoneySettings
{
    public static readonly NumberSetting UndoMinutes = new(
        "receipts.undo_minutes", "global", 15, 0, 1440, "تا چند دقیقه پس از تأیید، مدیر بتواند آن را برگرداند (مدیر ارشد همیشه می‌تواند)", "Minutes within which an admin may take back an approval (a superadmin always may)");

    public static readonly NumberSetting SecondApproverAbove = new(
        "receipts.second_approver_above", "global", 0, 0, Toman.Max, "رسیدهای بالاتر از این مبلغ دو تأییدکننده بخواهند (تومان)؛ ۰ یعنی هیچ‌وقت", "Receipts above this amount need two approvers (Toman); 0: never");

    public static readonly SwitchSetting OcrOn = new(
        "receipts.ocr", "global", true, "متن عکس رسید خوانده شود (اگر برنامهٔ tesseract روی سرور نصب باشد)؛ فقط برای راهنمایی", "Read the text of receipt pictures (if tesseract is installed on the server); a hint only");

    public static readonly NumberSetting KeepReceiptFilesDays = new(
        "receipts.keep_days", "global", 180, 7, 3650, "نگه‌داشتن تصویر رسیدها (روز)", "Days the pictures of receipts are kept");

    public static readonly SwitchSetting UniqueAmounts = new(
        "cards.unique_amount", "global", false, "به مبلغ هر پرداخت ۱ تا ۹۹۹ تومان اضافه شود تا روی کارت یکتا باشد؛ اضافه به کیف پول مشتری می‌رود", "Add 1 to 999 Toman so that each amount is unique on its card; the surplus goes to the customer's wallet");

    public static readonly NumberSetting UniqueAmountHours = new(
        "cards.unique_amount_hours", "global", 24, 1, 168, "مبلغ یکتا تا چند ساعت پس از پایان پرداخت به کس دیگری داده نشود", "Hours a unique amount is kept from others after its payment ended");

    public static readonly ChoiceSetting DepositMode = new(
        "deposits.mode", "global", "assist", ["off", "assist", "auto"], "با پیامک واریز بانک چه شود: خاموش، راهنمای مدیر، تأیید خودکار", "What bank messages do: off, help the admin, approve by themselves");

    public static readonly NumberSetting DepositAutoMost = new(
        "deposits.auto_most", "global", 1_000_000, 0, Toman.Max, "بیشترین مبلغ هر تأیید خودکار (تومان)", "Most Toman a single automatic approval may be about");

    public static readonly NumberSetting DepositAutoDaily = new(
        "deposits.auto_daily", "global", 10_000_000, 0, Toman.Max, "سقف تأیید خودکار هر کارت در روز (تومان)", "Most Toman approved automatically on a card in a day");

    public static readonly NumberSetting DepositLateMinutes = new(
        "deposits.late_minutes", "global", 15, 0, 1440, "واریز تا چند دقیقه پس از پایان مهلت هنوز با پرداخت جور شود", "Minutes after the end of a payment's time in which a deposit still matches it");

    public static readonly NumberSetting KeepDepositDays = new(
        "deposits.keep_days", "global", 90, 7, 3650, "نگه‌داشتن متن پیامک‌های بانک (روز)", "Days the texts of bank messages are kept");

    public static readonly NumberSetting MaxOrdersPerDay = new(
        "orders.max_per_day", "global", 10, 1, 1000, "بیشترین سفارش هر مشتری در روز", "Most orders a customer may place in a day");

    public static readonly NumberSetting TopUpLeast = new(
        "wallet.top_up_least", "global", 10_000, 1, Toman.Max, "کمترین مبلغ شارژ کیف پول (تومان)", "Least Toman of a wallet top-up");

    public static readonly NumberSetting TopUpMost = new(
        "wallet.top_up_most", "global", 10_000_000, 1, Toman.Max, "بیشترین مبلغ شارژ کیف پول (تومان)", "Most Toman of a wallet top-up");

    public static readonly NumberSetting CodeGuesses = new(
        "codes.guesses", "global", 5, 1, 100, "پس از چند کد اشتباه، ورود کد برای مدتی بسته شود", "Wrong codes after which entering codes is closed for a while");

    public static readonly NumberSetting CodeLockMinutes = new(
        "codes.lock_minutes", "global", 15, 1, 1440, "ورود کد چند دقیقه بسته بماند", "Minutes entering codes stays closed");

    public static readonly SwitchSetting ShowOperatorPlans = new(
        "sellers.show_operator_plans", "seller", false, "مشتری فروشنده‌ها پلن‌های خود فروشگاه را هم ببیند", "Customers of sellers see the operator's own plans, too");

    public static readonly NumberSetting SellerFloorPerGb = new(
        "sellers.floor_per_gb", "seller", 0, 0, Toman.Max, "کمترین قیمت همکار برای هر گیگابایت (تومان)", "Least wholesale price per GB, in Toman");

    public static readonly NumberSetting SellerFloorPerDay = new(
        "sellers.floor_per_day", "seller", 0, 0, Toman.Max, "کمترین قیمت همکار برای هر روز (تومان)", "Least wholesale price per day, in Toman");

    public static IReadOnlyList<SettingDeclaration> All { get; } =
    [
        UndoMinutes, SecondApproverAbove, OcrOn, KeepReceiptFilesDays, UniqueAmounts,
        UniqueAmountHours, DepositMode, DepositAutoMost, DepositAutoDaily, DepositLateMinutes,
        KeepDepositDays, MaxOrdersPerDay, TopUpLeast, TopUpMost, CodeGuesses,
        CodeLockMinutes, ShowOperatorPlans, SellerFloorPerGb, SellerFloorPerDay,
    ];
}
