using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Panels;
using MoonVpn.Tests.Panels.ThreeXui;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Portal.Pages.Panels;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Tests.Portal;

/// <summary>The button "Test" and the page of one panel, over HTTP against the sandbox panel.</summary>
public sealed class PanelFormTests : IAsyncLifetime
{
    private ShopWithPanel _selling = null!;
    private Actor _owner = null!;
    private PortalStage _stage = null!;

    public async ValueTask InitializeAsync()
    {
        _selling = await ShopWithPanel.OpenAsync();
        _owner = await _selling.Shop.StaffAsync(UserRole.Superadmin);
        _stage = new PortalStage(_selling.Shop.Services, _owner);
    }

    [Fact]
    public async Task A_panel_that_answers_says_its_version_and_how_its_core_is()
    {
        await TryAsync(_selling.Server.Url.ToString());

        _stage.Dialogs.WaitFor(PanelTexts.TestGood);
        _stage.Dialogs.WaitFor("3.6.0");
        _stage.Dialogs.WaitFor(PanelTexts.XrayState("running"));
    }

    [Fact]
    public async Task An_address_without_the_base_path_is_told_from_a_panel()
    {
        await TryAsync(_selling.Server.Origin.ToString());

        _stage.Dialogs.WaitFor(DiagnosisTexts.Of(PanelDiagnosis.WrongBasePath));
    }

    [Fact]
    public async Task A_wrong_password_is_said_to_be_wrong()
    {
        await TryAsync(_selling.Server.Url.ToString(), password: "not-the-password");

        _stage.Dialogs.WaitFor(DiagnosisTexts.Of(PanelDiagnosis.WrongPassword));
    }

    [Fact]
    public async Task A_port_where_nobody_listens_is_said_to_be_unreachable()
    {
        await TryAsync("http://127.0.0.1:1/path");

        _stage.Dialogs.WaitFor(DiagnosisTexts.Of(PanelDiagnosis.ConnectionRefused));
    }

    [Fact]
    public async Task What_is_no_address_is_said_to_be_none()
    {
        await TryAsync("panel dot example");

        _stage.Dialogs.WaitFor(RefusalTexts.For(Refusal.PanelUrlInvalid));
    }

