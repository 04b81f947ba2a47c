namespace MoonVpn.Core.Accounts;

/// <summary>Wakes the worker as soon as a job is committed.</summary>
public sealed class PanelJobSignal
{
    /// <summary>The worker listens here.</summary>
    internal event Action? Raised;

    public void Set() => Raised?.Invoke();
}
