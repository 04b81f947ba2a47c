using MoonVpn.Core.Panels;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Panels.ThreeXui.Faults;

/// <summary>Whatever becomes of an answer, in the end there is one client per identity, and nobody else's was touched.</summary>
public sealed class FaultMatrixTests(FaultTable table) : IClassFixture<FaultTable>
{
    private static readonly ClientSpec Ours = TestPanel.Spec();

    private static readonly ClientSpec Renewed = Ours with { ExpiryMs = 1_950_000_000_000, TotalBytes = 80L << 30, Enabled = false };

    private static readonly ClientSpec Rotated = Renewed with { Uuid = "11111111-2222-4333-8444-555555555555", Password = "new", SubscriptionId = "new-sub" };

    public static MatrixTheoryData<FrontFault, string> Spoilt => new(
        [FrontFault.Hang, FrontFault.Reset, FrontFault.BadGateway, FrontFault.Page, FrontFault.Truncated, FrontFault.Empty], TestPanel.Every);

    public static MatrixTheoryData<string, string> Sessions => new(["add", "update", "delete"], TestPanel.Every);

    public static TheoryData<string> Kinds => [.. TestPanel.Every];

    [Theory]
    [MemberData(nameof(Spoilt))]
    public async Task Done_and_not_heard_of(FrontFault fault, string kind)
    {
        await using var cell = await FaultCell.OpenAsync(kind);

        Spoil("add");
        Assert.Equal(PanelOutcome.Applied, await LookActVerify.ExistsAsync(cell.Client, cell.Inbound, Ours));
        Held("add", [Ours]);

        Spoil("update");
        Assert.Equal(PanelOutcome.Applied, await LookActVerify.ExistsAsync(cell.Client, cell.Inbound, Renewed));
        Held("update", [Renewed]);

        Spoil("update");
        Assert.Equal(PanelOutcome.Applied, await LookActVerify.ExistsAsync(cell.Client, cell.Inbound, Rotated, Renewed));
        Held("rotate", [Rotated]);

        Spoil("delete");
        Assert.Equal(PanelOutcome.Applied, await LookActVerify.IsGoneAsync(cell.Client, cell.Inbound, Rotated));
        Held("delete", [], Rotated);

        void Spoil(string operation) => (cell.Panel.Front.FaultAt, cell.Panel.Front.Fault) = (cell.Route(operation), fault);

        void Held(string operation, IReadOnlyCollection<ClientSpec> wanted, params ClientSpec[] gone)
        {
            Assert.Equal(FrontFault.None, cell.Panel.Front.Fault);
            cell.Holds(wanted, gone);
            table.Add($"{operation}, then {fault}");
        }
    }

