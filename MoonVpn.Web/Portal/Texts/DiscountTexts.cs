using MoonVpn.Core.Catalog;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Web.Portal.Shared;

namespace MoonVpn.Web.Portal.Texts;

/// <summary>Discount codes.</summary>
internal static class DiscountTexts
{
    public static readonly Text Title = new("کدهای تخفیف", "Discount codes");
    public static readonly Text About = new("مشتری کد را پیش از پرداخت در ربات می‌نویسد.", "Customers type the code in the bot before they pay.");
    public static readonly Text Add = new("کد تازه", "New code");
    public static readonly Text Edit = new("ویرایش کد", "Edit the code");
    public static readonly Text None = new("هنوز کد تخفیفی نیست", "No discount codes yet");
    public static readonly Text NoneMore = new("یک کد بسازید و آن را به مشتری‌ها بدهید؛ اینجا می‌بینید چند نفر با آن خریده‌اند.", "Make a code and hand it out; you will see here how many bought with it.");
    public static readonly Text SearchFor = new("کد یا یادداشت", "Code or note");
    public static readonly Text Code = new("کد", "Code");
    public static readonly Text CodeHelp = new("۴ تا ۳۲ حرف انگلیسی یا رقم؛ کوچک و بزرگ، خط تیره و رقم فارسی فرقی ندارد.", "4 to 32 letters or digits; case, dashes and the script of the digits do not matter.");
    public static readonly Text Suggest = new("کد تصادفی", "Random code");
    public static readonly Text Type = new("نوع تخفیف", "Kind of discount");
    public static readonly Text Percent = new("درصدی", "Percentage");
    public static readonly Text Fixed = new("مبلغ ثابت", "Fixed amount");
    public static readonly Text Off = new("تخفیف", "Discount");
    public static readonly Text PercentUnit = new("درصد", "percent");
    public static readonly Text PercentOff = new("{0}٪", "{0}%");
    public static readonly Text PercentOffMost = new("{0}٪ تا {1} تومان", "{0}% up to {1} Toman");
    public static readonly Text AmountOff = new("{0} تومان", "{0} Toman");
    public static readonly Text MostOff = new("سقف تخفیف", "Most discount");
    public static readonly Text Locked = new("با این کد سفارش ثبت شده است و مقدار تخفیفش دیگر عوض نمی‌شود: {0}.", "Orders were made with this code, so what it takes off stays: {0}.");
    public static readonly Text Uses = new("استفاده", "Uses");
    public static readonly Text UsesOf = new("{0} از {1}", "{0} of {1}");
    public static readonly Text UsesCount = new("{0} بار", "{0} times");
    public static readonly Text UsageLimit = new("سقف تعداد استفاده", "Uses in all");
    public static readonly Text PerUserLimit = new("سقف هر مشتری", "Uses per customer");
    public static readonly Text FirstPurchase = new("فقط برای خرید اول", "First purchase only");
    public static readonly Text FirstPurchaseHelp = new("برای مشتری‌هایی که هنوز چیزی نخریده‌اند.", "For customers who have bought nothing yet.");
    public static readonly Text MinOrder = new("حداقل مبلغ سفارش", "Least amount of the order");
    public static readonly Text FirstDay = new("از روز", "From");
    public static readonly Text LastDay = new("تا پایان روز", "Until the end of");
    public static readonly Text AtOnce = new("از همین حالا", "At once");
    public static readonly Text ForEver = new("بی‌پایان", "For ever");
    public static readonly Text Validity = new("اعتبار", "Valid");
    public static readonly Text Span = new("{0} تا {1}", "{0} to {1}");
    public static readonly Text Plans = new("برای کدام پلن‌ها", "For which plans");
    public static readonly Text PlansHelp = new("اگر هیچ‌کدام را انتخاب نکنید، برای همهٔ پلن‌هاست.", "Choose none, and it is for all of them.");
    public static readonly Text AllPlans = new("همهٔ پلن‌ها", "All plans");
    public static readonly Text NoteHelp = new("فقط برای خودتان؛ مثلاً برای کدام کانال.", "For yourself only; for example, which channel it is for.");
    public static readonly Text Active = new("فعال", "Active");
    public static readonly Text ActiveHelp = new("غیرفعال باشد، کسی نمی‌تواند آن را تازه به کار ببرد؛ سفارش‌های ثبت‌شده سر جایشان می‌مانند.", "When off, nobody new can use it; orders already made stay as they are.");
    public static readonly Text TurnOn = new("فعال کردن", "Turn on");
    public static readonly Text TurnOff = new("غیرفعال کردن", "Turn off");
    public static readonly Text TurnedOn = new("کد {0} فعال شد.", "Code {0} is on.");
    public static readonly Text TurnedOff = new("کد {0} غیرفعال شد.", "Code {0} is off.");
    public static readonly Text Sales = new("فروش با این کد", "Sales with it");
    public static readonly Text SalesCount = new("{0} سفارش پرداخت‌شده", "{0} paid orders");
    public static readonly Text Given = new("تخفیف داده‌شده", "Discount given");
    public static readonly Text Facts = new("شرایط", "Terms");
    public static readonly Text Whose = new("کدِ", "Whose code");
    public static readonly Text WhoseHelp = new("فقط روی پلن‌های صاحبش کار می‌کند و پس از ساختن عوض نمی‌شود.", "It works on its owner's plans only, and cannot be changed later.");
    public static readonly Text OwnCode = new("فروشگاه", "The shop");
    public static readonly Text Seller = new("فروشنده", "Seller");
    public static readonly Text UsedBy = new("چه کسانی استفاده کردند", "Who used it");
    public static readonly Text NeverUsed = new("هنوز کسی با این کد سفارش نداده است", "Nobody has ordered with this code yet");
    public static readonly Text NeverUsedMore = new("سفارش‌ها همین‌جا دیده می‌شوند.", "Orders will be listed here.");
    public static readonly Text Use = new("سهم استفاده", "Use");
    public static readonly Text GivenBack = new("برگشت داده شد", "Given back");
    public static readonly Text Counts = new("شمرده شده", "Counts");

