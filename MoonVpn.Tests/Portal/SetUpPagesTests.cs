using Bunit;
using Microsoft.AspNetCore.Components;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Locations;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Portal.Pages.Cards;
using MoonVpn.Web.Portal.Pages.Guides;
using MoonVpn.Web.Portal.Pages.Locations;
using MoonVpn.Web.Portal.Pages.Panels;
using MoonVpn.Web.Portal.Pages.Plans;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Tests.Portal;

/// <summary>The pages where the shop is set up: empty, not allowed, and in use.</summary>
public sealed class SetUpPagesTests
{
    public static TheoryData<Type, string> Pages => new()
    {
        { typeof(PanelsPage), PanelTexts.None.Fa },
        { typeof(LocationsPage), LocationTexts.None.Fa },
        { typeof(PlansPage), PlanTexts.None.Fa },
        { typeof(CardsPage), CardTexts.None.Fa },
        { typeof(GuidesPage), GuideTexts.None.Fa },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task An_empty_list_says_what_to_do_first(Type page, string words)
    {
        await using var shop = await TestShop.OpenAsync();
        await using var stage = new PortalStage(shop.Services, await shop.StaffAsync(UserRole.Superadmin));

        var shown = stage.Render<DynamicComponent>(parameters => parameters.Add(component => component.Type, page));

        shown.WaitFor(words);
        Assert.NotEmpty(shown.FindAll(".empty button, .empty a"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Who_may_not_reads_why_and_finds_no_button_to_add(Type page, string words)
    {
        await using var shop = await TestShop.OpenAsync();
        await using var stage = new PortalStage(shop.Services, await shop.StaffAsync(UserRole.Admin, Permission.Receipts));

        var shown = stage.Render<DynamicComponent>(parameters => parameters.Add(component => component.Type, page));

        shown.WaitFor(RefusalTexts.For(Refusal.NotAllowed));
        Assert.Empty(shown.FindAll(".page-actions button, .page-actions a"));
        Assert.DoesNotContain(words, shown.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_prefix_of_digits_is_refused_at_its_field()
    {
        await using var shop = await TestShop.OpenAsync();
        var owner = await shop.StaffAsync(UserRole.Superadmin);
        await using var stage = new PortalStage(shop.Services, owner);
        await stage.OpenAsync(dialogs => LocationDialog.EditAsync(dialogs, new LocationDraft()));

        stage.Dialogs.Type(FieldTexts.FullName, "آلمان");
        stage.Dialogs.Type(FieldTexts.Prefix, "D1");
        stage.Dialogs.Press(SharedTexts.Save);

        stage.Dialogs.WaitFor(LocationTexts.PrefixWrong);
        Assert.Empty(await shop.Get<LocationService>().ListAsync(owner, CancellationToken.None));
    }

    [Fact]
    public async Task A_location_that_is_there_already_is_refused_by_name()
    {
        await using var shop = await TestShop.OpenAsync();
        await shop.LocationAsync();
        await using var stage = new PortalStage(shop.Services, await shop.StaffAsync(UserRole.Superadmin));
        await stage.OpenAsync(dialogs => LocationDialog.EditAsync(dialogs, new LocationDraft()));

        stage.Dialogs.Type(FieldTexts.FullName, "آلمان");
        stage.Dialogs.Type(FieldTexts.Prefix, "GR");
        stage.Dialogs.Press(SharedTexts.Save);

        stage.Dialogs.WaitFor(RefusalTexts.For(Refusal.NameTaken).With("آلمان"));
    }

    [Fact]
    public async Task A_plan_is_taken_off_sale_by_its_switch()
    {
        await using var shop = await TestShop.OpenAsync();
        await shop.PlanAsync(await shop.LocationAsync());
        var owner = await shop.StaffAsync(UserRole.Superadmin);
        await using var stage = new PortalStage(shop.Services, owner);
        var page = stage.Render<PlansPage>();
        page.WaitFor("یک‌ماهه");

        page.Find("input[type=checkbox]").Change(false);

        page.WaitForAssertion(() => Assert.Contains(PlanTexts.TurnedOff.With("یک‌ماهه"), stage.Said));
        Assert.Equal(PlanStatus.Inactive, Assert.Single(await shop.Get<PlanService>().ListAsync(owner, CancellationToken.None)).Status);
    }
}
