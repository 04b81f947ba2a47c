namespace MoonVpn.Web.Portal.Texts;

/// <summary>How far away an instant is.</summary>
internal static class MomentTexts
{
    public static readonly Text Now = new("همین حالا", "just now");
    public static readonly Text MinutesAgo = new("{0} دقیقه پیش", "{0} min ago");
    public static readonly Text HoursAgo = new("{0} ساعت پیش", "{0} h ago");
    public static readonly Text DaysAgo = new("{0} روز پیش", "{0} d ago");
    public static readonly Text InMinutes = new("{0} دقیقه دیگر", "in {0} min");
    public static readonly Text InHours = new("{0} ساعت دیگر", "in {0} h");
    public static readonly Text InDays = new("{0} روز دیگر", "in {0} d");
}
