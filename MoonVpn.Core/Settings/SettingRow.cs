namespace MoonVpn.Core.Settings;

/// <param name="Value">Empty for a secret.</param>
/// <param name="IsSet">There is a value, told or not.</param>
/// <param name="Masked">What of a secret may be shown; else empty.</param>
public sealed record SettingRow(SettingDeclaration Declaration, string Value, bool IsSet, string Masked = "");
