namespace MoonVpn.Core.Users;

/// <summary>What an authenticator app needs; shown once, while it is set up.</summary>
/// <param name="Secret">Base32, for typing.</param>
/// <param name="Address">otpauth://…, for a QR code.</param>
public sealed record TotpSetup(string Secret, string Address);