    [Theory]
    [MemberData(nameof(Sessions))]
    public async Task Logged_out_in_the_middle(string operation, string kind)
    {
        await using var cell = await FaultCell.OpenAsync(kind);
        if (operation != "add") await cell.Client.AddClientAsync(cell.Inbound, Ours, CancellationToken.None);

        for (var skip = 0; skip < 3; skip++)
        {
            cell.Sandbox.Faults.Add(new PanelFault(PanelFaultKind.LoggedOut, "panel/api/", Skip: skip));
            var wanted = operation == "update" ? Renewed with { TotalBytes = skip + 1 } : Ours;
            if (operation == "delete") Assert.Equal(PanelOutcome.Applied, await LookActVerify.IsGoneAsync(cell.Client, cell.Inbound, Ours));
            else Assert.Equal(PanelOutcome.Applied, await LookActVerify.ExistsAsync(cell.Client, cell.Inbound, wanted));
            cell.Holds(operation == "delete" ? [] : [wanted], operation == "delete" ? [Ours] : []);
            table.Add($"{operation}, logged out at call {skip + 1}");
            cell.Sandbox.Faults.Clear();
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_addition_that_gets_lost_is_made_again(string kind)
    {
        foreach (var after in new[] { 0, 1, 4 })
        {
            await using var cell = await FaultCell.OpenAsync(kind);
            cell.Sandbox.Faults.Add(new PanelFault(PanelFaultKind.LostAdd, cell.Route("add"), After: after));
            await LookActVerify.ExistsAsync(cell.Client, cell.Inbound, Ours);

            // The reconciler looks again, and finds it missing.
            while (cell.Sandbox.State.InboundsOf(Ours.Email).Any() && after > 0 && cell.Sandbox.Mutations.Count(change => change.Action == "add") == 1)
                await cell.Client.ListInboundsAsync(CancellationToken.None);
            Assert.Equal(PanelOutcome.Applied, await LookActVerify.ExistsAsync(cell.Client, cell.Inbound, Ours));

            cell.Holds([Ours]);
            table.Add("lost addition");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_addition_that_is_stored_twice_is_one_client_to_us_and_goes_as_one(string kind)
    {
        await using var cell = await FaultCell.OpenAsync(kind);
        cell.Sandbox.Faults.Add(new PanelFault(PanelFaultKind.DuplicateEntry, cell.Route("add")));
        await cell.Client.AddClientAsync(cell.Inbound, Ours, CancellationToken.None);

        var usage = await cell.Client.ReadUsageAsync(CancellationToken.None);
        Assert.Single(usage.Clients, client => client.Is(Ours));
        Assert.Single(usage.Inbounds.Single(inbound => inbound.Id == cell.Inbound.Id).Clients, client => client.Is(Ours));
        Assert.Equal(PanelOutcome.Applied, await LookActVerify.IsGoneAsync(cell.Client, cell.Inbound, Ours));

        cell.Holds([], Ours);
        table.Add("duplicate entry");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Somebody_elses_client_is_not_touched(string kind)
    {
        await using var cell = await FaultCell.OpenAsync(kind);
        var taken = Ours with { Email = cell.Inbound.Clients[0].Email };

        Assert.Equal(PanelOutcome.Conflict, await LookActVerify.ExistsAsync(cell.Client, cell.Inbound, taken));
        Assert.Equal(PanelOutcome.Conflict, await LookActVerify.IsGoneAsync(cell.Client, cell.Inbound, taken));
        // It came between our look and our addition.
        var problem = await Assert.ThrowsAsync<PanelException>(() => cell.Client.AddClientAsync(cell.Inbound, taken, CancellationToken.None));
        Assert.Equal(PanelOutcome.Conflict, problem.Outcome);

        cell.Holds([]);
        table.Add("conflict");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_look_that_is_out_of_date_makes_no_second_client(string kind)
    {
        await using var cell = await FaultCell.OpenAsync(kind);
        cell.Sandbox.Faults.Add(new PanelFault(PanelFaultKind.StaleRead, cell.Route("look"), Method: "GET", Skip: 1));

        Assert.Equal(PanelOutcome.Applied, await LookActVerify.ExistsAsync(cell.Client, cell.Inbound, Ours));

        cell.Holds([Ours]);
        table.Add("stale read");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_refusal_that_says_what_absence_says_is_not_absence(string kind)
    {
        foreach (var words in new[] { "record not found", "Inbound Not Found For Email: DE-1042", "Client Not Found In Inbound For ID: x", "no client remained in Inbound" })
        {
            await using var cell = await FaultCell.OpenAsync(kind);
            foreach (var operation in new[] { "add", "update", "delete" })
            {
                var wanted = operation == "add" ? Ours : Renewed;
                cell.Sandbox.Faults.Add(new PanelFault(PanelFaultKind.Refuse, cell.Route(operation), Msg: words));
                if (operation == "delete") Assert.Equal(PanelOutcome.Applied, await LookActVerify.IsGoneAsync(cell.Client, cell.Inbound, Renewed));
                else Assert.Equal(PanelOutcome.Applied, await LookActVerify.ExistsAsync(cell.Client, cell.Inbound, wanted));
                cell.Holds(operation == "delete" ? [] : [wanted], operation == "delete" ? [Renewed] : []);
                table.Add($"{operation}, refused in misleading words");
            }
        }
    }
}
