using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Users;

/// <summary>A colleague to choose from.</summary>
public sealed record StaffRow(long Id, string FullName, UserRole Role);
