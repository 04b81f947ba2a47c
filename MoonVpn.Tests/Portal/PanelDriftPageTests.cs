using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Kernel;
using MoonVpn.Tests.Accounts.Drift;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Portal.Pages.Panels;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Tests.Portal;

/// <summary>Where a panel and the shop disagree: seen, repaired, ignored, released and claimed on the panel's page.</summary>
public sealed class PanelDriftPageTests
{
    [Fact]
    public async Task What_differs_is_told_in_words_and_repaired_by_a_button()
    {
        await using var shop = await DriftShop.OpenAsync(accounts: 1);
        var account = (await shop.AccountsAsync())[0];
        shop.Panel.Drop(account.EmailName);
        await shop.SyncAsync();
        await using var stage = await StageAsync(shop);
        var page = Open(stage, shop, PanelTab.Drift);
        page.WaitFor(DriftTexts.Sentence(PanelDifferenceKind.Missing));
        page.WaitFor(account.EmailName);

        page.WaitForElement(".drift-repair").Click();

        page.WaitForAssertion(() => Assert.Contains(DriftTexts.Repairing.ToString(), stage.Said));
        await shop.Selling.WorkAsync();
        Assert.NotNull(await shop.ClientAsync(account.EmailName));
    }

    [Fact]
    public async Task What_is_ignored_stays_as_it_is()
    {
        await using var shop = await DriftShop.OpenAsync(accounts: 1);
        var account = (await shop.AccountsAsync())[0];
        shop.Panel.Drop(account.EmailName);
        await shop.SyncAsync();
        await using var stage = await StageAsync(shop);
        var page = Open(stage, shop, PanelTab.Drift);

        page.WaitForElement(".drift-ignore").Click();
        stage.Dialogs.WaitFor(DriftTexts.IgnoreAsk.With(account.EmailName));
        stage.Dialogs.Press(DriftTexts.Ignore);

        page.WaitFor(DriftTexts.Of(PanelDifferenceStatus.Ignored).Text);
        await shop.SyncAsync();
        await shop.Selling.WorkAsync();
        Assert.Null(await shop.ClientAsync(account.EmailName));
    }

    [Fact]
    public async Task A_hold_says_what_happened_and_is_released_after_a_question()
    {
        await using var shop = await DriftShop.OpenAsync(accounts: 10);
        foreach (var account in (await shop.AccountsAsync()).Take(5))
        {
            shop.Panel.Drop(account.EmailName);
        }

        await shop.SyncAsync();
        await using var stage = await StageAsync(shop);
        var page = Open(stage, shop, PanelTab.Drift);
        page.WaitFor(DriftTexts.HeldMore.With("5", "10"));

        page.Find(".drift-release").Click();
        stage.Dialogs.WaitFor(DriftTexts.ReleaseAsk.With("5"));
        stage.Dialogs.Press(DriftTexts.Release);

        page.WaitForAssertion(() => Assert.Contains(DriftTexts.Released.ToString(), stage.Said));
        page.WaitForState(() => page.FindAll(".drift-release").Count == 0);
        Assert.NotNull((await shop.PanelAsync()).MassRepairAllowedAt);
    }

    [Fact]
    public async Task A_foreign_client_is_claimed_for_a_customer_who_is_found_by_name()
    {
        await using var shop = await DriftShop.OpenAsync();
        var customer = await shop.Shop.CustomerAsync("Nima Karimi");
        await using var stage = await StageAsync(shop);
        var page = Open(stage, shop, PanelTab.Foreign, "&q=keep-de");
        page.WaitFor("keep-de-1");

        page.WaitForElement(".claim").Click();
        stage.Dialogs.WaitFor(ForeignTexts.BecomesAccountOfNobody.With("keep-de-1"));
        stage.Dialogs.Press(ForeignTexts.Claim);
        stage.Dialogs.WaitFor(ForeignTexts.ChooseCustomer);
        stage.Dialogs.Find(".claim-search input").Input("karimi");
        shop.Shop.Clock.Advance(TimeSpan.FromSeconds(1));
        stage.Dialogs.WaitFor("Nima Karimi");
        stage.Dialogs.WaitForState(() => stage.Dialogs.FindAll("input[name=customer]").Count == 1);
        stage.Dialogs.Find("input[name=customer]").Change(true);
        stage.Dialogs.WaitFor(ForeignTexts.BecomesAccount.With("keep-de-1", "Nima Karimi"));
        stage.Dialogs.Press(ForeignTexts.Claim);

        page.WaitForAssertion(() => Assert.Contains(ForeignTexts.Claimed.ToString(), stage.Said));
        var account = Assert.Single(await shop.AccountsAsync());
        Assert.Equal(("keep-de-1", customer.UserId), (account.EmailName, account.UserId));
    }

    [Fact]
    public async Task Whoever_may_not_see_customers_is_not_asked_to_choose_one()
    {
        await using var shop = await DriftShop.OpenAsync();
        await using var stage = new PortalStage(shop.Shop.Services, await shop.Shop.StaffAsync(UserRole.Admin, Permission.Panels));

        var page = Open(stage, shop, PanelTab.Foreign);

        page.WaitFor("keep-de-1");
        Assert.Empty(page.FindAll(".claim"));
    }

    private static async Task<PortalStage> StageAsync(DriftShop shop) => new(shop.Shop.Services, await shop.Shop.StaffAsync(UserRole.Superadmin));

    private static IRenderedComponent<PanelPage> Open(PortalStage stage, DriftShop shop, PanelTab tab, string more = "")
    {
        _ = stage.Dialogs;
        stage.Services.GetRequiredService<NavigationManager>().NavigateTo(PanelAddress.Of(shop.PanelId, tab) + more);
        return stage.Render<PanelPage>(parameters => parameters.Add(page => page.PanelId, shop.PanelId));
    }
}
