namespace MoonVpn.Core.Kernel;

/// <summary>What an admin may be allowed to do. A superadmin has all of it.</summary>
[Flags]
public enum Permission
{
    None = 0,
    Receipts = 1,
    Customers = 2,
    Catalogue = 4,
    Panels = 8,
    Messages = 16,
    Reports = 32,
    Money = 64,
    Cards = 128,
    All = Receipts | Customers | Catalogue | Panels | Messages | Reports | Money | Cards,
}
