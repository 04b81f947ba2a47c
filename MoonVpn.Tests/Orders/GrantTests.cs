using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Orders;

/// <summary>Accounts that the shop gives away.</summary>
public sealed class GrantTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_gift_is_an_order_at_no_price_that_is_delivered_like_a_purchase_and_leaves_no_money_behind()
    {
        await using var selling = await ShopWithPanel.OpenAsync();
        var (sara, admin) = (await selling.Shop.CustomerAsync(), await AdminAsync(selling));
        var request = Request(selling, sara);

        var orderId = await GrantAsync(selling, admin, request);
        var again = await GrantAsync(selling, admin, request);
        await selling.WorkAsync();

        var order = await selling.OrderAsync(orderId);
        Assert.Equal(orderId, again);
        Assert.Equal((OrderStatus.Completed, OrderKind.Purchase, 0L, 0L), (order.Status, order.Kind, order.Amount, order.FinalAmount));
        Assert.Equal(0, await selling.Shop.ReadAsync(db => db.Set<Transaction>().CountAsync(Ct)));
        var record = await selling.Shop.ReadAsync(db => db.Set<AuditEntry>().SingleAsync(entry => entry.Action == "order.grant", Ct));
        Assert.Equal((admin.UserId, orderId), (record.ActorId, record.TargetId!.Value));
        Assert.Contains("مشتری وفادار", record.Details, StringComparison.Ordinal);
        Assert.Empty(await selling.Shop.ViolationsAsync());
    }

    [Fact]
    public async Task An_admin_gives_no_more_than_they_could_credit_and_nothing_to_themselves()
    {
        await using var selling = await ShopWithPanel.OpenAsync();
        var (sara, admin) = (await selling.Shop.CustomerAsync(), await AdminAsync(selling));
        await selling.Shop.Get<SettingsService>().SetAsync(Actor.System("test"), ShopSettings.AdjustMost, "100000", Ct);

        var dear = await Assert.ThrowsAsync<RefusedException>(() => GrantAsync(selling, admin, Request(selling, sara)));
        var own = await Assert.ThrowsAsync<RefusedException>(() => GrantAsync(selling, admin, Request(selling, admin)));
        var silent = await Assert.ThrowsAsync<RefusedException>(() => GrantAsync(selling, admin, Request(selling, sara) with { Reason = " " }));
        var nobody = await Assert.ThrowsAsync<RefusedException>(() => GrantAsync(selling, admin, Request(selling, sara) with { UserId = 987_654 }));

        Assert.Equal(
            [Refusal.AmountOutOfRange, Refusal.NotAllowed, Refusal.ReasonRequired, Refusal.NotFound],
            new[] { dear, own, silent, nobody }.Select(refused => refused.Refusal));
        Assert.Equal(0, await selling.Shop.ReadAsync(db => db.Set<Order>().CountAsync(Ct)));
    }

    private static Task<Actor> AdminAsync(ShopWithPanel selling) => selling.Shop.StaffAsync(UserRole.Admin, Permission.Customers | Permission.Money);

    private static GrantRequest Request(ShopWithPanel selling, Actor to) => new(to.UserId!.Value, selling.PlanId, selling.LocationId, "مشتری وفادار", Guid.NewGuid());

    private static Task<long> GrantAsync(ShopWithPanel selling, Actor admin, GrantRequest request) => selling.Shop.Get<GrantService>().GrantAsync(admin, request, Ct);
}
