using System.Globalization;
using System.Text.Json.Nodes;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Bot.Callbacks;

namespace MoonVpn.Bench;

/// <summary>What customers and admins do in the bot, in an empty shop and in one of 100,000 users: time, CPU and memory.</summary>
internal static class BotSuite
{
    private const int ManyUsers = 100_000;
    private const int AtOnce = 120;
    private const int First = 300;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <param name="people">How many persons write, buy and are approved.</param>
    public static async Task<int> RunAsync(int people)
    {
        Machine.Introduce();
        var empty = await MeasureAsync("empty shop", 0, people);
        var full = await MeasureAsync($"{ManyUsers:N0} users", ManyUsers, people);
        Say($"CPU of /start with {ManyUsers:N0} users: {full / empty:0.00} times that of the empty shop (at most 1.15)");
        return 0;
    }

    /// <returns>Seconds of CPU for 1,000 /start.</returns>
    private static async Task<double> MeasureAsync(string name, int users, int people)
    {
        await using var rig = await BotRig.OpenAsync(users, people + First);
        Say($"-- {name}");
        object start = new { say = "/start", see = Data(CallbackAction.Plans) };
        object[] buy =
        [
            start,
            new { tap = Data(CallbackAction.Plans), see = Data(CallbackAction.Plan) },
            new { tap = Data(CallbackAction.Plan), see = Data(CallbackAction.PayByCard) },
            new { tap = Data(CallbackAction.PayByCard), see = Data(CallbackAction.CancelOrder) },
        ];

        // A shop runs for weeks: the code is warm and the people are known before anything is measured.
        await rig.WalkAsync(BotRig.People(0, people), 1, start);
        await rig.WalkAsync(BotRig.People(people, First), 1, buy);
        await DeliverAsync(rig, await ReceiptsAsync(rig, BotRig.People(people, First)));
        await rig.RestAsync();

        var one = await rig.WalkAsync(BotRig.People(0, 1), 200, start);
        Say($"one person: first answer p95 {one.P95:0.0} ms (at most 10)");
        var many = await rig.WalkAsync(BotRig.People(0, 32), 60, start);
        Say($"32 persons: first answer p95 {many.P95:0.0} ms (at most 60)");
        var crowd = await rig.WalkAsync(BotRig.People(0, people), 2, start);
        var cpu = crowd.Processor.TotalSeconds / (2 * people) * 1000;
        Say($"{2 * people} /start from {people} persons: {2 * people / crowd.Seconds:0} updates/s (at least 500), {cpu:0.00} s CPU for 1,000 (at most 1.5)");

        var flows = await rig.WalkAsync(BotRig.People(0, people), 1, buy);
        Say($"{people} purchases up to the card number, 4 updates each: {people / flows.Seconds:0} flows/s (at least 150), {flows.Processor.TotalSeconds / people * 1000:0.0} s CPU for 1,000");

        await ApproveAsync(rig, people);
        Say($"resident: {rig.Product.Megabytes} MB with the portal (at most 200)");
        return cpu;
    }

    private static async Task ApproveAsync(BotRig rig, int people)
    {
        var approvals = await ReceiptsAsync(rig, BotRig.People(0, people));
        await rig.RestAsync();
        var cpu = rig.Product.Processor;
        var first = await DeliverAsync(rig, approvals[..Math.Min(AtOnce, people)]);
        Say($"{Math.Min(AtOnce, people)} approved at once: link and QR with the last customer after {first:0.00} s (at most 2)");
        if (people > AtOnce)
        {
            await DeliverAsync(rig, approvals[AtOnce..]);
        }

        await rig.RestAsync();
        Say($"approve → account → link and QR: {(rig.Product.Processor - cpu).TotalSeconds / people * 1000:0.0} s CPU for 1,000 (at most 20)");
    }

    /// <summary>They send a text with a number as their receipt.</summary>
    /// <returns>What the buttons carry that approve them.</returns>
    private static async Task<List<string>> ReceiptsAsync(BotRig rig, IEnumerable<long> people)
    {
        await rig.WalkAsync(people, 1, new { say = "کد پیگیری ۱۲۳۴۵۶" });
        var count = people.Count();
        return await WaitForAsync("the copies of the receipts", async () => await ApprovalsAsync(rig) is var found && found.Count >= count ? found : null);
    }

    /// <summary>What the buttons carry that approve, wherever there still are any.</summary>
    private static async Task<List<string>> ApprovalsAsync(BotRig rig) => [.. (await rig.Town.MessagesAsync(TelegramTown.ReviewChannel))
        .SelectMany(message => message.Buttons)
        .Select(button => button["callback_data"]?.GetValue<string>() ?? "")
        .Where(data => data.StartsWith($"{Data(CallbackAction.ApproveReceipt)}:", StringComparison.Ordinal))];

    /// <returns>Seconds from the first press to the last picture.</returns>
    private static async Task<double> DeliverAsync(BotRig rig, IReadOnlyList<string> approvals)
    {
        var before = await rig.Town.CallsAsync();
        var last = before.Count == 0 ? 0 : before[^1]["id"]!.GetValue<long>();
        var began = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        await Parallel.ForEachAsync(approvals, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (data, _) =>
            await rig.Town.PostAsync("/_tg/tap", new JsonObject { ["from"] = BotRig.Boss, ["chat"] = TelegramTown.ReviewChannel, ["data"] = data }));
        var sent = await WaitForAsync("the links", async () => await rig.Town.CallsAsync("sendPhoto", last) is var calls && calls.Count >= approvals.Count ? calls : null);
        return (sent.Max(call => call["at"]!.GetValue<long>()) - began) / 1000.0;
    }

    private static async Task<T> WaitForAsync<T>(string what, Func<Task<T?>> look)
        where T : class
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (waited.Elapsed < Patience)
        {
            if (await look() is { } seen)
            {
                return seen;
            }

            await Task.Delay(200);
        }

        throw new TimeoutException($"Waited {Patience} and did not see {what}.");
    }

    private static string Data(CallbackAction action) => ((int)action).ToString(CultureInfo.InvariantCulture);

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
