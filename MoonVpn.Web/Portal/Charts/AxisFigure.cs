using System.Globalization;

namespace MoonVpn.Web.Portal.Charts;

/// <summary>Figures and moments as they stand on a chart's axes, where there is little room.</summary>
internal static class AxisFigure
{
    // Every label of a long row would not fit: about six are enough to read the rest.
    private const int Most = 6;

    /// <summary>1.5K, 2M.</summary>
    public static string Compact(double value) => value switch
    {
        >= 1_000_000 => (value / 1_000_000).ToString("0.#", CultureInfo.InvariantCulture) + "M",
        >= 1_000 => (value / 1_000).ToString("0.#", CultureInfo.InvariantCulture) + "K",
        _ => value.ToString("0.#", CultureInfo.InvariantCulture),
    };

    /// <summary>What lies between two lines of an axis that ends at the greatest value: 1, 2 or 5 and noughts; charts take whole numbers only.</summary>
    public static int Step(double greatest)
    {
        var rough = Math.Max(1, greatest / 4);
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return (int)Math.Min(int.MaxValue, power * ((rough / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 }));
    }

    /// <summary>Encoded labels, those in between empty; the last one always stands.</summary>
    public static string[] Labels(IReadOnlyList<string> labels)
    {
        var step = Math.Max(1, (labels.Count + Most - 1) / Most);
        return [.. labels.Select((label, place) => (labels.Count - 1 - place) % step == 0 ? ChartLabel.Encode(label) : "")];
    }
}
