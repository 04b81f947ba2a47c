using Bunit;
using MoonVpn.Web.Portal.Charts;
using MudBlazor;
using MudBlazor.Services;

namespace MoonVpn.Tests.Portal;

public sealed class TrendChartTests
{
    [Fact]
    public async Task A_label_is_handed_on_as_text_because_the_chart_writes_it_as_markup()
    {
        await using var browser = new BunitContext();
        browser.JSInterop.Mode = JSRuntimeMode.Loose;
        browser.Services.AddMudServices();

        var chart = browser.Render<TrendChart>(parameters => parameters
            .Add(chart => chart.Title, "<i>")
            .Add(chart => chart.Values, [new ChartValue("<script>alert(1)</script>", 5)]));

        Assert.Equal(["&lt;script&gt;alert(1)&lt;/script&gt;"], chart.FindComponent<MudChart<double>>().Instance.ChartLabels);
    }
}
