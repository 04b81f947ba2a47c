using Microsoft.Extensions.Time.Testing;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Panels.ThreeXui;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Panels.ThreeXui.Faults;

/// <summary>A panel on which something goes wrong, an impatient client, and what must hold in the end.</summary>
internal sealed class FaultCell : IAsyncDisposable
{
    // Long enough for a loaded machine, short enough for many silences.
    private static readonly WireLimits Impatient = new()
    {
        Answer = TimeSpan.FromMilliseconds(500),
        List = TimeSpan.FromMilliseconds(500),
        BetweenWrites = TimeSpan.Zero,
        FailuresBeforeRest = int.MaxValue,
    };

    private readonly string _foreign;

    private FaultCell(TestPanel panel, RemoteInbound inbound)
    {
        (Panel, Inbound, _foreign) = (panel, inbound, panel.Sandbox.Foreign());
        Client = new ThreeXuiClient(panel.Connection, panel.Time, Impatient);
    }

    public TestPanel Panel { get; }

    public SandboxPanel Sandbox => Panel.Sandbox;

    public ThreeXuiClient Client { get; }

    public RemoteInbound Inbound { get; }

    public bool HasRecords => Sandbox.Options.Traits.HasClientRecords;

    public static async Task<FaultCell> OpenAsync(string kind)
    {
        var panel = await TestPanel.StartAsync(kind, time: new FakeTimeProvider(TimeProvider.System.GetUtcNow()));
        return new FaultCell(panel, await panel.InboundAsync());
    }

    /// <summary>Part of the path that does it.</summary>
    public string Route(string operation) => (operation, HasRecords) switch
    {
        ("add", true) => "/clients/add",
        ("add", false) => "/addClient",
        ("update", true) => "/clients/update/",
        ("update", false) => "/updateClient/",
        ("delete", true) => "/clients/del/",
        ("delete", false) => "/delClient/",
        ("look", true) => "/clients/get/",
        _ => "/inbounds/list",
    };

    /// <summary>One client per identity, as it was wanted; none where none was; and nobody else's was touched.</summary>
    public void Holds(IReadOnlyCollection<ClientSpec> wanted, params IEnumerable<ClientSpec> gone)
    {
        var state = Sandbox.State;
        foreach (var spec in wanted)
        {
            var entry = Assert.Single(state.Inbounds.SelectMany(inbound => inbound.Clients()), client => client.Text("email") == spec.Email);
            Assert.Equal(
                (spec.Uuid, spec.SubscriptionId, spec.TotalBytes, spec.ExpiryMs, spec.Enabled),
                (entry.Text("id"), entry.Text("subId"), entry.Number("totalGB"), entry.Number("expiryTime"), entry.Flag("enable")));
            Assert.NotNull(state.TrafficOf(spec.Email));
            if (HasRecords) Assert.Equal(spec.Uuid, state.RecordOf(spec.Email)!.Uuid);
        }

        var emails = gone.Select(spec => spec.Email).ToHashSet();
        Assert.DoesNotContain(state.Inbounds.SelectMany(inbound => inbound.Clients()), client => emails.Contains(client.Text("email")));
        Assert.DoesNotContain(state.Records, record => emails.Contains(record.Email));
        Assert.Equal(_foreign, Sandbox.Foreign([.. wanted.Select(spec => spec.Email), .. emails]));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Panel.DisposeAsync();
    }
}
