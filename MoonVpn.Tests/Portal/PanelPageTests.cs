using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Users;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Portal;
using MoonVpn.Web.Portal.Pages.Locations;
using MoonVpn.Web.Portal.Pages.Panels;
using MoonVpn.Web.Portal.Shared;
using MoonVpn.Web.Portal.Texts;
using PanelFault = MoonVpn.Web.Sandbox.Panel.PanelFault;
using PanelFaultKind = MoonVpn.Web.Sandbox.Panel.PanelFaultKind;

namespace MoonVpn.Tests.Portal;

/// <summary>Panels in a list and one by one: what is wrong, the button that puts it right, figures, calls and backups.</summary>
public sealed class PanelPageTests : IAsyncLifetime
{
    private ShopWithPanel _selling = null!;
    private Actor _owner = null!;
    private PortalStage _stage = null!;
    private PanelRow _panel = null!;

    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    private PanelService Panels => _selling.Shop.Get<PanelService>();

    public async ValueTask InitializeAsync()
    {
        _selling = await ShopWithPanel.OpenAsync();
        _owner = await _selling.Shop.StaffAsync(UserRole.Superadmin);
        _stage = new PortalStage(_selling.Shop.Services, _owner);
        _panel = Assert.Single(await Panels.ListAsync(_owner, Ct));
    }

    [Fact]
    public async Task The_list_is_filtered_by_what_stands_in_the_address()
    {
        await AddAsync("Second", isActive: false);

        var list = Open<PanelsPage>("/panels?state=off");
        list.WaitFor("Second");
        Assert.Single(list.FindAll(".tile"));

        GoTo("/panels?q=second&state=ok");
        list.WaitFor(SharedTexts.NothingFound);

        GoTo("/panels?sort=clients");
        list.WaitForState(() => list.FindAll(".tile").Count == 2);
        Assert.Equal(["panel", "Second"], list.FindAll(".tile h2").Select(title => title.TextContent.Trim()));
    }

    [Fact]
    public async Task A_panel_that_is_switched_off_is_switched_on_by_its_button()
    {
        var draft = PanelDialog.DraftOf(_panel);
        draft.IsActive = false;
        await Panels.SaveAsync(_owner, draft, Ct);
        var list = Open<PanelsPage>("/panels");

        list.WaitForElement(".trouble-on").Click();

        list.WaitFor(StatusTexts.Of(PanelHealth.Ok).Text);
        Assert.Equal(PanelStatus.Active, (await Panels.GetAsync(_owner, _panel.Id, Ct)).Status);
    }

    [Fact]
    public async Task The_cause_of_a_failed_check_is_found_where_it_can_be_mended()
    {
        _selling.Panel.Faults.Add(new PanelFault(PanelFaultKind.BadGateway, Times: 0));
        await Assert.ThrowsAsync<RefusedException>(() => Panels.SyncAsync(_owner, _panel.Id, Ct));
        var list = Open<PanelsPage>("/panels");
        list.WaitFor(PanelHealthTexts.DegradedMore);
        list.WaitFor(PanelHealthTexts.NextCheck);

        list.Find(".trouble-cause").Click();

        _stage.Dialogs.WaitFor(DiagnosisTexts.Of(PanelDiagnosis.GatewayDown));
    }

    [Fact]
    public void Its_test_runs_with_what_is_stored()
    {
        var page = OpenPanel(PanelTab.Overview);

        page.WaitForElement(".panel-test").Click();

        page.WaitFor(PanelTexts.TestGood);
    }

    [Fact]
    public async Task Its_charts_show_what_was_measured_and_where_nothing_was()
    {
        _selling.Shop.Clock.Advance(TimeSpan.FromMinutes(10));
        _selling.Panel.Faults.Add(new PanelFault(PanelFaultKind.BadGateway, Times: 0));
        await Assert.ThrowsAsync<RefusedException>(() => Panels.SyncAsync(_owner, _panel.Id, Ct));

        var page = OpenPanel(PanelTab.Statistics);

        page.WaitFor(PanelStatsTexts.UptimeOf.With("50"));
        page.WaitFor(PanelStatsTexts.GapsMean);
        Assert.Equal((1, 1), (page.FindAll(".uptime-up").Count, page.FindAll(".uptime-down").Count));
    }

    [Fact]
    public async Task Its_log_of_calls_can_be_narrowed_to_those_that_failed()
    {
        _selling.Panel.Faults.Add(new PanelFault(PanelFaultKind.BadGateway, Times: 0));
        await Assert.ThrowsAsync<RefusedException>(() => Panels.SyncAsync(_owner, _panel.Id, Ct));
        var calls = _selling.Shop.Get<PanelCalls>();
        await _selling.Shop.RunAsync<PanelCallWriter>();

        var page = OpenPanel(PanelTab.Calls, "&show=failed");

        page.WaitFor(PanelCallTexts.Failed);
        var failed = await calls.ListAsync(_owner, _panel.Id, null, onlyFailed: true, new PageRequest(Size: 25), Ct);
        Assert.Equal(failed.Items.Count, page.FindAll(".table tbody tr").Count);
        Assert.NotEmpty(failed.Items);
    }

