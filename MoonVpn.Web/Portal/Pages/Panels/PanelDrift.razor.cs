using Microsoft.AspNetCore.Components;
using MoonVpn.Core.Accounts.Drift;
using MoonVpn.Core.Kernel;
using MoonVpn.Web.Portal.Shared;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Web.Portal.Pages.Panels;

public sealed partial class PanelDrift
{
    private PagedTable<DifferenceRow>? _table;
    private DriftSummary? _summary;

    [Parameter, EditorRequired]
    public long PanelId { get; set; }

    /// <summary>Something was decided, which the page around may show, too.</summary>
    [Parameter]
    public EventCallback OnDone { get; set; }

    private int Open => _summary!.Open.Values.Sum();

    public Task ReadAsync() => _table?.ReadAsync() ?? Task.CompletedTask;

    private async Task<PagedList<DifferenceRow>> ReadAsync(Actor actor, PageRequest page, CancellationToken ct)
    {
        var report = await Drift.ReportAsync(actor, PanelId, page, ct);
        _summary = report.Summary;
        StateHasChanged();
        return report.Differences;
    }

    private Task RepairAsync(DifferenceRow difference) =>
        DecideAsync((actor, ct) => Drift.RepairAsync(actor, PanelId, difference.Id, ct), DriftTexts.Repairing);

    private async Task IgnoreAsync(DifferenceRow difference)
    {
        if (await ConfirmDialog.AskAsync(Dialogs, DriftTexts.Ignore, DriftTexts.IgnoreAsk.With(difference.Email), DriftTexts.Ignore))
        {
            await DecideAsync((actor, ct) => Drift.IgnoreAsync(actor, PanelId, difference.Id, ct), DriftTexts.Ignored);
        }
    }

    private async Task ReleaseAsync()
    {
        if (await ConfirmDialog.AskAsync(Dialogs, DriftTexts.Held, DriftTexts.ReleaseAsk.With(Toman.Format(Open)), DriftTexts.Release, isDangerous: true))
        {
            await DecideAsync((actor, ct) => Drift.ReleaseAsync(actor, PanelId, ct), DriftTexts.Released);
        }
    }

    // Whether it was done or refused, what is shown may have changed meanwhile.
    private async Task DecideAsync(Func<Actor, CancellationToken, Task> command, string done)
    {
        await RunAsync(command, done);
        await ReadAsync();
        await OnDone.InvokeAsync();
    }
}
