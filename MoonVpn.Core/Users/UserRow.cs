using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Users;

/// <summary>A person in a list.</summary>
public sealed record UserRow(
    long Id,
    long? TelegramId,
    string FullName,
    string? Username,
    UserRole Role,
    Permission Permissions,
    UserStatus Status,
    long Balance,
    string Language,
    bool HasBlockedBot,
    DateTime CreatedAt,
    DateTime? LastSeenAt,
    DateTime? WalletFrozenAt,
    string? Phone);
