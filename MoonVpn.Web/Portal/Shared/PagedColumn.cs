using Microsoft.AspNetCore.Components;

namespace MoonVpn.Web.Portal.Shared;

/// <summary>A column of a <see cref="PagedTable{TRow}"/>; its content is the cell.</summary>
public sealed class PagedColumn<TRow> : ComponentBase
{
    [CascadingParameter]
    internal PagedTable<TRow> Table { get; set; } = null!;

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>The name by which the service sorts; null where it does not.</summary>
    [Parameter]
    public string? Sort { get; set; }

    /// <summary>Figures stand at the end of their cell.</summary>
    [Parameter]
    public bool Numeric { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment<TRow> ChildContent { get; set; }

    protected override void OnInitialized() => Table.Add(this);
}
