using MoonVpn.Core.Accounts;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Panels;

namespace MoonVpn.Tests.Accounts;

/// <summary>What is shown before a payment is what comes of it.</summary>
public sealed class ChangePreviewTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(RenewalRule.Reset, false, RenewalEffect.StartsAfresh)]
    [InlineData(RenewalRule.Add, false, RenewalEffect.AddsUp)]
    [InlineData(RenewalRule.Add, true, RenewalEffect.StartsAfresh)]
    [InlineData(RenewalRule.Queue, true, RenewalEffect.StartsAfresh)]
    public async Task A_renewal_does_what_its_preview_said(RenewalRule rule, bool hasEnded, RenewalEffect effect)
    {
        await using var stage = await AccountStage.OpenAsync(rule: rule);
        stage.Germany.Panel.Tick((await stage.AccountAsync()).EmailName, 0, 20 * AccountStage.Gigabyte);
        stage.Clock.Advance(TimeSpan.FromDays(hasEnded ? 31 : 10));
        await stage.Shop.RunAsync<PanelSyncJob>();

        var preview = (await stage.Shop.Get<ShopFront>().RenewalQuoteAsync(stage.Sara, stage.AccountId, null, Ct)).Preview!;
        await stage.RenewAsync();
        await stage.WorkAsync(4, TimeSpan.FromSeconds(30));

        var account = await stage.AccountAsync();
        Assert.Equal((effect, hasEnded), (preview.Effect, preview.Before.IsOver));
        Assert.Equal((30 * AccountStage.Gigabyte, false), (preview.Before.TrafficLeft, preview.After.IsOver));
        Assert.Equal(preview.After.TrafficLeft, account.TrafficLimit - account.TrafficUsed);
        Assert.Equal(preview.After.ExpiresAt!.Value, account.ExpiresAt!.Value, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_renewal_that_waits_leaves_what_is_and_shows_what_follows()
    {
        await using var stage = await AccountStage.OpenAsync(rule: RenewalRule.Queue);

        var preview = (await stage.Shop.Get<ShopFront>().RenewalQuoteAsync(stage.Sara, stage.AccountId, null, Ct)).Preview!;

        Assert.Equal(RenewalEffect.Waits, preview.Effect);
        Assert.Equal((50 * AccountStage.Gigabyte, 30), (preview.After.TrafficLeft, preview.After.DurationDays));
    }

    [Fact]
    public async Task An_ended_account_is_offered_only_what_makes_it_run_again()
    {
        await using var stage = await AccountStage.OpenAsync();
        await stage.Shop.Get<PlanService>().SaveAsync(
            AccountStage.Boss,
            new PlanDraft { Id = stage.PlanId, Name = "یک‌ماهه", Price = AccountStage.Price, ExtraGbPrice = 1_000, ExtraDayPrice = 2_000, LocationIds = [stage.GermanyId] },
            Ct);
        var prices = stage.Shop.Get<ExtraPrices>();
        var running = await prices.OfferAsync(stage.Sara, stage.AccountId, Ct);
        stage.Germany.Panel.Tick((await stage.AccountAsync()).EmailName, 0, 50 * AccountStage.Gigabyte);
        await stage.Shop.RunAsync<PanelSyncJob>();
        var usedUp = await prices.OfferAsync(stage.Sara, stage.AccountId, Ct);
        var enough = (await prices.QuoteAsync(stage.Sara, stage.AccountId, 5, 0, Ct)).Preview;
        stage.Clock.Advance(TimeSpan.FromDays(31));
        var over = await prices.OfferAsync(stage.Sara, stage.AccountId, Ct);

        Assert.Equal(new ExtraOffer(1_000, 2_000), running);
        Assert.Equal(new ExtraOffer(1_000, null), usedUp);
        Assert.Equal((true, false), (enough.Before.IsOver, enough.After.IsOver));
        Assert.Equal(new ExtraOffer(null, null), over);
    }
}