    [Fact]
    public async Task A_certificate_nobody_vouches_for_is_shown_and_can_be_pinned()
    {
        using var certificate = StubServer.SelfSigned();
        await using var front = await PanelFront.StartAsync(_selling.Server.Origin, certificate);

        await TryAsync(front.Url + _selling.Panel.Options.BasePath);

        _stage.Dialogs.WaitFor(DiagnosisTexts.Of(PanelDiagnosis.CertificateUntrusted));
        _stage.Dialogs.WaitFor(certificate.GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256).ToLowerInvariant());
        _stage.Dialogs.Find(".panel-pin").Click();
        _stage.Dialogs.WaitFor(PanelTexts.TestGood);
    }

    [Fact]
    public async Task A_stored_password_is_kept_when_none_is_typed_and_is_never_shown()
    {
        var panel = Assert.Single(await _selling.Shop.Get<PanelService>().ListAsync(_owner, CancellationToken.None));
        var closed = await _stage.OpenAsync(dialogs => PanelDialog.EditAsync(dialogs, PanelDialog.DraftOf(panel)));

        Assert.DoesNotContain(_selling.Panel.Options.Password, _stage.Dialogs.Markup, StringComparison.Ordinal);
        _stage.Dialogs.Type(FieldTexts.FullName, "Frankfurt 2");
        _stage.Dialogs.Press(SharedTexts.Save);

        Assert.Equal(panel.Id, await closed.WaitAsync(TimeSpan.FromSeconds(20)));
        await _selling.Shop.Get<PanelService>().SyncAsync(_owner, panel.Id, CancellationToken.None);
    }

    [Fact]
    public async Task The_page_of_a_panel_lists_its_inbounds_and_takes_one_off_sale()
    {
        var panel = Assert.Single(await _selling.Shop.Get<PanelService>().ListAsync(_owner, CancellationToken.None));
        _stage.Services.GetRequiredService<NavigationManager>().NavigateTo(PanelAddress.Of(panel.Id, PanelTab.Inbounds));
        var page = _stage.Render<PanelPage>(parameters => parameters.Add(shown => shown.PanelId, panel.Id));
        page.WaitFor("DE-1");

        page.FindAll("input[type=checkbox]")[0].Change(false);

        page.WaitForAssertion(() => Assert.Contains(SharedTexts.Saved.ToString(), _stage.Said));
        var inbounds = await _selling.Shop.Get<PanelService>().InboundsAsync(_owner, panel.Id, CancellationToken.None);
        Assert.Equal([false, true, true, true, true], inbounds.Select(inbound => inbound.OnSale));
    }

    [Fact]
    public async Task A_panel_that_went_away_says_so_on_its_page()
    {
        var panel = Assert.Single(await _selling.Shop.Get<PanelService>().ListAsync(_owner, CancellationToken.None));
        var page = _stage.Render<PanelPage>(parameters => parameters.Add(shown => shown.PanelId, panel.Id));
        page.WaitFor(CapabilityTexts.Title);
        await _selling.Server.DisposeAsync();

        page.Press(PanelTexts.Sync);

        page.WaitForAssertion(() => Assert.Contains(RefusalTexts.For(Refusal.PanelUnreachable).ToString(), _stage.Said));
    }

    [Fact]
    public async Task Stored_secrets_are_not_shown_and_can_be_deleted()
    {
        var panels = _selling.Shop.Get<PanelService>();
        var draft = PanelDialog.DraftOf(Assert.Single(await panels.ListAsync(_owner, CancellationToken.None)));
        (draft.TwoFactorSecret, draft.LoginSecret) = ("JBSWY3DPEHPK3PXP", "old-secret");
        await panels.SaveAsync(_owner, draft, CancellationToken.None);
        var row = await panels.GetAsync(_owner, draft.Id, CancellationToken.None);
        var closed = await _stage.OpenAsync(dialogs => PanelDialog.EditAsync(dialogs, PanelDialog.DraftOf(row), PanelDialog.SecretsOf(row)));

        Assert.DoesNotContain("JBSWY3DPEHPK3PXP", _stage.Dialogs.Markup, StringComparison.Ordinal);
        Assert.Equal(2, _stage.Dialogs.FindAll(".forget").Count);
        _stage.Dialogs.FindAll(".forget input")[0].Change(true);
        _stage.Dialogs.Press(SharedTexts.Save);

        await closed.WaitAsync(TimeSpan.FromSeconds(20));
        row = await panels.GetAsync(_owner, draft.Id, CancellationToken.None);
        Assert.Equal((false, true), (row.HasTwoFactor, row.HasLoginSecret));
    }

    [Fact]
    public async Task A_panel_can_be_given_a_proxy_whose_login_is_not_shown_again()
    {
        var panels = _selling.Shop.Get<PanelService>();
        var row = Assert.Single(await panels.ListAsync(_owner, CancellationToken.None));
        var closed = await _stage.OpenAsync(dialogs => PanelDialog.EditAsync(dialogs, PanelDialog.DraftOf(row)));
        _stage.Dialogs.Type(FieldTexts.Password, _selling.Panel.Options.Password);
        _stage.Dialogs.Type(PanelTexts.Proxy, "socks5://me:sesame@127.0.0.1:1080");
        _stage.Dialogs.Press(SharedTexts.Save);
        await closed.WaitAsync(TimeSpan.FromSeconds(20));

        var page = _stage.Render<PanelPage>(parameters => parameters.Add(shown => shown.PanelId, row.Id));

        page.WaitFor("socks5://127.0.0.1:1080");
        Assert.DoesNotContain("sesame", page.Markup, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await _stage.DisposeAsync();
        await _selling.DisposeAsync();
    }

    private async Task TryAsync(string url, string? password = null)
    {
        var draft = new PanelDraft { Name = "panel", LocationId = _selling.LocationId, Username = _selling.Panel.Options.Username };
        await _stage.OpenAsync(dialogs => PanelDialog.EditAsync(dialogs, draft));
        _stage.Dialogs.Type(PanelTexts.Url, url);
        _stage.Dialogs.Type(FieldTexts.Password, password ?? _selling.Panel.Options.Password);
        _stage.Dialogs.Find(".panel-test").Click();
    }
}
