using Microsoft.AspNetCore.Components;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Accounts.Subscriptions;
using MoonVpn.Core.Accounts.Transfers;
using MoonVpn.Core.Kernel;
using MoonVpn.Web.Portal.Shared;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Web.Portal.Pages.Accounts;

public sealed partial class AccountPage
{
    private AccountRow? _account;
    private Actor? _actor;
    private TransferRow? _move;
    private IReadOnlyList<UsageDay> _days = [];
    private IReadOnlyList<string> _links = [];
    private IReadOnlyList<AccountEvent> _events = [];

    [Parameter]
    public long Id { get; set; }

    [Inject]
    internal AccountService Accounts { get; set; } = null!;

    [Inject]
    internal SubscriptionService Subscriptions { get; set; } = null!;

    [Inject]
    internal TransferQueries Moves { get; set; } = null!;

    [Inject]
    internal AccountHistory History { get; set; } = null!;

    [Inject]
    internal AccountChangeService Changes { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "tab")]
    private string? Tab { get; set; }

    [SupplyParameterFromQuery(Name = "span")]
    private string? Span { get; set; }

    [SupplyParameterFromQuery(Name = "show")]
    private string? Show { get; set; }

    // Usage is live here, and whoever has just changed something waits for the panel.
    protected override TimeSpan Every { get; } = TimeSpan.FromSeconds(5);

    private bool MaySeePanels => _actor!.Can(Permission.Panels);

    private AccountTab ShownTab => MaySeePanels ? AddressWord.Read<AccountTab>(Tab) ?? AccountTab.History : AccountTab.History;

    private UsageSpan ShownSpan => AddressWord.Read<UsageSpan>(Span) ?? UsageSpan.Month;

    /// <summary>What the status alone does not say.</summary>
    private Text? Standing => _account!.Status switch
    {
        AccountStatus.Failed => ServiceTexts.FailedMore,
        AccountStatus.Deleted => _account.IsPutAway ? ServiceTexts.PutAwayMore : ServiceTexts.DeletedMore,
        _ => null,
    };

    protected override async Task LoadAsync(Actor actor, CancellationToken ct)
    {
        var account = await Accounts.GetAsync(actor, Id, ct);
        _events = await History.ListAsync(actor, Id, ct);
        _move = await Moves.LatestAsync(actor, Id, ct);
        _days = await Accounts.UsageDaysAsync(actor, Id, (int)ShownSpan, ct);
        // What is being made may never be, or takes over the link of the account it replaces.
        _links = account.Status == AccountStatus.Provisioning ? [] : await AccountQr.LinksAsync(actor, account, Subscriptions, ct);
        (_account, _actor) = (account, actor);
    }

    private Task RetryAsync(long jobId) => RunAsync((actor, ct) => Changes.RetryAsync(actor, jobId, ct), PanelJobTexts.TriedNow);
}
