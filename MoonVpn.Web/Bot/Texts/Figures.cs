using System.Globalization;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Web.Bot.Texts;

/// <summary>Money, sizes and moments as people read them. Plain text.</summary>
internal static class Figures
{
    private const int BarLength = 10;

    public static string Money(this Words words, long toman) => words.Plain(Say.Amount, toman < 0 ? Direction.IsolateNumber(Toman.Format(toman)) : Toman.Format(toman));

    /// <summary>In figures and in words, before it moves: 200,000 تومان (دویست هزار تومان).</summary>
    /// <param name="toman">Not negative.</param>
    public static string SpelledMoney(this Words words, long toman) =>
        $"{words.Money(toman)} ({words.Plain(Say.Amount, words.Language == "fa" ? SpelledNumber.Persian(toman) : SpelledNumber.English(toman))})";

    public static string Size(this Words words, long bytes) => bytes >= DataSize.Gigabyte || bytes == 0
        ? words.Plain(Say.Gigabytes, (bytes / (double)DataSize.Gigabyte).ToString("0.##", CultureInfo.InvariantCulture))
        : words.Plain(Say.Megabytes, (bytes / (1024.0 * 1024)).ToString("0", CultureInfo.InvariantCulture));

    public static string Traffic(this Words words, long bytes, bool isUnlimited) => isUnlimited ? words.Plain(Say.Unlimited) : words.Size(bytes);

    /// <summary>The day in Tehran, in the reader's calendar.</summary>
    public static string Day(this Words words, DateTime utc) => words.Language == "fa"
        ? JalaliDate.FromUtc(utc).ToString()
        : TehranTime.ToTehran(utc).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Hours and minutes in Tehran.</summary>
    public static string Clock(this Words _, DateTime utc) => TehranTime.ToTehran(utc).ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Moment(this Words words, DateTime utc) => $"{words.Day(utc)} {words.Clock(utc)}";

    public static string Until(this Words words, DateTime utc, DateTime now) => (utc - now) switch
    {
        { Ticks: <= 0 } => words.Plain(Say.IsPast),
        { TotalHours: >= 48 } left => words.Plain(Say.InDays, Math.Round(left.TotalDays)),
        { TotalMinutes: >= 90 } left => words.Plain(Say.InHours, Math.Round(left.TotalHours)),
        var left => words.Plain(Say.InMinutes, Math.Ceiling(left.TotalMinutes)),
    };

    public static string Since(this Words words, DateTime utc, DateTime now) => (now - utc) switch
    {
        { TotalMinutes: < 1 } => words.Plain(Say.JustNow),
        { TotalHours: >= 48 } past => words.Plain(Say.DaysAgo, Math.Floor(past.TotalDays)),
        { TotalMinutes: >= 90 } past => words.Plain(Say.HoursAgo, Math.Floor(past.TotalHours)),
        var past => words.Plain(Say.MinutesAgo, Math.Floor(past.TotalMinutes)),
    };

    /// <summary>▰▰▰▱▱▱▱▱▱▱ 30%.</summary>
    public static string Bar(double share)
    {
        var full = (int)Math.Round(Math.Clamp(share, 0, 1) * BarLength);
        return string.Create(CultureInfo.InvariantCulture, $"{new string('▰', full)}{new string('▱', BarLength - full)} {share * 100:0}%");
    }
}
