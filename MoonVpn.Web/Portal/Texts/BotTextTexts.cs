using MoonVpn.Core.Settings.Texts;
using MoonVpn.Web.Portal.Pages.BotTexts;
using MoonVpn.Web.Portal.Shared;

namespace MoonVpn.Web.Portal.Texts;

/// <summary>The page on which the operator words the bot's texts.</summary>
internal static class BotTextTexts
{
    public static readonly Text Title = new("متن‌های ربات", "Bot texts");
    public static readonly Text About = new("هر جملهٔ ربات را می‌توانید به زبان خودتان بنویسید؛ از همان پیام بعدی به کار می‌رود.", "Word everything the bot says your own way; it holds from the next message on.");
    public static readonly Text SearchFor = new("بخشی از متن یا نام آن", "A part of the text, or its name");
    public static readonly Text State = new("وضعیت", "State");
    public static readonly Text Form = new("نوع", "Kind");
    public static readonly Text Language = new("زبان", "Language");
    public static readonly Text Wording = new("متن", "Text");
    public static readonly Text Persian = new("فارسی", "Persian");
    public static readonly Text English = new("انگلیسی", "English");
    public static readonly Text InPersian = new("متن فارسی", "Persian text");
    public static readonly Text InEnglish = new("متن انگلیسی", "English text");
    public static readonly Text BuiltIn = new("متن اصلی", "Built-in text");
    public static readonly Text ToBuiltIn = new("بازگشت به متن اصلی", "Back to the built-in text");
    public static readonly Text Edit = new("ویرایش متن", "Edit text");
    public static readonly Text Places = new("به‌جای این‌ها مقدار گذاشته می‌شود؛ همهٔ آن‌ها باید در متن بمانند:", "Values are put in the place of these; all of them must stay in the text:");
    public static readonly Text OutdatedMore = new(
        "این متن با نسخهٔ تازهٔ ربات نمی‌خواند، برای همین فعلاً متن اصلی به کار می‌رود. آن را اصلاح کنید یا به متن اصلی برگردید.",
        "Your wording does not fit the present version, so the built-in text is used meanwhile. Mend it, or go back to the built-in text.");

    public static readonly Text None = new("ربات در این برنامه خاموش است", "There is no bot in this program");
    private static readonly Text Html = new(
        "پیام ربات؛ تگ‌های \u2066<b> <i> <u> <s> <code> <a href=\"…\">\u2069 را می‌توانید به کار ببرید. حداکثر {0} نویسه با بلندترین مقدارها.",
        "A message; you may use <b> <i> <u> <s> <code> <a href=\"…\">. At most {0} characters with the longest values.");
    private static readonly Text Plain = new("متن ساده، بدون تگ. حداکثر {0} نویسه.", "Plain text without tags. At most {0} characters.");

    public static string Rule(BuiltInText text) => (text.IsHtml ? Html : Plain).With(TextRules.Most(text.Form));

    public static Text Of(TextForm form) => form switch
    {
        TextForm.Message => new("پیام", "Message"),
        TextForm.Caption => new("زیر تصویر", "Caption"),
        TextForm.Key => new("دکمه", "Button"),
        TextForm.Toast => new("پاسخ کوتاه", "Short answer"),
        TextForm.Part => new("جزء متن", "Part"),
    };

    public static Text Of(TextState state) => state switch
    {
        TextState.Changed => new("تغییرداده‌شده", "Changed"),
        TextState.Unchanged => new("اصلی", "Unchanged"),
        TextState.Outdated => new("نیازمند بازبینی", "Outdated"),
    };

    public static Status Chip(BotTextRow row, string language)
    {
        var (name, isOutdated) = (language == "en" ? English : Persian, row.IsOutdatedIn(language));
        var word = Of(isOutdated ? TextState.Outdated : TextState.Changed);
        return new(new Text($"{name.Fa}: {word.Fa}", $"{name.En}: {word.En}"), isOutdated ? Tone.Attention : Tone.Good);
    }
}
