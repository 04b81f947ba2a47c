namespace MoonVpn.Core.Panels;

/// <summary>Says for which account the calls to a panel are made that follow in the same flow of work.</summary>
public static class PanelCallScope
{
    private static readonly AsyncLocal<long?> Current = new();

    /// <summary>Null outside of any scope.</summary>
    public static long? AccountId => Current.Value;

    /// <returns>Ends the scope when disposed.</returns>
    public static IDisposable For(long accountId)
    {
        var scope = new Scope(Current.Value);
        Current.Value = accountId;
        return scope;
    }

    private sealed class Scope(long? before) : IDisposable
    {
        public void Dispose() => Current.Value = before;
    }
}
