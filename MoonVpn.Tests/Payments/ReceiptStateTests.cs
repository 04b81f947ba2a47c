using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Payments;

/// <summary>What does not fit a receipt's state, or is not the actor's to do, is refused with a reason, and nothing has changed.</summary>
public sealed class ReceiptStateTests
{
    private static readonly Actor Owner = Actor.System("test");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("unsent", "approve", Refusal.ReceiptNotOpen)]
    [InlineData("unsent", "fulfil", Refusal.ReceiptNotOpen)]
    [InlineData("unsent", "reject", Refusal.ReceiptNotOpen)]
    [InlineData("unsent", "ask", Refusal.ReceiptNotOpen)]
    [InlineData("unsent", "undo", Refusal.UndoNotPossible)]
    [InlineData("unsent", "override", Refusal.ReceiptNotOpen)]
    [InlineData("sent", "submit", Refusal.ReceiptAlreadySent)]
    [InlineData("sent", "undo", Refusal.UndoNotPossible)]
    [InlineData("sent", "override", Refusal.ReceiptUnderReview)]
    [InlineData("missed", "approve", Refusal.ReceiptNotOpen)]
    [InlineData("missed", "reject", Refusal.ReceiptNotOpen)]
    [InlineData("missed", "undo", Refusal.UndoNotPossible)]
    [InlineData("approved", "submit", Refusal.ReceiptAlreadySent)]
    [InlineData("approved", "approve", Refusal.ReceiptAlreadyDecided)]
    [InlineData("approved", "fulfil", Refusal.ReceiptAlreadyDecided)]
    [InlineData("approved", "reject", Refusal.ReceiptAlreadyDecided)]
    [InlineData("approved", "ask", Refusal.ReceiptAlreadyDecided)]
    [InlineData("approved", "override", Refusal.ReceiptAlreadyDecided)]
    [InlineData("rejected", "submit", Refusal.ReceiptAlreadySent)]
    [InlineData("rejected", "approve", Refusal.ReceiptAlreadyDecided)]
    [InlineData("rejected", "reject", Refusal.ReceiptAlreadyDecided)]
    [InlineData("rejected", "undo", Refusal.UndoNotPossible)]
    [InlineData("undone", "approve", Refusal.ReceiptAlreadyDecided)]
    [InlineData("undone", "reject", Refusal.ReceiptAlreadyDecided)]
    [InlineData("undone", "undo", Refusal.UndoNotPossible)]
    public async Task What_does_not_fit_a_receipts_state_is_refused_and_changes_nothing(string state, string action, Refusal expected)
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        var receiptId = await InStateAsync(shop, sara, state);
        var before = await StateAsync(shop);

        Assert.Equal(expected, await RefusalOf(() => DoAsync(shop, sara, receiptId, action)));

        Assert.Equal(before, await StateAsync(shop));
    }

    [Theory]
    [InlineData("submit", Refusal.NotFound)]
    [InlineData("approve", Refusal.NotAllowed)]
    [InlineData("fulfil", Refusal.NotAllowed)]
    [InlineData("reject", Refusal.NotAllowed)]
    [InlineData("ask", Refusal.NotAllowed)]
    [InlineData("watch", Refusal.NotAllowed)]
    [InlineData("flag", Refusal.NotAllowed)]
    [InlineData("unflag", Refusal.NotAllowed)]
    [InlineData("undo", Refusal.NotAllowed)]
    [InlineData("override", Refusal.NotAllowed)]
    public async Task A_receipt_of_another_customer_is_nobodys_business(string action, Refusal expected)
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var receiptId = await InStateAsync(shop, await shop.Shop.CustomerAsync(), "sent");
        var reza = await shop.Shop.CustomerAsync("رضا");
        var before = await StateAsync(shop);

        Assert.Equal(expected, await RefusalOf(() => DoAsync(shop, reza, receiptId, action, by: reza)));

        Assert.Equal(before, await StateAsync(shop));
    }

    [Theory]
    [InlineData("unflag")]
    [InlineData("override")]
    public async Task Only_a_superadmin_unflags_and_overrules(string action)
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        var receiptId = await InStateAsync(shop, sara, "rejected");

        Assert.Equal(Refusal.NotAllowed, await RefusalOf(async () => await DoAsync(shop, sara, receiptId, action, by: await AdminAsync(shop))));
    }

    private static async Task<long> InStateAsync(ShopWithPanel shop, Actor sara, string state)
    {
        var orderId = await shop.PlaceAsync(sara);
        var receiptId = (await shop.OrderAsync(orderId)).ReceiptId!.Value;
        if (state is "unsent" or "missed")
        {
            shop.Shop.Clock.Advance(state == "missed" ? TimeSpan.FromMinutes(31) : TimeSpan.Zero);
            await shop.Shop.RunAsync<ReceiptExpiryJob>();
            return receiptId;
        }

        await shop.SubmitAsync(sara, receiptId);
        await (state switch
        {
            "approved" => Receipts(shop).ApproveAsync(Owner, receiptId, null, Ct),
            "rejected" => Receipts(shop).RejectAsync(Owner, receiptId, RejectionReason.Duplicate, null, Ct),
            "undone" => UndoneAsync(shop, receiptId),
            _ => Task.CompletedTask,
        });
        return receiptId;
    }

    private static async Task UndoneAsync(ShopWithPanel shop, long receiptId)
    {
        await Receipts(shop).ApproveAsync(Owner, receiptId, null, Ct);
        await Review(shop).UndoAsync(Owner, receiptId, "پول نرسید", Ct);
    }

    private static Task DoAsync(ShopWithPanel shop, Actor customer, long receiptId, string action, Actor? by = null) => action switch
    {
        "submit" => shop.SubmitAsync(customer, receiptId),
        "approve" => Receipts(shop).ApproveAsync(by ?? Owner, receiptId, null, Ct),
        "fulfil" => Receipts(shop).ApproveAndFulfilAsync(by ?? Owner, receiptId, null, Ct),
        "reject" => Receipts(shop).RejectAsync(by ?? Owner, receiptId, RejectionReason.Duplicate, null, Ct),
        "ask" => Review(shop).AskSuperadminAsync(by ?? Owner, receiptId, null, Ct),
        "watch" => Review(shop).WatchAsync(by ?? Owner, receiptId, Ct),
        "flag" => Review(shop).FlagAsync(by ?? Owner, receiptId, "مشکوک است", Ct),
        "unflag" => Review(shop).UnflagAsync(by ?? Owner, receiptId, Ct),
        "undo" => Review(shop).UndoAsync(by ?? Owner, receiptId, "پول نرسید", Ct),
        "override" => Review(shop).OverrideAsync(by ?? Owner, receiptId, null, "پول رسید", Ct),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    /// <summary>All that a refused action must leave as it is.</summary>
    private static Task<string> StateAsync(ShopWithPanel shop) => shop.Shop.ReadAsync(async db => string.Join('|',
    [
        .. (await db.Set<Receipt>().OrderBy(row => row.Id).ToListAsync(Ct)).Select(row => $"{row.Id} {row.Status} {row.RespondedAt} {row.ReversedAt} {row.IsFlagged} {row.NeedsSuperadmin} {row.WatchedBy} {row.Notes}"),
        .. (await db.Set<Order>().OrderBy(row => row.Id).ToListAsync(Ct)).Select(row => $"{row.Id} {row.Status} {row.ReceiptId}"),
        $"{await db.Set<Transaction>().CountAsync(Ct)} {await db.Set<WalletHold>().CountAsync(Ct)} {await db.Set<AuditEntry>().CountAsync(Ct)}",
    ]));

    private static ReceiptService Receipts(ShopWithPanel shop) => shop.Shop.Get<ReceiptService>();

    private static ReceiptReview Review(ShopWithPanel shop) => shop.Shop.Get<ReceiptReview>();

    private static Task<Actor> AdminAsync(ShopWithPanel shop) => shop.Shop.StaffAsync(UserRole.Admin, Permission.Receipts);

    private static async Task<Refusal?> RefusalOf(Func<Task> act) => ((RefusedException?)await Record.ExceptionAsync(act))?.Refusal;
}
