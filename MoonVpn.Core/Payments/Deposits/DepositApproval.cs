using MoonVpn.Core.Data;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Payments.Deposits;

/// <summary>Hands matches to the rule that approves by itself, once they are on disk.</summary>
public sealed class DepositApproval(SettingsStore settings)
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<long> _waiting = new();

    public event Action? Matched;

    internal void Consider(Work work, long receiptId)
    {
        if (settings.Get(MoneySettings.DepositMode) == "auto")
        {
            work.AfterCommit(() =>
            {
                _waiting.Enqueue(receiptId);
                Matched?.Invoke();
            });
        }
    }

    internal bool TryTake(out long receiptId) => _waiting.TryDequeue(out receiptId);
}
