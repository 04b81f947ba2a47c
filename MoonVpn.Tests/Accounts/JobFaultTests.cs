using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Orders;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Accounts;

/// <summary>A panel does what a job asks but does not say so. The job ends, and everything was done once.</summary>
public sealed class JobFaultTests
{
    public static TheoryData<string, string, string> Matrix =>
    [
        .. from version in new[] { "2.9.4", "3.6.0" }
           from job in new[] { "add", "update", "reset", "delete" }
           from fault in new[]
           {
               nameof(PanelFaultKind.HangAfterApply), nameof(PanelFaultKind.ResetAfterApply), nameof(PanelFaultKind.BadGatewayAfterApply),
               nameof(PanelFaultKind.Html), nameof(PanelFaultKind.Truncated), nameof(PanelFaultKind.Empty200),
           }
           select new TheoryDataRow<string, string, string>(version, job, fault),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task What_was_done_without_a_word_is_done_once(string version, string job, string fault)
    {
        await using var stage = await AccountStage.OpenAsync(version);
        var account = await stage.AccountAsync();
        stage.Germany.Panel.Tick(account.EmailName, 0, 5_000);
        var kind = Enum.Parse<PanelFaultKind>(fault);
        stage.Germany.Panel.Faults.Add(new PanelFault(kind, Route(version, job), Times: kind == PanelFaultKind.Html ? 2 : 1));

        var orderId = await BeginAsync(stage, job);
        await stage.WorkAsync(rounds: 5, pause: TimeSpan.FromMinutes(1));

        Assert.Equal(PanelJobStatus.Done, await stage.Shop.ReadAsync(db => db.Set<PanelJob>().OrderBy(row => row.Id).Select(row => row.Status).LastAsync()));
        var after = await stage.AccountAsync(job == "add" ? (await stage.OrderAsync(orderId!.Value)).AccountId : null);
        var row = AccountStage.Row(stage.Germany, after.EmailName);
        Assert.Equal(job == "add" ? 2 : 1, stage.Germany.Panel.Mutations.Count(mutation => mutation.Action == "add" && mutation.Email.StartsWith("DE-", StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(job == "delete", row is null);
        if (orderId is { } id)
        {
            Assert.Equal(OrderStatus.Completed, (await stage.OrderAsync(id)).Status);
        }

        if (job is "reset" or "update")
        {
            Assert.Equal(TestShop.Morning.UtcDateTime.AddDays(job == "reset" ? 30 : 37), after.ExpiresAt!.Value, TimeSpan.FromMinutes(1));
            Assert.Equal(new DateTimeOffset(after.ExpiresAt!.Value).ToUnixTimeMilliseconds(), row!.ExpiryTime);
            Assert.Equal((job == "reset" ? 0 : 5_000, true), (row.Up + row.Down, row.Enable));
        }
    }

    private static string Route(string version, string job) => (version, job) switch
    {
        ("2.9.4", "add") => "addClient",
        ("2.9.4", "update") => "updateClient",
        ("2.9.4", "reset") => "resetClientTraffic",
        ("2.9.4", "delete") => "delClient",
        (_, "reset") => "resetTraffic",
        (_, "delete") => "clients/del",
        _ => $"clients/{job}",
    };

    private static async Task<long?> BeginAsync(AccountStage stage, string job)
    {
        switch (job)
        {
            case "add":
                return await stage.Shop.Get<OrderService>().PlaceAsync(stage.Sara, new OrderRequest(stage.PlanId, stage.GermanyId, PayWith.WalletFirst, "second"), Ct);
            case "update":
                await stage.Changes.ExtendAsync(AccountStage.Boss, stage.AccountId, 7, 0, "هدیه", Ct);
                return null;
            case "reset":
                return await stage.RenewAsync();
            default:
                await stage.Changes.DeleteAsync(AccountStage.Boss, stage.AccountId, "تخلف", Ct);
                return null;
        }
    }
}
