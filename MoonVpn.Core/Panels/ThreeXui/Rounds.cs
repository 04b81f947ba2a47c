namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>
/// Serves together who asks for the same kind of thing at the same time: one call to the panel instead of many. Nobody joins a round that
/// has begun, so that an answer is never older than its question.
/// </summary>
/// <param name="serve">Answers in the order of the questions; what it throws is everybody's answer.</param>
/// <param name="most">Questions in one round.</param>
/// <param name="ready">What a round has to wait for anyway: who asks until then joins it.</param>
internal sealed class Rounds<TAsked, TAnswer>(Func<IReadOnlyList<TAsked>, Task<IReadOnlyList<TAnswer>>> serve, int most, Func<Task>? ready = null)
{
    private readonly Lock _lock = new();
    private readonly Queue<Waiting> _waiting = [];
    private bool _isServing;

    /// <summary>Who stops waiting leaves the round to the others: what was asked may be done all the same.</summary>
    public Task<TAnswer> AskAsync(TAsked asked, CancellationToken ct)
    {
        var waiting = new Waiting(asked);
        lock (_lock)
        {
            _waiting.Enqueue(waiting);
            if (!_isServing)
            {
                _isServing = true;
                // A round is nobody's in particular: it does not run in the name of who happened to be first.
                using (ExecutionContext.SuppressFlow()) _ = Task.Run(ServeAsync, CancellationToken.None);
            }
        }

        return waiting.Answer.Task.WaitAsync(ct);
    }

    private async Task ServeAsync()
    {
        do
        {
            if (ready is not null) await ready();
        }
        while (await ServeNextAsync());
    }

    private async Task<bool> ServeNextAsync()
    {
        if (Next() is not { Count: > 0 } round) return false;
        try
        {
            var answers = await serve([.. round.Select(waiting => waiting.Asked)]);
            foreach (var (waiting, answer) in round.Zip(answers)) waiting.Answer.TrySetResult(answer);
        }
#pragma warning disable CA1031 // Whoever asked gets it.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            foreach (var waiting in round) waiting.Answer.TrySetException(problem);
        }

        return true;
    }

    private List<Waiting> Next()
    {
        lock (_lock)
        {
            var round = new List<Waiting>();
            while (round.Count < most && _waiting.TryDequeue(out var waiting)) round.Add(waiting);
            _isServing = round.Count > 0;
            return round;
        }
    }

    private sealed class Waiting(TAsked asked)
    {
        public TAsked Asked => asked;

        public TaskCompletionSource<TAnswer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
