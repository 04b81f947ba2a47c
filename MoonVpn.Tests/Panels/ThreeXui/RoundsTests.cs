using MoonVpn.Core.Panels;
using MoonVpn.Core.Panels.ThreeXui;

namespace MoonVpn.Tests.Panels.ThreeXui;

public sealed class RoundsTests
{
    [Fact]
    public async Task Who_asks_while_a_round_is_under_way_is_served_by_the_next_one()
    {
        var sizes = new List<int>();
        var gate = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        var rounds = new Rounds<int, int>(async asked =>
        {
            sizes.Add(asked.Count);
            begun.TrySetResult();
            await gate.Task;
            return [.. asked.Select(number => number * 2)];
        }, most: 10);

        var first = rounds.AskAsync(1, CancellationToken.None);
        await begun.Task;
        var others = Enumerable.Range(2, 12).Select(number => rounds.AskAsync(number, CancellationToken.None)).ToList();
        gate.SetResult();

        Assert.Equal(2, await first);
        Assert.Equal(Enumerable.Range(2, 12).Select(number => number * 2), await Task.WhenAll(others));
        Assert.Equal([1, 10, 2], sizes);
    }

    [Fact]
    public async Task A_round_that_fails_fails_for_everybody_in_it_and_for_nobody_after()
    {
        var fails = true;
        var rounds = new Rounds<int, int>(asked => fails ? throw new PanelException(PanelFailure.Unknown, "no") : Task.FromResult<IReadOnlyList<int>>([.. asked]), most: 10);

        await Assert.ThrowsAsync<PanelException>(() => rounds.AskAsync(1, CancellationToken.None));
        fails = false;

        Assert.Equal(2, await rounds.AskAsync(2, CancellationToken.None));
    }

    [Fact]
    public async Task Who_stops_waiting_does_not_stop_the_others()
    {
        var gate = new TaskCompletionSource();
        var rounds = new Rounds<int, int>(async asked =>
        {
            await gate.Task;
            return [.. asked];
        }, most: 10);
        using var impatient = new CancellationTokenSource();

        var leaves = rounds.AskAsync(1, impatient.Token);
        var stays = rounds.AskAsync(2, CancellationToken.None);
        await impatient.CancelAsync();
        gate.SetResult();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaves);
        Assert.Equal(2, await stays);
    }

    [Theory]
    [InlineData("2.9.4")]
    [InlineData("3.6.0")]
    public async Task Many_additions_at_once_are_each_made_once_and_one_that_is_refused_keeps_nobody_out(string kind)
    {
        await using var panel = await TestPanel.StartAsync(kind);
        var inbound = await panel.InboundAsync();
        await panel.Client.AddClientAsync(inbound, Spec(0), CancellationToken.None);
        var somebodyElse = Spec(0) with { Uuid = Guid.NewGuid().ToString(), SubscriptionId = "other" };

        var additions = Enumerable.Range(1, 30).Select(number => panel.Client.AddClientAsync(inbound, Spec(number), CancellationToken.None)).ToList();
        var refused = await Assert.ThrowsAsync<PanelException>(() => panel.Client.AddClientAsync(inbound, somebodyElse, CancellationToken.None));
        await Task.WhenAll(additions);

        Assert.Equal(PanelOutcome.Conflict, refused.Outcome);
        var found = await Task.WhenAll(Enumerable.Range(0, 31).Select(number => panel.Client.FindClientAsync(Spec(number).Email, CancellationToken.None)));
        Assert.All(found.Index(), each => Assert.True(each.Item!.Is(Spec(each.Index))));
    }

    private static ClientSpec Spec(int number) => TestPanel.Spec($"DE-{number}", $"b831381d-6324-4d53-ad4f-{number:D12}");
}
