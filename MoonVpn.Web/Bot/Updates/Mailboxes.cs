using MoonVpn.Core.Conversations;

namespace MoonVpn.Web.Bot.Updates;

/// <summary>One person's updates one after the other, different people side by side.</summary>
internal sealed class Mailboxes(Func<InboxEntry, Task> handle) : IDisposable
{
    private const int MostAtOnce = 64;

    private readonly Lock _lock = new();
    private readonly Dictionary<long, Queue<InboxEntry>> _open = [];
    private readonly Dictionary<long, Task> _running = [];
    private readonly SemaphoreSlim _slots = new(MostAtOnce);
    private bool _isClosed;

    public void Post(InboxEntry entry)
    {
        lock (_lock)
        {
            if (_isClosed)
            {
                return;
            }

            if (_open.TryGetValue(entry.MailboxKey, out var waiting))
            {
                waiting.Enqueue(entry);
                return;
            }

            _open[entry.MailboxKey] = new Queue<InboxEntry>([entry]);
            _running[entry.MailboxKey] = Task.Run(() => RunAsync(entry.MailboxKey));
        }
    }

    /// <summary>Calls back when what is in the mailboxes now has been handled.</summary>
    public void WhenQuiet(Action callback)
    {
        lock (_lock)
        {
            _ = Task.WhenAll(_running.Values).ContinueWith(_ => callback(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    /// <summary>Takes nothing more; waits for what is being handled. The rest stays in the inbox.</summary>
    public async Task DrainAsync(TimeSpan atMost)
    {
        Task[] running;
        lock (_lock)
        {
            _isClosed = true;
            running = [.. _running.Values];
        }

        await Task.WhenAny(Task.WhenAll(running), Task.Delay(atMost));
    }

    public void Dispose() => _slots.Dispose();

    private async Task RunAsync(long key)
    {
        while (Next(key) is { } entry)
        {
            await _slots.WaitAsync();
            try
            {
                await handle(entry);
            }
            finally
            {
                _slots.Release();
            }
        }
    }

    /// <summary>The mailbox is given up under the same lock that fills it, so nothing is left behind.</summary>
    private InboxEntry? Next(long key)
    {
        lock (_lock)
        {
            if (!_isClosed && _open[key].TryDequeue(out var entry))
            {
                return entry;
            }

            _open.Remove(key);
            _running.Remove(key);
            return null;
        }
    }
}
