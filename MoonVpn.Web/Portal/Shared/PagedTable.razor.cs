using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Web.Portal.Shared;

public sealed partial class PagedTable<TRow>
{
    private readonly List<PagedColumn<TRow>> _columns = [];
    private PageRequest _request = new();
    private PagedList<TRow>? _rows;
    private string? _address;
    private string? _path;

    /// <summary>Reads a page; called again when the address changes, filters of the page's own included.</summary>
    [Parameter, EditorRequired]
    public required Func<Actor, PageRequest, CancellationToken, Task<PagedList<TRow>>> Load { get; set; }

    [Parameter, EditorRequired]
    public required Func<TRow, object> KeyOf { get; set; }

    /// <summary>What the table lists, for those who hear it.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>The <see cref="PagedColumn{TRow}"/>s.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment Columns { get; set; }

    /// <summary>Shown when there is nothing at all: what to do first.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment Empty { get; set; }

    /// <summary>Search field and filters.</summary>
    [Parameter]
    public RenderFragment? Toolbar { get; set; }

    /// <summary>A filter of the page's own is set, so an empty answer does not mean that there is nothing.</summary>
    [Parameter]
    public bool IsFiltered { get; set; }

    private string Path => Navigation.Uri.Split('?')[0];

    private bool IsLast => _rows is null || _request.Skip + _request.Take >= _rows.Total;

    /// <summary>Reads the same page again, after a command or on news.</summary>
    public Task ReadAsync() => InvokeAsync(async () =>
    {
        await ReloadAsync();
        StateHasChanged();
    });

    internal void Add(PagedColumn<TRow> column)
    {
        _columns.Add(column);
        StateHasChanged();
    }

    protected override void OnInitialized()
    {
        _path = Path;
        Navigation.LocationChanged += OnLocationChanged;
    }

    // Only the address asks for other rows; a page that renders again does not.
    protected override Task OnParametersSetAsync() => _address is null ? base.OnParametersSetAsync() : Task.CompletedTask;

    protected override async Task LoadAsync(Actor actor, CancellationToken ct)
    {
        var address = _address = Navigation.Uri;
        var request = TableAddress.Read(address);
        var rows = await Load(actor, request, ct);
        // Whoever turns pages quickly sees the last one asked for, not the last one that arrived.
        if (address == _address)
        {
            (_request, _rows) = (request, rows);
        }
    }

    protected override void Dispose(bool disposing)
    {
        Navigation.LocationChanged -= OnLocationChanged;
        base.Dispose(disposing);
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        if (IsLive && Path == _path && Navigation.Uri != _address)
        {
            // Any failure reaches the page's error boundary.
            _ = DispatchAsync();
        }
    }

    private async Task DispatchAsync()
    {
        try
        {
            await ReadAsync();
        }
        catch (Exception failure)
        {
            await DispatchExceptionAsync(failure);
        }
    }

    private bool IsSortedBy(string sort) => string.Equals(_request.Sort, sort, StringComparison.Ordinal);

    private string? Order(PagedColumn<TRow> column) =>
        column.Sort is { } sort && IsSortedBy(sort) ? _request.Descending ? "descending" : "ascending" : null;

    private string SortMark(string sort) =>
        IsSortedBy(sort) ? _request.Descending ? "sort-mark sort-on" : "sort-mark sort-on sort-up" : "sort-mark";

    private string SortLink(string sort) =>
        Navigation.GetUriWithQueryParameters(TableAddress.ForSort(sort, IsSortedBy(sort) && !_request.Descending));

    private string PageLink(int page) => Navigation.GetUriWithQueryParameters(TableAddress.ForPage(Math.Max(page, 0)));
}
