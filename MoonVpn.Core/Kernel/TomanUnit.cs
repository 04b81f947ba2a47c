namespace MoonVpn.Core.Kernel;

public enum TomanUnit
{
    /// <summary>None was written: taken for Toman, but perhaps Rial was meant.</summary>
    None,
    Toman,
    Rial,
}
