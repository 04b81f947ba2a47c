namespace MoonVpn.Core.Payments;

/// <summary>Tells open pages that a receipt came in or was decided.</summary>
public sealed class ReceiptChanges
{
    public event Action? Changed;

    internal void Raise() => Changed?.Invoke();
}
