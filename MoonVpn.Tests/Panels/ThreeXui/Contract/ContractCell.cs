using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Panels.ThreeXui;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Panels.ThreeXui.Contract;

/// <summary>One operation on one version: a panel of its own, a clock, and a count of what was checked.</summary>
internal sealed class ContractCell : IAsyncDisposable
{
    private readonly HashSet<string> _own = new(StringComparer.Ordinal);
    private readonly TestPanel _panel;
    private string _foreign;

    private ContractCell(TestPanel panel, FakeTimeProvider time) => (_panel, Time, _foreign) = (panel, time, panel.Sandbox.Foreign());

    public int Steps { get; private set; }

    public FakeTimeProvider Time { get; }

    public TestPanel Panel => _panel;

    public SandboxPanel Sandbox => _panel.Sandbox;

    public PanelTraits Traits => Sandbox.Options.Traits;

    public ThreeXuiClient Client => _panel.Client;

    public bool IsByToken => _panel.Connection.ApiToken is not null;

    /// <summary>Clients are records of their own: 3.1 and later.</summary>
    public bool HasRecords => Traits.HasClientRecords;

    public long NowMs => Time.GetUtcNow().ToUnixTimeMilliseconds();

    public static async Task<ContractCell> OpenAsync(string kind)
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        return new ContractCell(await TestPanel.StartAsync(kind, time: time), time);
    }

    public void Is<T>(T expected, T actual)
    {
        Assert.Equal(expected, actual);
        Steps++;
    }

    public void Holds(bool condition, string what)
    {
        Assert.True(condition, what);
        Steps++;
    }

    public async Task<PanelException> FailsAsync(Task call, PanelFailure failure, PanelOutcome outcome)
    {
        var problem = await Assert.ThrowsAsync<PanelException>(() => call);
        Is((failure, outcome), (problem.Failure, problem.Outcome));
        return problem;
    }

    /// <summary>A client of ours: whatever else is on the panel must stay as it is to the letter.</summary>
    public ClientSpec Spec(string email = "DE-1042", string uuid = "b831381d-6324-4d53-ad4f-8cda48b30811")
    {
        _own.Add(email);
        return TestPanel.Spec(email, uuid) with { ExpiryMs = NowMs + 30L * 86_400_000 };
    }

    public async Task<RemoteInbound> InboundAsync(string protocol = "vless") => await _panel.InboundAsync(protocol);

    /// <summary>Creates the inbound of a link vector at a port that is free.</summary>
    public async Task<RemoteInbound> InboundOfAsync(string vector)
    {
        var before = (await Client.ListInboundsAsync(CancellationToken.None)).Select(inbound => inbound.Id).ToHashSet();
        await LinksTests.AddInboundAsync(_panel, vector, port: 20_000 + before.Max());
        return (await Client.ListInboundsAsync(CancellationToken.None)).Single(inbound => !before.Contains(inbound.Id));
    }

    public async Task<RemoteClient> FindAsync(string email)
    {
        var found = await Client.FindClientAsync(email, CancellationToken.None);
        Assert.NotNull(found);
        return found;
    }

    /// <summary>The client's entry in its inbound, as the panel stores it.</summary>
    public JsonObject Entry(RemoteInbound inbound, string email = "DE-1042") => Sandbox.State.Inbounds.Single(row => row.Id == inbound.Id).Clients().Single(client => client.Text("email") == email);

    public TrafficRow Row(string email = "DE-1042") => Sandbox.State.TrafficOf(email)!;

    public Task<JsonElement> ByHandAsync(string method, string path, JsonNode? body = null) => _panel.ByHandAsync(method, path, body);

    /// <summary>What is there now and not ours, is to stay as it is.</summary>
    public void Recount() => _foreign = Sandbox.Foreign(_own);

    public void NothingElseChanged() => Is(_foreign, Sandbox.Foreign(_own));

    public ValueTask DisposeAsync() => _panel.DisposeAsync();
}
