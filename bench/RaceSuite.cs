using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Bot.Callbacks;

namespace MoonVpn.Bench;

/// <summary>Two admins press in the channel and two in the portal, all at once, receipt after receipt. Then the books are read.</summary>
internal static class RaceSuite
{
    public static async Task<int> RunAsync(int receipts)
    {
        await using var shop = await BotShop.OpenAsync();
        await shop.Shop.StaffAsync(UserRole.Admin, Permission.Receipts, "second", telegramId: 9002);
        var inPortal = new[]
        {
            (await shop.Shop.StaffAsync(UserRole.Admin, Permission.Receipts, "third")) with { Channel = ActorChannel.Portal },
            (await shop.Shop.StaffAsync(UserRole.Admin, Permission.Receipts, "fourth")) with { Channel = ActorChannel.Portal },
        };
        var pending = new List<long>();
        for (var index = 0; index < receipts; index++)
        {
            var customer = await shop.Shop.CustomerAsync($"customer {index}");
            pending.Add((await shop.Selling.PayAsync(customer)).ReceiptId);
        }

        var watch = Stopwatch.StartNew();
        var refused = 0;
        foreach (var receiptId in pending)
        {
            refused += await PressAsync(shop, inPortal, receiptId);
        }

        await SettleAsync(shop, receipts);
        watch.Stop();
        return await ReportAsync(shop, receipts, refused, watch.Elapsed);
    }

    /// <returns>How many of the two in the portal were told that somebody had been first.</returns>
    private static async Task<int> PressAsync(BotShop shop, Actor[] inPortal, long receiptId)
    {
        using var barrier = new Barrier(4);
        var service = shop.Shop.Get<ReceiptService>();
        var presses = new List<Task<int>>();
        foreach (var admin in inPortal)
        {
            presses.Add(AtOnce(barrier, async () =>
            {
                // A press in the bot has the longer way; without a head start the portal would always be first.
                await Task.Delay(Random.Shared.Next(0, 80));
                try
                {
                    await service.ApproveAsync(admin, receiptId, null, CancellationToken.None);
                    return 0;
                }
                catch (RefusedException told) when (told.Refusal == Refusal.ReceiptAlreadyDecided)
                {
                    return 1;
                }
            }));
        }

        foreach (var admin in new[] { 9001L, 9002L })
        {
            presses.Add(AtOnce(barrier, async () =>
            {
                await shop.Town.InjectAsync(Press(admin, receiptId));
                return 0;
            }));
        }

        return (await Task.WhenAll(presses)).Sum();
    }

    private static Task<int> AtOnce(Barrier barrier, Func<Task<int>> press) => Task.Factory.StartNew(
        () =>
        {
            barrier.SignalAndWait();
            return press();
        },
        CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();

    private static JsonObject Press(long admin, long receiptId) => new()
    {
        ["callback_query"] = new JsonObject
        {
            ["id"] = Random.Shared.NextInt64(1, long.MaxValue).ToString(CultureInfo.InvariantCulture),
            ["from"] = new JsonObject { ["id"] = admin, ["is_bot"] = false, ["first_name"] = $"admin {admin}" },
            ["chat_instance"] = "1",
            ["data"] = new Callback(CallbackAction.ApproveReceipt, receiptId).ToString(),
            ["message"] = new JsonObject
            {
                ["message_id"] = 1, ["date"] = DateTimeOffset.UnixEpoch.ToUnixTimeSeconds() + 1,
                ["chat"] = new JsonObject { ["id"] = TelegramTown.ReviewChannel, ["type"] = "channel", ["title"] = "receipts" }, ["text"] = "receipt",
            },
        },
    };

    private static async Task SettleAsync(BotShop shop, int receipts)
    {
        for (var looks = 0; looks < 1200 && await shop.Shop.ReadAsync(db => db.Set<Order>().CountAsync(order => order.Status == OrderStatus.Completed)) < receipts; looks++)
        {
            await Task.Delay(100);
        }
    }

    private static async Task<int> ReportAsync(BotShop shop, int receipts, int refused, TimeSpan took)
    {
        var deposits = await shop.Shop.ReadAsync(db => db.Set<Transaction>().CountAsync(row => row.Type == TransactionType.Deposit));
        var accounts = await shop.Shop.ReadAsync(db => db.Set<ClientAccount>().CountAsync(account => account.Status == AccountStatus.Active));
        var made = shop.Selling.Panel.Mutations.Count(mutation => mutation.Action == "add" && mutation.Email.StartsWith("DE-", StringComparison.OrdinalIgnoreCase));
        var byBot = await shop.Shop.ReadAsync(db => db.Set<Core.Auditing.AuditEntry>().CountAsync(entry => entry.Action == "receipt.approve" && entry.Channel == ActorChannel.Bot));
        var differences = await shop.Shop.ViolationsAsync();
        Console.WriteLine($"{receipts} receipts, 4 people each: {deposits} deposits, {accounts} accounts, {made} clients made on the panel, {differences.Count} differences in the ledger");
        Console.WriteLine($"first in the bot {byBot} times, in the portal {deposits - byBot} times; told that somebody was first in the portal {refused} times; {took.TotalSeconds:0.0} s with provisioning");
        return deposits == receipts && accounts == receipts && made == receipts && differences.Count == 0 ? 0 : 1;
    }
}
