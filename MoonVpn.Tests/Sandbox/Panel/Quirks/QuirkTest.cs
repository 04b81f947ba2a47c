using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Sandbox.Panel.Quirks;

/// <summary>One panel of a version, its operator, and a clock.</summary>
public abstract class QuirkTest : IAsyncDisposable
{
    internal const long Day = 86_400_000;

    private readonly List<IDisposable> _visitors = [];
    private SandboxPanelServer? _server;

    internal FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero));

    internal SandboxPanelServer Server => _server!;

    internal SandboxPanel Panel => Server.Panel;

    internal long NowMs => Time.GetUtcNow().ToUnixTimeMilliseconds();

    internal static string[] All => ["2.3.15", "2.8.3", "2.9.4", "3.0.2", "3.1.0", "3.4.2", "3.6.0"];

    public static TheoryData<string> Versions => [.. All];

    public static TheoryData<string> Legacy => [.. All[..4]];

    public static TheoryData<string> Newer => [.. All[4..]];

    internal async Task StartAsync(string version, Func<PanelOptions, PanelOptions>? with = null)
    {
        var options = new PanelOptions(PanelTraits.Named(version));
        _server = await SandboxPanelServer.StartAsync(with?.Invoke(options) ?? options, Time);
    }

    internal async Task<PanelVisitor> StrangerAsync(string version, Func<PanelOptions, PanelOptions>? with = null)
    {
        await StartAsync(version, with);
        return await AnotherAsync();
    }

    internal async Task<PanelVisitor> OperatorAsync(string version, Func<PanelOptions, PanelOptions>? with = null)
    {
        var visitor = await StrangerAsync(version, with);
        Assert.True((await visitor.LoginAsync()).Success);
        return visitor;
    }

    internal async Task<PanelVisitor> AnotherAsync()
    {
        var visitor = await PanelVisitor.StrangerAsync(Server);
        _visitors.Add(visitor);
        return visitor;
    }

    internal JsonObject? Entry(string email, int inbound = 1) => Panel.State.Inbound(inbound).Client(email);

    internal int EntriesOf(string email, int inbound = 1) => Panel.State.Inbound(inbound).Clients().Count(client => client["email"]!.GetValue<string>() == email);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _visitors.ForEach(visitor => visitor.Dispose());
        if (_server is not null)
            await _server.DisposeAsync();
    }
}
