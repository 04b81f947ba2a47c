using System.Net;

namespace MoonVpn.Web.Portal.Charts;

/// <summary>
/// MudChart writes axis labels as markup, so a plan or a customer could bring a script along. Whatever is named by people
/// passes through here; tests hold hostile names against every chart.
/// </summary>
internal static class ChartLabel
{
    public static string Encode(string label) => WebUtility.HtmlEncode(label);
}
