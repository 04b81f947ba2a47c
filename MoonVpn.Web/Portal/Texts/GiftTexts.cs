using MoonVpn.Core.Catalog.Gifts;
using MoonVpn.Web.Portal.Shared;

namespace MoonVpn.Web.Portal.Texts;

/// <summary>Gift codes.</summary>
internal static class GiftTexts
{
    public static readonly Text Title = new("کدهای هدیه", "Gift codes");
    public static readonly Text About = new("هر کد یک بار کیف پول مشتری را شارژ می‌کند.", "Each code credits a customer's wallet once.");
    public static readonly Text Add = new("سری تازه", "New batch");
    public static readonly Text AddVerb = new("ساختن", "Create");
    public static readonly Text None = new("هنوز کد هدیه‌ای نیست", "No gift codes yet");
    public static readonly Text NoneMore = new("یک سری کد بسازید، فایلش را بگیرید و پخش کنید.", "Make a batch of codes, download it and hand them out.");
    public static readonly Text SearchFor = new("نام سری یا یک کد کامل", "Name of a batch, or a whole code");
    public static readonly Text Name = new("نام سری", "Batch");
    public static readonly Text NameHelp = new("مثلاً: نوروز ۱۴۰۶. در گردش حساب مشتری هم نوشته می‌شود.", "For example: Nowruz 2027. It also stands in the customer's statement.");
    public static readonly Text Amount = new("مبلغ هر کد", "Amount of each");
    public static readonly Text Count = new("تعداد کد", "Number of codes");
    public static readonly Text PerUserLimit = new("سقف هر مشتری", "Codes per customer");
    public static readonly Text LastDay = new("تا پایان روز", "Until the end of");
    public static readonly Text Total = new("روی هم {0} تومان", "{0} Toman in all");
    public static readonly Text Made = new("کدها ساخته شد؛ حالا فایلش را بگیرید.", "The codes are made; now download them.");
    public static readonly Text Redeemed = new("استفاده‌شده", "Redeemed");
    public static readonly Text RedeemedAmount = new("شارژشده", "Credited");
    public static readonly Text Open = new("باز مانده", "Still open");
    public static readonly Text OpenCount = new("{0} کد", "{0} codes");
    public static readonly Text Status = new("وضعیت", "Status");
    public static readonly Text MadeBy = new("سازنده", "Made by");
    public static readonly Text MadeAt = new("زمان ساخت", "Made");
    public static readonly Text System = new("سامانه", "System");
    public static readonly Text Export = new("دریافت کدها (CSV)", "Download the codes (CSV)");
    public static readonly Text ExportHelp = new("هر بار گرفتن این فایل در گزارش کارها ثبت می‌شود.", "Every download is kept in the audit log.");
    public static readonly Text Void = new("باطل کردن", "Void the batch");
    public static readonly Text VoidMore = new("{0} کدی که هنوز استفاده نشده باطل می‌شود و دیگر برنمی‌گردد. آنچه شارژ شده سر جایش می‌ماند.", "The {0} codes not redeemed yet become void for good. What was credited stays.");
    public static readonly Text Voided = new("کدهای باز این سری باطل شد.", "The open codes of this batch are void.");
    public static readonly Text RedeemedBy = new("چه کسانی استفاده کردند", "Who redeemed");
    public static readonly Text NoneRedeemed = new("هنوز کسی از این کدها استفاده نکرده است", "No code of this batch was redeemed yet");
    public static readonly Text NoneRedeemedMore = new("وقتی کسی کدی را در ربات بنویسد، همین‌جا دیده می‌شود.", "Whoever enters one in the bot will be listed here.");
    public static readonly Text Code = new("کد", "Code");
    public static readonly Text Customer = new("مشتری", "Customer");
    public static readonly Text At = new("زمان", "When");
    public static readonly Text Row = new("ردیف دفتر", "Ledger row");

    /// <summary>Whether its codes can be redeemed, and if not, why.</summary>
    public static Status Condition(GiftBatchRow batch, DateTime now) => batch switch
    {
        _ when batch.Redeemed == batch.Count => new(new("همه استفاده شد", "All redeemed"), Tone.Quiet),
        { IsVoid: true } => new(new("باطل", "Void"), Tone.Bad),
        _ when now >= batch.ValidUntil => new(new("تمام‌شده", "Ended"), Tone.Quiet),
        _ => new(new("فعال", "Active"), Tone.Good),
    };
}
