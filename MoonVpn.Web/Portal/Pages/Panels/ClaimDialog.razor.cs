using Microsoft.AspNetCore.Components;
using MoonVpn.Core.Accounts.Drift;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Users;
using MoonVpn.Web.Portal.Pages.Customers;
using MoonVpn.Web.Portal.Texts;
using MudBlazor;

namespace MoonVpn.Web.Portal.Pages.Panels;

public sealed partial class ClaimDialog
{
    private const int MostFound = 5;

    private IReadOnlyList<PlanRow> _plans = [];
    private IReadOnlyList<UserRow> _found = [];
    private UserRow? _customer;
    private long? _planId;
    private string _typed = "";

    [Parameter, EditorRequired]
    public long PanelId { get; set; }

    [Parameter, EditorRequired]
    public required ForeignClientRow Client { get; set; }

    /// <returns>Whether it is an account now.</returns>
    public static Task<bool> AskAsync(IDialogService dialogs, long panelId, ForeignClientRow client) =>
        OpenAsync(dialogs, new DialogParameters<ClaimDialog> { { dialog => dialog.PanelId, panelId }, { dialog => dialog.Client, client } });

    protected override async Task LoadAsync(Actor actor, CancellationToken ct)
    {
        _plans = [.. (await Plans.ListAsync(actor, ct)).Where(plan => !plan.IsTrial)];
        _found = (await Users.ListAsync(actor, new PageRequest(Size: MostFound, Search: _typed), ct)).Items;
    }

    private Task LookAsync(string? typed)
    {
        (_typed, _customer) = (typed ?? "", null);
        return ReloadAsync();
    }

    private async Task SubmitAsync()
    {
        if (_customer is not { } customer)
        {
            Refused = ForeignTexts.ChooseCustomer;
            return;
        }

        Refused = null;
        if (await RunAsync((actor, ct) => Drift.ClaimAsync(actor, PanelId, Client.Email, customer.Id, _planId, ct), ForeignTexts.Claimed))
        {
            Dialog.Close();
        }
    }

    private string PlanName(long? planId) => _plans.FirstOrDefault(plan => plan.Id == planId)?.Name ?? ForeignTexts.NoPlan;

    private static string NameOf(UserRow person) => CustomerLink.Named(person.Id, person.FullName);
}
