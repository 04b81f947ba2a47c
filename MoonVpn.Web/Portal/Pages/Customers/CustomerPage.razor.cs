using Microsoft.AspNetCore.Components;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Users;
using MoonVpn.Web.Portal.Shared;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Web.Portal.Pages.Customers;

public sealed partial class CustomerPage
{
    private UserRow? _person;
    private WalletBalance? _balance;
    private Actor? _actor;
    private StatementTable? _statement;

    [Parameter]
    public long Id { get; set; }

    [SupplyParameterFromQuery(Name = "tab")]
    private string? Tab { get; set; }

    private CustomerTab Shown => AddressWord.Read<CustomerTab>(Tab) ?? CustomerTab.Ledger;

    private string Name => CustomerLink.Named(_person!.Id, _person.FullName);

    private bool IsBlocked => _person!.Status == UserStatus.Blocked;

    private IEnumerable<(CustomerTab, string)> Tabs
    {
        get
        {
            yield return (CustomerTab.Ledger, CustomerTexts.Ledger);
            yield return (CustomerTab.Orders, ShellTexts.Orders);
            yield return (CustomerTab.Accounts, ShellTexts.Accounts);
            if (_actor!.Can(Permission.Receipts))
            {
                yield return (CustomerTab.Receipts, ShellTexts.Receipts);
            }
        }
    }

    protected override async Task LoadAsync(Actor actor, CancellationToken ct)
    {
        _person = await Users.GetAsync(actor, Id, ct);
        _balance = await Wallets.BalanceAsync(actor, Id, ct);
        _actor = actor;
    }

    private async Task AdjustAsync()
    {
        if (await AdjustBalanceDialog.ShowAsync(Dialogs, _person!))
        {
            await ReloadAsync();
            await (_statement?.ReadAsync() ?? Task.CompletedTask);
        }
    }

    private async Task ChangeRightsAsync()
    {
        if (await RightsDialog.ShowAsync(Dialogs, _person!))
        {
            await ReloadAsync();
        }
    }

    private async Task GrantAsync()
    {
        if (await GrantDialog.ShowAsync(Dialogs, _person!))
        {
            await ReloadAsync();
        }
    }

    /// <summary>Whoever is blocked is told why; letting in again needs no reason.</summary>
    private async Task SetBlockedAsync()
    {
        if (IsBlocked)
        {
            await RunAsync((actor, ct) => Contact.SetBlockedAsync(actor, Id, blocked: false, "", ct), CustomerTexts.Unblocked);
        }
        else if (await BlockDialog.ShowAsync(Dialogs, _person!))
        {
            await ReloadAsync();
        }
    }
}