    [Fact]
    public async Task A_full_inbound_says_so_and_what_to_do()
    {
        var inbound = (await Panels.InboundsAsync(_owner, _panel.Id, Ct))[0];
        await Panels.SetInboundAsync(_owner, inbound.Id, true, 1, Ct);

        var page = OpenPanel(PanelTab.Inbounds, "&status=full");

        page.WaitFor(PanelHealthTexts.Advice((await Panels.InboundsAsync(_owner, _panel.Id, Ct))[0])!);
        page.WaitFor(PanelTexts.Free.With("0"));
        Assert.Single(page.FindAll(".table tbody tr"));
    }

    [Fact]
    public async Task Only_a_superadmin_is_offered_the_backup_and_given_it()
    {
        OpenPanel(PanelTab.Overview).WaitForElement(".panel-backup");
        var admin = await _selling.Shop.StaffAsync(UserRole.Admin, Permission.Panels);
        await using var stage = new PortalStage(_selling.Shop.Services, admin);
        var page = stage.Render<PanelPage>(parameters => parameters.Add(shown => shown.PanelId, _panel.Id));
        page.WaitForElement(".panel-edit");

        Assert.Empty(page.FindAll(".panel-backup"));
        Assert.IsType<NotFound>(await DownloadAsync(admin));
        var file = Assert.IsType<FileStreamHttpResult>(await DownloadAsync(_owner));
        await using var stream = file.FileStream;
        Assert.StartsWith("3x-ui-panel-20261124-1130.", file.FileDownloadName);
        Assert.True(stream.Length > 0);
    }

    [Fact]
    public async Task A_backup_that_cannot_be_had_leads_to_where_that_is_told()
    {
        await _selling.Server.DisposeAsync();

        var answer = Assert.IsType<RedirectHttpResult>(await DownloadAsync(_owner));

        var page = Open<PanelPage>(answer.Url, parameters => parameters.Add(shown => shown.PanelId, _panel.Id));
        page.WaitFor(PanelTexts.BackupFailed);
    }

    [Fact]
    public async Task Whoever_may_not_see_panels_sees_none()
    {
        var admin = await _selling.Shop.StaffAsync(UserRole.Admin, Permission.All & ~Permission.Panels);
        await using var stage = new PortalStage(_selling.Shop.Services, admin);

        stage.Render<PanelsPage>().WaitFor(RefusalTexts.For(Refusal.NotAllowed));
        var page = stage.Render<PanelPage>(parameters => parameters.Add(shown => shown.PanelId, _panel.Id));

        page.WaitFor(RefusalTexts.For(Refusal.NotAllowed));
        Assert.DoesNotContain("/sandbox360/", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_location_without_a_healthy_panel_says_why_it_does_not_sell_and_leads_to_its_panels()
    {
        await Panels.SaveAsync(_owner, DraftOff(), Ct);

        var page = Open<LocationsPage>("/locations?state=paused");

        page.WaitFor(LocationTexts.NoPanel);
        Assert.Contains(page.FindAll("a"), link => link.GetAttribute("href") == "/panels");
    }

    public async ValueTask DisposeAsync()
    {
        await _stage.DisposeAsync();
        await _selling.DisposeAsync();
    }

    private PanelDraft DraftOff()
    {
        var draft = PanelDialog.DraftOf(_panel);
        draft.IsActive = false;
        return draft;
    }

    private Task<long> AddAsync(string name, bool isActive) => Panels.SaveAsync(
        _owner, new PanelDraft { Name = name, Url = "http://127.0.0.1:1/x/", Username = "a", Password = "b", LocationId = _selling.LocationId, IsActive = isActive }, Ct);

    private void GoTo(string address) => _stage.Services.GetRequiredService<NavigationManager>().NavigateTo(address);

    private IRenderedComponent<PanelPage> OpenPanel(PanelTab tab, string more = "") =>
        Open<PanelPage>(PanelAddress.Of(_panel.Id, tab) + more, parameters => parameters.Add(page => page.PanelId, _panel.Id));

    private IRenderedComponent<TPage> Open<TPage>(string address, Action<ComponentParameterCollectionBuilder<TPage>>? parameters = null)
        where TPage : IComponent
    {
        _ = _stage.Dialogs;
        GoTo(address);
        return _stage.Render(parameters ?? (_ => { }));
    }

    private Task<IResult> DownloadAsync(Actor person)
    {
        var request = PrivateFileTests.RequestOf(person);
        return PanelBackupFile.SendAsync(_panel.Id, request, new PortalActor(new PrivateFileTests.NoCircuit(), _selling.Shop.Get<ActorService>()), Panels, _selling.Shop.Get<TimeProvider>());
    }
}
