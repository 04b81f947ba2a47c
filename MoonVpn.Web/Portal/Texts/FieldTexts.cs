namespace MoonVpn.Web.Portal.Texts;

/// <summary>What forms call the fields that services name in a refusal.</summary>
internal static class FieldTexts
{
    public static readonly Text FullName = new("نام", "Name");
    public static readonly Text Prefix = new("پیشوند", "Prefix");
    public static readonly Text Login = new("نام کاربری", "User name");
    public static readonly Text Password = new("گذرواژه", "Password");
    public static readonly Text Location = new("لوکیشن", "Location");
    public static readonly Text Flag = new("پرچم", "Flag");
    public static readonly Text Description = new("توضیح", "Description");
    public static readonly Text Category = new("دسته", "Category");
    public static readonly Text Notes = new("یادداشت", "Notes");
    public static readonly Text MaxClients = new("ظرفیت", "Capacity");
    public static readonly Text Holder = new("نام صاحب کارت", "Holder's name");
    public static readonly Text Bank = new("نام بانک", "Bank");
    public static readonly Text RotationInterval = new("مدت نوبت کارت", "Minutes per turn");
    public static readonly Text DailyAmount = new("سقف مبلغ روزانه", "Daily amount limit");
    public static readonly Text DailyCount = new("سقف تعداد روزانه", "Daily payment limit");
    public static readonly Text Reason = new("دلیل", "Reason");
    public static readonly Text Message = new("متن پیام", "Message");

    /// <summary>A field without a name of its own here keeps the service's word.</summary>
    public static string Name(string field) => field switch
    {
        "name" => FullName,
        "prefix" => Prefix,
        "login" => Login,
        "password" => Password,
        "location" => Location,
        "flag" => Flag,
        "description" => Description,
        "category" => Category,
        "notes" => Notes,
        "max_clients" => MaxClients,
        "duration_days" => PlanTexts.Days,
        "extra_gb_price" => PlanTexts.ExtraGb,
        "extra_day_price" => PlanTexts.ExtraDay,
        "wholesale_price" => PlanTexts.Wholesale,
        "traffic_gb" => PlanTexts.Traffic,
        "price" => PlanTexts.Price,
        "ip_limit" => PlanTexts.Devices,
        "holder_name" => Holder,
        "bank_name" => Bank,
        "rotation_interval_minutes" => RotationInterval,
        "daily_amount_limit" => DailyAmount,
        "daily_count_limit" => DailyCount,
        "app" => GuideTexts.App,
        "guide_text" => GuideTexts.TextFa,
        "reason" => Reason,
        "text" => Message,
        "discount_value" => DiscountTexts.Off,
        "max_discount" => DiscountTexts.MostOff,
        "usage_limit" => DiscountTexts.UsageLimit,
        "per_user_limit" => DiscountTexts.PerUserLimit,
        "min_order" => DiscountTexts.MinOrder,
        "count" => GiftTexts.Count,
        "account_hint" => CardTexts.AccountHint,
        "min_amount" => CardTexts.LeastAmount,
        "max_amount" => CardTexts.MostAmount,
        "counted_amount" => CardBookTexts.CountAmount,
        "counted_count" => CardBookTexts.CountTimes,
        "note" => Notes,
        "title" => ChannelTexts.Name,
        _ => field,
    };
}
