namespace MoonVpn.Tests.Money;

/// <summary>Lets everybody go at the same instant.</summary>
internal static class AtOnce
{
    /// <returns>What each of them met; null: nothing.</returns>
    public static async Task<IReadOnlyList<Exception?>> RunAsync(params IReadOnlyList<Func<Task>> acts)
    {
        using var barrier = new Barrier(acts.Count);
        var met = new Exception?[acts.Count];
        var places = Enumerable.Range(0, acts.Count).ToArray();
        // Who comes to the barrier last is off first: it must not always be the same.
        Random.Shared.Shuffle(places);
        await Task.WhenAll(places.Select(place => Task.Factory.StartNew(
            async () =>
            {
                barrier.SignalAndWait();
                met[place] = await Record.ExceptionAsync(acts[place]);
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));
        return met;
    }
}
