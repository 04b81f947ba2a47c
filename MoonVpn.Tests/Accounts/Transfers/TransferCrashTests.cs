using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Orders;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Accounts.Transfers;

/// <summary>
/// The shop is stopped dead at every call a move makes to either panel: the panel has done it, nobody wrote it down. After it is opened
/// again the move ends by itself, with one account that works, the same link, and no traffic made of nothing.
/// </summary>
public sealed class TransferCrashTests(ITestOutputHelper output)
{
    private const long UsedBefore = 3_000_000;
    private const long UsedMeanwhile = 70_000;

    [Theory]
    [InlineData("2.9.4")]
    [InlineData("3.6.0")]
    public async Task Stopped_at_any_step_a_move_ends_with_one_working_account(string version)
    {
        output.WriteLine("panel    call  stopped while           one works  link kept  granted+used=limit  foreign untouched");
        var stopped = 0;
        foreach (var inGermany in new[] { true, false })
        {
            for (var call = 0; await StopAtAsync(version, inGermany, call); call++)
            {
                stopped++;
            }
        }

        Assert.True(stopped > 12, $"{stopped} steps");
    }

    /// <returns>False when the move makes no such call.</returns>
    private async Task<bool> StopAtAsync(string version, bool inGermany, int call)
    {
        await using var stage = await AccountStage.OpenAsync(version);
        var name = (await stage.AccountAsync()).EmailName;
        var link = await stage.LinkAsync(stage.AccountId);
        stage.Germany.Panel.Tick(name, 0, UsedBefore);
        var orderId = await stage.MoveAsync();
        var panel = (inGermany ? stage.Germany : stage.Finland).Panel;
        panel.Faults.Add(new PanelFault(PanelFaultKind.HangAfterApply, Skip: call));
        if (!await StopWhenHitAsync(stage, panel))
        {
            return false;
        }

        panel.Faults.Clear();
        await stage.ReopenAsync();
        var at = (await stage.TransferAsync()).Status;
        // The customer goes on as long as the account lets them.
        if (AccountStage.Row(stage.Germany, name) is { Enable: true })
        {
            stage.Germany.Panel.Tick(name, 0, UsedMeanwhile);
        }

        await stage.WorkAsync(rounds: 8, pause: TimeSpan.FromMinutes(4));
        await CheckAsync(stage, name, link, orderId, $"{(inGermany ? "source" : "target"),-8} {call,4}  {at,-22}");
        return true;
    }

    private async Task CheckAsync(AccountStage stage, string name, string link, long orderId, string step)
    {
        var move = await stage.TransferAsync();
        var (source, target) = (await stage.AccountAsync(), await stage.AccountAsync(move.NewClientAccountId));
        var (left, made) = (AccountStage.Row(stage.Germany, name), AccountStage.Row(stage.Finland, target.EmailName));
        var one = left is { Enable: false } && made is { Enable: true } && source.Status == AccountStatus.Switched && target.Status == AccountStatus.Active;
        var kept = await stage.LinkAsync(target.Id) == link;
        var exact = made is not null && left is not null && made.Total + left.Up + left.Down == 50 * AccountStage.Gigabyte;
        var untouched = !stage.Foreign().Any();
        output.WriteLine($"{step}  {one,-9}  {kept,-9}  {exact,-18}  {untouched}");
        Assert.Equal((AccountTransferStatus.Moved, OrderStatus.Completed), (move.Status, (await stage.OrderAsync(orderId)).Status));
        Assert.True(one && kept && exact && untouched, step);
        Assert.Single(stage.Finland.Panel.Mutations, mutation => mutation.Action == "add");
        Assert.Equal(2, await stage.Shop.ReadAsync(db => db.Set<ClientAccount>().CountAsync()));
    }

    /// <returns>False when everything was done without the fault being met.</returns>
    private static async Task<bool> StopWhenHitAsync(AccountStage stage, SandboxPanel panel)
    {
        using var stop = new CancellationTokenSource();
        var work = stage.Shop.Get<PanelJobWorker>().RunOnceAsync(stop.Token);
        while (!work.IsCompleted && !IsHit())
        {
            await Task.Delay(5);
        }

        await stop.CancelAsync();
        await work.ContinueWith(_ => { }, TaskScheduler.Default);
        return IsHit();

        bool IsHit() => panel.Calls.Any(call => call.Fault is not null);
    }
}
