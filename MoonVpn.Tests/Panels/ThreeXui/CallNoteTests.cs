using System.Collections.Concurrent;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Panels.ThreeXui;

namespace MoonVpn.Tests.Panels.ThreeXui;

public sealed class CallNoteTests
{
    public static TheoryData<string> Kinds => TestPanel.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_call_is_noted_and_no_note_lets_its_reader_in(string kind)
    {
        await using var panel = await TestPanel.StartAsync(kind);
        var sink = new Sink();
        using var client = panel.With(connection => connection, calls: sink);
        var (spec, rotated) = (TestPanel.Spec(), TestPanel.Spec("DE-1042", "11111111-2222-4333-8444-555555555555") with { SubscriptionId = "new-sub", Password = "new-pass" });
        var inbounds = await client.ListInboundsAsync(CancellationToken.None);
        foreach (var inbound in inbounds.Where(inbound => inbound.Protocol is "vless" or "trojan").DistinctBy(inbound => inbound.Protocol))
        {
            await client.AddClientAsync(inbound, spec, CancellationToken.None);
            await client.UpdateClientAsync(inbound, rotated, CancellationToken.None);
            await client.FindClientAsync("de-1042", CancellationToken.None);
            await client.DeleteClientAsync(inbound, rotated, CancellationToken.None);
        }

        Assert.Equal(panel.Front.Requests.Count, sink.Notes.Count);
        Assert.All(sink.Notes, note => Assert.Equal((1L, 200), (note.PanelId, note.Status == 404 ? 200 : note.Status)));
        Assert.Contains(sink.Notes, note => note is { Method: "POST", Outcome: PanelOutcome.Applied, Bytes: > 0 } && note.Path.Contains("pdate", StringComparison.Ordinal));
        var text = string.Join('\n', sink.Notes);
        Assert.All(
            [spec.Uuid, spec.Password, spec.SubscriptionId, rotated.Uuid, rotated.Password, rotated.SubscriptionId, panel.Connection.Password, panel.Connection.ApiToken ?? panel.Connection.Password],
            secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        if (kind != TestPanel.V2) Assert.Contains("clients/update/DE-1042", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_without_an_answer_is_noted_with_what_is_known_of_it()
    {
        await using var panel = await TestPanel.StartAsync(TestPanel.V3);
        var sink = new Sink();
        using var client = panel.With(connection => connection, calls: sink);
        var inbound = await panel.InboundAsync();
        (panel.Front.FaultAt, panel.Front.Fault) = ("/clients/add", FrontFault.Reset);

        await Assert.ThrowsAsync<PanelException>(() => client.AddClientAsync(inbound, TestPanel.Spec(), CancellationToken.None));

        var note = Assert.Single(sink.Notes, note => note.Path == "panel/api/clients/add");
        Assert.Equal((0, PanelOutcome.Unknown), (note.Status, note.Outcome));
        Assert.StartsWith("The connection broke", note.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sink_that_throws_does_no_harm()
    {
        await using var panel = await TestPanel.StartAsync(TestPanel.V3);
        using var client = panel.With(connection => connection, calls: new Broken());

        Assert.NotEmpty(await client.ListInboundsAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("panel/api/inbounds/updateClient/b831381d-6324-4d53", "panel/api/inbounds/updateClient/…")]
    [InlineData("panel/api/inbounds/5/delClient/p%40ss", "panel/api/inbounds/5/delClient/…")]
    [InlineData("panel/api/clients/list/paged?page=1&search=secret", "panel/api/clients/list/paged?page=…&search=…")]
    [InlineData("panel/api/clients/get/DE-1042", "panel/api/clients/get/DE-1042")]
    public void Keys_and_values_are_left_out_of_paths_and_emails_are_not(string path, string shown) => Assert.Equal(shown, PanelCall.Get(path).Shown);

    private sealed class Sink : IPanelCallSink
    {
        public ConcurrentQueue<PanelCallNote> Notes { get; } = new();

        public void Note(PanelCallNote note) => Notes.Enqueue(note);
    }

    private sealed class Broken : IPanelCallSink
    {
        public void Note(PanelCallNote note) => throw new InvalidOperationException("full");
    }
}
