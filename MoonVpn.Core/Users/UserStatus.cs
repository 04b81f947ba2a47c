namespace MoonVpn.Core.Users;

public enum UserStatus
{
    Active,
    Blocked,
}
