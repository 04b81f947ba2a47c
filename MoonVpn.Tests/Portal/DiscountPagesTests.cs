using Bunit;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Portal.Pages.Discounts;
using MoonVpn.Web.Portal.Shared;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Tests.Portal;

/// <summary>Discount codes in the portal.</summary>
public sealed class DiscountPagesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_code_is_made_in_the_form_with_Persian_digits_and_Jalali_days()
    {
        await using var shop = await TestShop.OpenAsync();
        await using var stage = new PortalStage(shop.Services, await shop.StaffAsync(UserRole.Admin, Permission.Catalogue));
        var closed = await stage.OpenAsync(dialogs => DiscountDialog.EditAsync(dialogs, new(), null));

        stage.Dialogs.Type(DiscountTexts.Code, "nowruz-۱۴۰۵");
        stage.Dialogs.Type(DiscountTexts.Off, "۲۰");
        stage.Dialogs.Type(DiscountTexts.UsageLimit, "۱۰۰");
        stage.Dialogs.Type(DiscountTexts.LastDay, "۱۴۰۵/۹/۱۰");
        stage.Dialogs.WaitFor("سه‌شنبه 10 آذر 1405");
        stage.Dialogs.Press(SharedTexts.Save);

        Assert.True(await closed.WaitAsync(Patience));
        var code = Assert.Single(await CodesAsync(shop));
        Assert.Equal(("NOWRUZ1405", 20L, (int?)100, (int?)1), (code.Code, code.Value, code.UsageLimit, code.PerUserLimit));
        Assert.Equal(new DateTime(2026, 12, 1, 20, 30, 0, DateTimeKind.Utc), code.ValidUntil);
    }

    [Fact]
    public async Task A_sellers_code_is_for_the_sellers_plans_and_the_shops_for_the_shops()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (seller, _, planId) = await shop.SellingAsync();
        await using var stage = new PortalStage(shop.Shop.Services, await shop.Shop.StaffAsync(UserRole.Superadmin));
        var closed = await stage.OpenAsync(dialogs => DiscountDialog.EditAsync(dialogs, new(), null));
        stage.Dialogs.WaitForAssertion(() => Assert.Equal(["یک‌ماهه"], stage.Dialogs.FindAll(".pick").Select(pick => pick.TextContent)));

        var owner = stage.Dialogs.FindComponent<Choice<long?>>();
        await owner.InvokeAsync(() => owner.Instance.ValueChanged.InvokeAsync(seller.UserId));
        stage.Dialogs.WaitForAssertion(() => Assert.Equal(["همکار"], stage.Dialogs.FindAll(".pick").Select(pick => pick.TextContent)));
        stage.Dialogs.Type(DiscountTexts.Code, "PARTNER10");
        stage.Dialogs.Type(DiscountTexts.Off, "10");
        stage.Dialogs.Find(".pick input").Change(true);
        stage.Dialogs.Press(SharedTexts.Save);

        Assert.True(await closed.WaitAsync(Patience));
        var code = Assert.Single(await CodesAsync(shop.Shop));
        Assert.Equal((seller.UserId, planId), (code.ResellerId, Assert.Single(code.PlanIds)));
    }

    [Fact]
    public async Task A_code_that_is_taken_is_refused_in_the_form()
    {
        await using var shop = await TestShop.OpenAsync();
        await shop.DiscountAsync("NOWRUZ");
        await using var stage = new PortalStage(shop.Services, await shop.StaffAsync(UserRole.Superadmin));
        await stage.OpenAsync(dialogs => DiscountDialog.EditAsync(dialogs, new(), null));

        stage.Dialogs.Type(DiscountTexts.Code, "Now-Ruz");
        stage.Dialogs.Type(DiscountTexts.Off, "10");
        stage.Dialogs.Press(SharedTexts.Save);

        stage.Dialogs.WaitFor(RefusalTexts.Sentence(new RefusedException(Refusal.NameTaken, "NOWRUZ")));
    }

    [Fact]
    public async Task A_suggested_code_can_be_saved_as_it_is()
    {
        await using var shop = await TestShop.OpenAsync();
        await using var stage = new PortalStage(shop.Services, await shop.StaffAsync(UserRole.Superadmin));
        var closed = await stage.OpenAsync(dialogs => DiscountDialog.EditAsync(dialogs, new(), null));

        stage.Dialogs.Press(DiscountTexts.Suggest);
        stage.Dialogs.Type(DiscountTexts.Off, "10");
        stage.Dialogs.Press(SharedTexts.Save);

        Assert.True(await closed.WaitAsync(Patience));
        Assert.Equal(8, Assert.Single(await CodesAsync(shop)).Code.Length);
    }

    [Fact]
    public async Task A_used_code_shows_what_it_brought_and_who_used_it_and_is_turned_off()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var codeId = await shop.Shop.DiscountAsync("FREE100", draft => (draft.Value, draft.UsageLimit) = (100, 10));
        await shop.OrderWithAsync(await shop.Shop.CustomerAsync("Sara"), "FREE100");
        await using var desk = new PortalDesk(shop.Shop, await shop.Shop.StaffAsync(UserRole.Superadmin));
        desk.Open<DiscountPage>($"/discounts/{codeId}", (nameof(DiscountPage.Id), codeId));

        desk.Sees("1 of 10");
        desk.Sees("1 paid orders");
        desk.Sees("150,000");
        desk.Sees("Sara");
        desk.Press(".switch");
        desk.Sees("Code FREE100 is off.");
        Assert.Equal(DiscountStatus.Inactive, Assert.Single(await CodesAsync(shop.Shop)).Status);
        desk.Press(".edit");
        desk.Sees("so what it takes off stays: 100%");
    }

    [Fact]
    public async Task The_list_shows_uses_and_condition_of_each_code()
    {
        await using var shop = await TestShop.OpenAsync();
        await shop.DiscountAsync("SERVES", draft => (draft.MaxDiscount, draft.Note) = (40_000, "for the channel"));
        await shop.DiscountAsync("ENDED", draft => draft.LastDay = new DateOnly(2026, 11, 1));
        await shop.DiscountAsync("LATER", draft => draft.FirstDay = new DateOnly(2026, 12, 1));
        await using var desk = new PortalDesk(shop, await shop.StaffAsync(UserRole.Admin, Permission.Catalogue));
        desk.Open<DiscountsPage>("/discounts");

        desk.Sees("20% up to 40,000 Toman");
        desk.Sees("for the channel");
        Assert.Equal(["Not yet", "Ended", "Active"], desk.All(".chip").Select(chip => chip.TextContent));
    }

    [Fact]
    public async Task Whoever_may_not_is_told_so()
    {
        await using var shop = await TestShop.OpenAsync();
        await using var desk = new PortalDesk(shop, await shop.StaffAsync(UserRole.Admin, Permission.Money));
        desk.Open<DiscountsPage>("/discounts");

        desk.Sees(RefusalTexts.For(Refusal.NotAllowed).En);
    }

    private static async Task<IReadOnlyList<DiscountRow>> CodesAsync(TestShop shop) =>
        (await shop.Get<DiscountQueries>().ListAsync(Actor.System("test"), null, new PageRequest(), CancellationToken.None)).Items;
}
