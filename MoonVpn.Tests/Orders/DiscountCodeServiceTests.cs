using MoonVpn.Core.Catalog;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Orders;

/// <summary>Making and changing discount codes.</summary>
public sealed class DiscountCodeServiceTests
{
    private static readonly Actor Owner = Actor.System("test");

    [Fact]
    public async Task A_code_is_kept_folded_and_taken_in_every_spelling()
    {
        await using var shop = await TestShop.OpenAsync();
        var codeId = await shop.DiscountAsync("now-ruz ۱۴۰۵");

        var refused = await Assert.ThrowsAsync<RefusedException>(() => shop.DiscountAsync("NOWRUZ1405"));

        Assert.Equal("NOWRUZ1405", (await RowAsync(shop, codeId)).Code);
        Assert.Equal((Refusal.NameTaken, "NOWRUZ1405"), (refused.Refusal, refused.Arguments[0]));
    }

    [Fact]
    public async Task What_it_takes_off_stays_once_somebody_used_it_and_the_rest_can_change()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var codeId = await shop.Shop.DiscountAsync("NOWRUZ");
        await EditAsync(shop.Shop, codeId, draft => draft.Value = 25);
        var sara = await shop.Shop.CustomerAsync();
        await shop.Shop.Get<OrderService>().CancelAsync(sara, await shop.OrderWithAsync(sara, "NOWRUZ"), CancellationToken.None);

        foreach (Action<DiscountDraft> change in new Action<DiscountDraft>[] { draft => draft.Value = 30, draft => draft.Type = DiscountType.Fixed, draft => draft.MaxDiscount = 5 })
        {
            Assert.Equal(Refusal.CodeInUse, (await Assert.ThrowsAsync<RefusedException>(() => EditAsync(shop.Shop, codeId, change))).Refusal);
        }

        await EditAsync(shop.Shop, codeId, draft => (draft.Note, draft.UsageLimit, draft.PlanIds, draft.LastDay) = ("پاییز", 5, [shop.PlanId], new DateOnly(2026, 12, 1)));
        var row = await RowAsync(shop.Shop, codeId);
        Assert.Equal((25L, "پاییز", (int?)5), (row.Value, row.Note, row.UsageLimit));
        Assert.Equal([shop.PlanId], row.PlanIds);
        Assert.Equal(new DateTime(2026, 12, 1, 20, 30, 0, DateTimeKind.Utc), row.ValidUntil);
        await EditAsync(shop.Shop, codeId, draft => draft.PlanIds = []);
        Assert.Empty((await RowAsync(shop.Shop, codeId)).PlanIds);
    }

    [Fact]
    public async Task Its_limit_cannot_fall_below_what_was_used()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var codeId = await shop.Shop.DiscountAsync("NOWRUZ");
        await shop.OrderWithAsync(await shop.Shop.CustomerAsync(), "NOWRUZ");
        await shop.OrderWithAsync(await shop.Shop.CustomerAsync("مینا"), "NOWRUZ");

        Assert.Equal(Refusal.OutOfRange, (await Assert.ThrowsAsync<RefusedException>(() => EditAsync(shop.Shop, codeId, draft => draft.UsageLimit = 1))).Refusal);
        await EditAsync(shop.Shop, codeId, draft => draft.UsageLimit = 2);
        Assert.Equal(Refusal.CodeUsedUp, (await shop.TryAsync(await shop.Shop.CustomerAsync("نرگس"), "NOWRUZ")).Refused?.Refusal);
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused()
    {
        await using var shop = await TestShop.OpenAsync();
        (Refusal Refusal, Action<DiscountDraft> With)[] wrong =
        [
            (Refusal.CodeInvalid, draft => draft.Code = "abc"),
            (Refusal.CodeInvalid, draft => draft.Code = "نوروز"),
            (Refusal.OutOfRange, draft => draft.Value = 0),
            (Refusal.OutOfRange, draft => draft.Value = 101),
            (Refusal.OutOfRange, draft => (draft.Type, draft.Value) = (DiscountType.Fixed, Toman.Max + 1)),
            (Refusal.OutOfRange, draft => draft.UsageLimit = 0),
            (Refusal.OutOfRange, draft => draft.PerUserLimit = -1),
            (Refusal.OutOfRange, draft => draft.MinOrder = -1),
            (Refusal.OutOfRange, draft => draft.MaxDiscount = 0),
            (Refusal.DaysReversed, draft => (draft.FirstDay, draft.LastDay) = (new(2026, 12, 2), new(2026, 12, 1))),
            (Refusal.NotFound, draft => draft.PlanIds = [4711]),
            (Refusal.NotFound, draft => draft.ResellerId = 4711),
        ];

        foreach (var (refusal, with) in wrong)
        {
            Assert.Equal(refusal, (await Assert.ThrowsAsync<RefusedException>(() => shop.DiscountAsync("NOWRUZ", with))).Refusal);
        }

        Assert.Empty((await shop.Get<DiscountQueries>().ListAsync(Owner, null, new PageRequest(), CancellationToken.None)).Items);
    }

    [Fact]
    public async Task Codes_are_found_by_code_and_note_and_by_whether_they_serve()
    {
        await using var shop = await TestShop.OpenAsync();
        var nowruz = await shop.DiscountAsync("NOWRUZ", draft => draft.Note = "عید");
        var yalda = await shop.DiscountAsync("YALDA");
        await shop.Get<DiscountCodeService>().SetActiveAsync(Owner, yalda, false, CancellationToken.None);

        Assert.Equal([yalda, nowruz], await FindAsync(shop, null, null));
        Assert.Equal([nowruz], await FindAsync(shop, null, "now"));
        Assert.Equal([nowruz], await FindAsync(shop, null, "عید"));
        Assert.Equal([yalda], await FindAsync(shop, DiscountStatus.Inactive, null));
    }

    private static async Task<IEnumerable<long>> FindAsync(TestShop shop, DiscountStatus? status, string? search) =>
        (await shop.Get<DiscountQueries>().ListAsync(Owner, status, new PageRequest(Search: search), CancellationToken.None)).Items.Select(row => row.Id);

    private static Task<DiscountRow> RowAsync(TestShop shop, long codeId) => shop.Get<DiscountQueries>().GetAsync(Owner, codeId, CancellationToken.None);

    private static async Task EditAsync(TestShop shop, long codeId, Action<DiscountDraft> change)
    {
        var draft = (await RowAsync(shop, codeId)).ToDraft();
        change(draft);
        await shop.Get<DiscountCodeService>().SaveAsync(Owner, draft, CancellationToken.None);
    }
}
