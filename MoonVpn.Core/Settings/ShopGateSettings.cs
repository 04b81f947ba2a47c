namespace MoonVpn.Core.Settings;

/// <summary>Whether the shop is open, and where the staff finds it.</summary>
public static class ShopGateSettings
{
    public static readonly SwitchSetting Maintenance = new(
        "shop.maintenance", "bot", false, "ربات در حالت تعمیر باشد: مشتری‌ها خرید نمی‌کنند", "Maintenance: customers cannot buy");

    public static readonly TextSetting MaintenanceText = new(
        "shop.maintenance_text", "bot", "", 500, "متنی که مشتری‌ها در حالت تعمیر می‌بینند؛ خالی: متن آماده", "What customers read during maintenance; empty: the standard words")
    { IsProse = true };

    public static readonly AddressesSetting PortalAddress = new(
        "portal.address", "portal", 256, "نشانی پنل مدیریت برای لینک‌های ربات، مثلاً https://panel.example.com؛ خالی: لینکی نشان داده نمی‌شود", "Address of this portal for the links in the bot, like https://panel.example.com; empty: no links");

    public static IReadOnlyList<SettingDeclaration> All { get; } = [Maintenance, MaintenanceText, PortalAddress];
}