    public static string Of(DiscountRow code) => code switch
    {
        { Type: DiscountType.Fixed } => AmountOff.With(Toman.Format(code.Value)),
        { MaxDiscount: { } most } => PercentOffMost.With(code.Value, Toman.Format(most)),
        _ => PercentOff.With(code.Value),
    };

    public static Text Of(DiscountType type) => type switch
    {
        DiscountType.Percent => Percent,
        DiscountType.Fixed => Fixed,
    };

    public static Text Of(DiscountStatus status) => status switch
    {
        DiscountStatus.Active => Active,
        DiscountStatus.Inactive => new("غیرفعال", "Off"),
    };

    /// <summary>Whether it serves, and if not, why.</summary>
    public static Status Condition(DiscountRow code, DateTime now) => code switch
    {
        { Status: DiscountStatus.Inactive } => new(Of(DiscountStatus.Inactive), Tone.Quiet),
        _ when now >= code.ValidUntil => new(new("تمام‌شده", "Ended"), Tone.Quiet),
        _ when code.UsageCount >= code.UsageLimit => new(new("ظرفیت پر", "Used up"), Tone.Attention),
        _ when now < code.ValidFrom => new(new("هنوز شروع نشده", "Not yet"), Tone.Note),
        _ => new(Active, Tone.Good),
    };

    /// <summary>The days on which it serves.</summary>
    public static string ValidityOf(DiscountRow code) => code is { ValidFrom: null, ValidUntil: null }
        ? ForEver
        : Span.With(code.ValidFrom is { } from ? Moment.Day(from) : AtOnce, code.ValidUntil is { } until ? Moment.Day(until.AddTicks(-1)) : ForEver);
}
