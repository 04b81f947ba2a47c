namespace MoonVpn.Core.Settings;

/// <summary>An earlier value of a setting (table <c>setting_history</c>); secrets are not kept.</summary>
public sealed class SettingChange
{
    public long Id { get; init; }

    public string Key { get; init; } = "";

    public string? OldValue { get; init; }

    public string? NewValue { get; init; }

    public long? ChangedBy { get; init; }

    public DateTime ChangedAt { get; init; }
}
