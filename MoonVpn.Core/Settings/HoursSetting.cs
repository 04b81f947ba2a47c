using System.Globalization;

namespace MoonVpn.Core.Settings;

/// <summary>Hours of the day in Tehran, such as <c>23-8</c>: from 23:00 until 08:00; empty: none.</summary>
public sealed record HoursSetting(string Key, string Scope, string Default, string DescriptionFa, string DescriptionEn)
    : SettingDeclaration(Key, "hours", Scope, Default, DescriptionFa, DescriptionEn)
{
    public override bool Accepts(string value) => value.Length == 0 || Read(value) is not null;

    /// <param name="value">As it is stored.</param>
    /// <param name="hour">0 to 23.</param>
    internal static bool Contain(string value, int hour) =>
        Read(value) is var (from, to) && (from <= to ? hour >= from && hour < to : hour >= from || hour < to);

    private static (int From, int To)? Read(string text) =>
        text.Split('-') is [var from, var to] && Hour(from) is { } first && Hour(to) is { } last ? (first, last) : null;

    private static int? Hour(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var hour) && hour is >= 0 and <= 23 ? hour : null;
}
