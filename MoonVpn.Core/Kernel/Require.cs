namespace MoonVpn.Core.Kernel;

/// <summary>Checks of form input that every feature needs; each refuses with a sentence that names the field.</summary>
public static class Require
{
    /// <summary>Cleaned text of 1 to <paramref name="max"/> characters.</summary>
    public static string Text(string? value, string field, int max)
    {
        var text = OptionalText(value, field, max);
        return text.Length > 0 ? text : throw new RefusedException(Refusal.FieldRequired, field);
    }

    /// <summary>Cleaned text of at most <paramref name="max"/> characters.</summary>
    public static string OptionalText(string? value, string field, int max)
    {
        var text = PersianText.Clean(value, max + 1);
        return text.Length <= max ? text : throw new RefusedException(Refusal.FieldTooLong, field, max);
    }

    public static long InRange(long value, string field, long least, long greatest) =>
        value >= least && value <= greatest ? value : throw new RefusedException(Refusal.OutOfRange, field, least, greatest);
}
