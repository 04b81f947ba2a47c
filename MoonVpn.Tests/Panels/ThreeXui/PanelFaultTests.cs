using MoonVpn.Core.Panels;

namespace MoonVpn.Tests.Panels.ThreeXui;

/// <summary>The panel did it, and we never heard: unknown, and looking tells.</summary>
public sealed class PanelFaultTests
{
    public static MatrixTheoryData<string, FrontFault> Faults => new(
        [TestPanel.V2, TestPanel.V3, TestPanel.V3Token],
        [FrontFault.Hang, FrontFault.Reset, FrontFault.BadGateway, FrontFault.Page, FrontFault.Truncated, FrontFault.Empty]);

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task An_addition_without_a_clear_answer_is_unknown_and_then_found(string kind, FrontFault fault)
    {
        await using var panel = await TestPanel.StartAsync(kind);
        var inbound = await panel.InboundAsync();
        Spoil(panel, fault, kind == TestPanel.V2 ? "/addClient" : "/clients/add");

        var problem = await Assert.ThrowsAsync<PanelException>(() => panel.Client.AddClientAsync(inbound, TestPanel.Spec(), CancellationToken.None));

        Assert.Equal(PanelFailure.Unknown, problem.Failure);
        var found = await panel.Client.FindClientAsync("DE-1042", CancellationToken.None);
        Assert.True(found!.Is(TestPanel.Spec()));
        Assert.Single((await panel.InboundAsync()).Clients, client => client.Email == "DE-1042");
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task An_update_without_a_clear_answer_is_unknown_and_may_be_repeated(string kind, FrontFault fault)
    {
        await using var panel = await TestPanel.StartAsync(kind);
        var inbound = await panel.InboundAsync();
        await panel.Client.AddClientAsync(inbound, TestPanel.Spec(), CancellationToken.None);
        var renewed = TestPanel.Spec() with { ExpiryMs = 1_950_000_000_000, TotalBytes = 80L << 30 };
        Spoil(panel, fault, kind == TestPanel.V2 ? "/updateClient/" : "/clients/update/");

        var problem = await Assert.ThrowsAsync<PanelException>(() => panel.Client.UpdateClientAsync(inbound, renewed, CancellationToken.None));
        await panel.Client.UpdateClientAsync(inbound, renewed, CancellationToken.None);

        Assert.Equal(PanelFailure.Unknown, problem.Failure);
        var found = await panel.Client.FindClientAsync("DE-1042", CancellationToken.None);
        Assert.Equal((renewed.ExpiryMs, renewed.TotalBytes), (found!.ExpiryMs, found.TotalBytes));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_search_without_a_clear_answer_never_says_that_there_is_no_client(string kind, FrontFault fault)
    {
        await using var panel = await TestPanel.StartAsync(kind);
        await panel.InboundAsync();
        Spoil(panel, fault, kind == TestPanel.V2 ? "/inbounds/list" : "/clients/get/");

        var search = panel.Client.FindClientAsync("nobody", CancellationToken.None);

        // A page in place of JSON may be a login page, so that a search is repeated after a login.
        if (fault == FrontFault.Page) Assert.Null(await search);
        else Assert.Equal(PanelFailure.Unknown, (await Assert.ThrowsAsync<PanelException>(() => search)).Failure);
    }

    private static void Spoil(TestPanel panel, FrontFault fault, string path) => (panel.Front.FaultAt, panel.Front.Fault) = (path, fault);
}
