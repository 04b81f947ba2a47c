using System.Text;
using System.Text.RegularExpressions;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Figures that no panel should send, in JSON and in texts with JSON in them.</summary>
internal static partial class SpoiltNumbers
{
    private const string NegativeBytes = "-1234567";
    private const string MoreThanLong = "18446744073709551615";
    private const string EndOf9999 = "253402300799999";

    public static PanelAnswer In(PanelAnswer answer, PanelFaultKind? kind) => kind switch
    {
        PanelFaultKind.NanNumbers => Replaced(answer, figure => figure.Groups["quote"].Value + "NaN" + figure.Groups["quote"].Value),
        PanelFaultKind.NegativeNumbers => Replaced(answer, figure => figure.Groups["used"].Success ? NegativeBytes : null),
        PanelFaultKind.OverflowNumbers => Replaced(answer, figure => figure.Groups["expiry"].Success ? null : MoreThanLong),
        PanelFaultKind.FarExpiry => Replaced(answer, figure => figure.Groups["expiry"].Success ? EndOf9999 : null),
        _ => answer,
    };

    private static PanelAnswer Replaced(PanelAnswer answer, Func<Match, string?> figure) => answer.With(Encoding.UTF8.GetBytes(
        Figure.Replace(Encoding.UTF8.GetString(answer.Bytes), match => figure(match) is { } spoilt ? match.Groups["before"].Value + spoilt : match.Value)));

    [GeneratedRegex("""(?<before>(?<quote>\\?")(?:(?<used>up|down|allTime|usedTraffic)|(?<limit>total|totalGB)|(?<expiry>expiryTime))\k<quote>:\s*)-?[0-9]+""")]
    private static partial Regex Figure { get; }
}
