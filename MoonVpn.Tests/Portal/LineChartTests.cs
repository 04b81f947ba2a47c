using Bunit;
using MoonVpn.Web.Portal.Charts;
using MudBlazor;
using MudBlazor.Services;

namespace MoonVpn.Tests.Portal;

/// <summary>Lines over time, and what stands on their axes.</summary>
public sealed class LineChartTests
{
    [Fact]
    public async Task What_is_not_known_is_a_gap_and_a_label_is_handed_on_as_text()
    {
        await using var browser = new BunitContext();
        browser.JSInterop.Mode = JSRuntimeMode.Loose;
        browser.Services.AddMudServices();

        var chart = browser.Render<LineChart>(parameters => parameters
            .Add(chart => chart.Title, "online")
            .Add(chart => chart.Labels, ["<b>", "2"])
            .Add(chart => chart.Series, [new LineSeries("online", [null, 5], "red")])).FindComponent<MudChart<double>>().Instance;

        Assert.Equal(["&lt;b&gt;", "2"], chart.ChartLabels);
        Assert.Equal([false, true], Assert.Single(chart.ChartSeries).Data.Points.Select(point => point.HasValue));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3.2, 1)]
    [InlineData(22, 10)]
    [InlineData(100, 50)]
    [InlineData(313, 100)]
    [InlineData(1900, 500)]
    public void An_axis_is_divided_by_round_steps(double greatest, int step) => Assert.Equal(step, AxisFigure.Step(greatest));

    [Fact]
    public void Of_many_labels_a_few_stand_the_last_among_them()
    {
        var labels = AxisFigure.Labels([.. Enumerable.Range(1, 200).Select(moment => $"{moment}")]);

        Assert.Equal((200, 6, "200"), (labels.Length, labels.Count(label => label.Length > 0), labels[^1]));
    }
}
