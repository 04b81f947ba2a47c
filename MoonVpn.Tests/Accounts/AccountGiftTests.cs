using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Accounts.Subscriptions;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Orders.AutoRenewals;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Accounts;

/// <summary>A customer gives an account to another: it is theirs alone, and the books still say whose it was.</summary>
public sealed class AccountGiftTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Accepted_it_is_the_receivers_with_secrets_of_its_own()
    {
        await using var stage = await AccountStage.OpenAsync();
        var reza = await stage.Shop.CustomerAsync("رضا");
        await stage.Shop.Get<AutoRenewalService>().SetAsync(stage.Sara, stage.AccountId, true, Ct);
        await stage.Changes.RenameAsync(stage.Sara, stage.AccountId, "گوشی مامان", Ct);
        var (before, link) = (await stage.AccountAsync(), await LinkAsync(stage));
        var gift = await OfferAsync(stage, stage.Sara);
        Assert.Equal(gift, await OfferAsync(stage, stage.Sara));

        await Gifts(stage).AcceptAsync(reza, gift.Token, Ct);
        Assert.Equal(stage.AccountId, await Gifts(stage).AcceptAsync(reza, gift.Token, Ct));
        await stage.WorkAsync();

        var after = await stage.AccountAsync();
        Assert.Equal((reza.UserId!.Value, after.EmailName, false), (after.UserId, after.ClientName, after.AutoRenew));
        Assert.NotEqual((before.RemoteUuid, before.RemotePassword, before.SubscriptionId), (after.RemoteUuid, after.RemotePassword, after.SubscriptionId));
        Assert.NotEqual(link, await LinkAsync(stage));
        Assert.Empty((await stage.Shop.Get<AccountService>().ListMineAsync(stage.Sara, new PageRequest(), Ct)).Items);
        Assert.Equal(
            [(NotificationType.AccountGiven, stage.Sara.UserId), (NotificationType.AccountRotated, reza.UserId)],
            (await stage.Shop.ReadAsync(db => db.Set<Notification>().Where(row => row.Type == NotificationType.AccountGiven || row.Type == NotificationType.AccountRotated)
                .OrderBy(row => row.Id).ToListAsync(Ct))).Select(row => (row.Type, row.UserId)));
        Assert.Empty(await stage.Shop.ViolationsAsync());
    }

    [Fact]
    public async Task Of_two_who_accept_at_once_one_has_it()
    {
        await using var stage = await AccountStage.OpenAsync();
        Actor[] others = [await stage.Shop.CustomerAsync("رضا"), await stage.Shop.CustomerAsync("مینا")];
        var owner = stage.Sara;
        for (var round = 0; round < 10; round++)
        {
            var gift = await OfferAsync(stage, owner);
            using var barrier = new Barrier(2);
            var won = await Task.WhenAll(others.Select(other => Task.Run(async () =>
            {
                barrier.SignalAndWait();
                return await TakesAsync(stage, other, gift.Token);
            })));
            await stage.WorkAsync();

            var winner = Assert.Single(others, other => won[Array.IndexOf(others, other)]);
            Assert.Equal(winner.UserId, (await stage.AccountAsync()).UserId);
            (owner, others) = (winner, [owner, others.Single(other => other != winner)]);
        }

        Assert.Empty(await stage.Shop.ViolationsAsync());
    }

    [Fact]
    public async Task A_link_that_is_old_taken_back_or_ones_own_gives_nothing()
    {
        await using var stage = await AccountStage.OpenAsync();
        var reza = await stage.Shop.CustomerAsync("رضا");
        var first = await OfferAsync(stage, stage.Sara);
        Assert.False(await TakesAsync(stage, stage.Sara, first.Token));
        await Gifts(stage).CancelAsync(stage.Sara, stage.AccountId, Ct);
        Assert.False(await TakesAsync(stage, reza, first.Token));

        var second = await OfferAsync(stage, stage.Sara);
        stage.Clock.Advance(AccountGiftService.Validity);
        Assert.False(await TakesAsync(stage, reza, second.Token));
        Assert.NotEqual(second.Token, (await OfferAsync(stage, stage.Sara)).Token);
        await Assert.ThrowsAsync<RefusedException>(() => OfferAsync(stage, reza));
    }

    [Fact]
    public async Task While_something_is_under_way_it_stays_whose_it_is()
    {
        await using var stage = await AccountStage.OpenAsync();
        var reza = await stage.Shop.CustomerAsync("رضا");
        var gift = await OfferAsync(stage, stage.Sara);

        await stage.RenewAsync();
        Assert.False(await TakesAsync(stage, reza, gift.Token));
        await stage.WorkAsync();
        await stage.MoveAsync();
        Assert.False(await TakesAsync(stage, reza, gift.Token));
        await stage.WorkAsync(rounds: 3);
        Assert.False(await TakesAsync(stage, reza, gift.Token));
    }

    [Fact]
    public async Task A_trial_is_nobodys_to_give()
    {
        await using var stage = await AccountStage.OpenAsync();
        var plan = await stage.Shop.PlanAsync(stage.GermanyId, price: 0, name: "تست", days: 1, gigabytes: 1);
        var orderId = await stage.Shop.Get<OrderService>().StartTrialAsync(stage.Sara, plan, stage.GermanyId, "trial", Ct);
        await stage.WorkAsync();

        var refused = await Assert.ThrowsAsync<RefusedException>(async () => await Gifts(stage).OfferAsync(stage.Sara, (await stage.OrderAsync(orderId)).AccountId!.Value, Ct));

        Assert.Equal(Refusal.AccountNotGivable, refused.Refusal);
    }

    [Fact]
    public async Task Moved_before_and_after_and_with_a_period_that_waits_the_books_still_agree()
    {
        await using var stage = await AccountStage.OpenAsync(rule: RenewalRule.Queue);
        var reza = await stage.Shop.CustomerAsync("رضا");
        await stage.RenewAsync();
        await stage.MoveAsync();
        await stage.WorkAsync(rounds: 3);
        var movedId = (await stage.TransferAsync()).NewClientAccountId!.Value;

        var gift = await Gifts(stage).OfferAsync(stage.Sara, movedId, Ct);
        await Gifts(stage).AcceptAsync(reza, gift.Token, Ct);
        await stage.WorkAsync();
        Assert.Empty(await stage.Shop.ViolationsAsync());

        stage.Clock.Advance(TimeSpan.FromDays(2));
        await stage.Shop.Get<OrderService>().ChangeLocationAsync(reza, movedId, stage.GermanyId, PayWith.WalletFirst, "back", Ct);
        await stage.WorkAsync(rounds: 3);

        Assert.Equal(AccountTransferStatus.Moved, (await stage.TransferAsync()).Status);
        Assert.Empty(await stage.Shop.ViolationsAsync());
    }

    private static AccountGiftService Gifts(AccountStage stage) => stage.Shop.Get<AccountGiftService>();

    private static Task<OfferedGift> OfferAsync(AccountStage stage, Actor owner) => Gifts(stage).OfferAsync(owner, stage.AccountId, Ct);

    private static Task<string> LinkAsync(AccountStage stage) => stage.Shop.ReadAsync(
        db => db.Set<SubscriptionToken>().Where(token => token.ClientAccountId == stage.AccountId && token.RevokedAt == null).Select(token => token.Token).FirstOrDefaultAsync(Ct))!;

    private static async Task<bool> TakesAsync(AccountStage stage, Actor person, string token)
    {
        try
        {
            await Gifts(stage).AcceptAsync(person, token, Ct);
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }
}
