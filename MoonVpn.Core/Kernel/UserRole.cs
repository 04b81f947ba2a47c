namespace MoonVpn.Core.Kernel;

/// <summary>What a person is to the shop. Each role can do what the one before it can.</summary>
public enum UserRole
{
    User,
    Seller,
    Admin,
    Superadmin,
}
