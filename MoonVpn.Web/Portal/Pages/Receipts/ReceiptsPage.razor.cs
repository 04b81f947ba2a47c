using System.Globalization;
using Microsoft.AspNetCore.Components;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Payments.Evidence;
using MoonVpn.Web.Portal.Shared;

namespace MoonVpn.Web.Portal.Pages.Receipts;

public sealed partial class ReceiptsPage
{
    private PagedList<ReceiptRow>? _list;
    private PageRequest _request = new();
    private ReceiptRow? _receipt;
    private ReceiptEvidence? _evidence;
    private OrderRow? _order;
    private IReadOnlyList<ReceiptCard> _cards = [];
    private Actor? _actor;
    private string? _address;
    private int _place;

    /// <summary>The receipt that is looked at; null: the first of the list.</summary>
    [Parameter]
    public long? Id { get; set; }

    [SupplyParameterFromQuery(Name = "show")]
    private string? Show { get; set; }

    private ReceiptSelection Selection => ReceiptAddress.Read(new Uri(Navigation.Uri).Query);

    protected override void OnInitialized() => Changes.Changed += OnNews;

    protected override async Task LoadAsync(Actor actor, CancellationToken ct)
    {
        var address = Navigation.Uri;
        var request = TableAddress.Read(address);
        var list = await Receipts.ListAsync(actor, Selection, request, ct);
        // What is looked at stays, whatever comes in meanwhile: a key must never decide another receipt than the one on screen.
        var shown = Id ?? (address == _address ? _receipt?.Id : null) ?? (list.Items is [var first, ..] ? first.Id : null);
        var receipt = shown is { } id ? await Receipts.GetAsync(actor, id, ct) : null;
        var evidence = receipt is null ? null : await Evidence.GetAsync(actor, receipt.Id, ct);
        var order = receipt is null ? null : await Orders.OfReceiptAsync(actor, receipt.Id, ct);
        var cards = _cards.Count > 0 ? _cards : await Receipts.CardsAsync(actor, ct);
        if (address != Navigation.Uri)
        {
            return;
        }

        (_address, _actor, _request, _list, _receipt, _evidence, _order, _cards) = (address, actor, request, list, receipt, evidence, order, cards);
        _place = PlaceOf(receipt) is >= 0 and var place ? place : Math.Min(_place, list.Items.Count);
    }

    protected override void Dispose(bool disposing)
    {
        Changes.Changed -= OnNews;
        base.Dispose(disposing);
    }

    // The news comes from within somebody's command: that one must not wait for every open page.
    private void OnNews() => _ = Task.Run(RefreshAsync);

    private int PlaceOf(ReceiptRow? receipt) => _list!.Items.ToList().FindIndex(row => row.Id == receipt?.Id);

    private string LinkTo(long? id) =>
        (id is { } one ? string.Create(CultureInfo.InvariantCulture, $"/receipts/{one}") : "/receipts") + new Uri(Navigation.Uri).Query;

    /// <summary>The neighbour in the list; one that has left the list meanwhile has neighbours still.</summary>
    private string? LinkBeside(int step)
    {
        var isListed = PlaceOf(_receipt) >= 0;
        var place = _place + (isListed || step < 0 ? step : 0);
        return place >= 0 && place < _list!.Items.Count ? LinkTo(_list.Items[place].Id) : null;
    }

    /// <summary>Decided: the next one, please. Refused: what is it now?</summary>
    private async Task MoveOnAsync(bool isDone)
    {
        var next = LinkBeside(1) ?? LinkBeside(-1) ?? LinkTo(null);
        if (isDone && Selection.Show is ReceiptFilter.Waiting or ReceiptFilter.Late)
        {
            _address = null;
            Navigation.NavigateTo(next);
            return;
        }

        await ReloadAsync();
    }
}
