namespace MoonVpn.Core.Settings;

/// <summary>Settings about what comes before a purchase, and about who writes too fast, declared once.</summary>
public static class GateSettings
{
    public static readonly TextSetting RulesFa = new(
        "gates.rules_fa", "bot", "", 3000, "قوانین فروشگاه به فارسی که مشتری پیش از خرید می‌پذیرد؛ خالی: قانونی پرسیده نمی‌شود", "The shop's rules in Persian, accepted before a purchase; empty: none are asked about")
    { IsProse = true };

    public static readonly TextSetting RulesEn = new(
        "gates.rules_en", "bot", "", 3000, "همان قوانین به انگلیسی؛ خالی: متن فارسی نشان داده می‌شود", "The same rules in English; empty: the Persian text is shown")
    { IsProse = true };

    public static readonly SwitchSetting RulesAgain = new(
        "gates.rules_again", "bot", true, "هر بار که متن قوانین عوض شد، دوباره پرسیده شود", "Ask again whenever the rules have changed");

    public static readonly SwitchSetting Phone = new(
        "gates.phone", "bot", false, "مشتری پیش از خرید شمارهٔ تلفن خودش را با دکمهٔ تلگرام بفرستد", "Customers share their own phone number before they buy");

    public static readonly SwitchSetting IranianPhone = new(
        "gates.phone_iranian", "bot", false, "فقط شمارهٔ ایران پذیرفته شود", "Take Iranian numbers only");

    public static readonly NumberSetting FloodBurst = new(
        "flood.burst", "bot", 20, 0, 1000, "هر مشتری چند پیام یا دکمه را می‌تواند پشت سر هم بفرستد؛ ۰ یعنی بدون محدودیت", "Messages and presses a customer may send in a row; 0: no limit");

    public static readonly NumberSetting FloodPerMinute = new(
        "flood.per_minute", "bot", 60, 6, 6000, "پس از آن، چند پیام یا دکمه در هر دقیقه", "Messages and presses a minute after that");

    public static IReadOnlyList<SettingDeclaration> All { get; } = [RulesFa, RulesEn, RulesAgain, Phone, IranianPhone, FloodBurst, FloodPerMinute];
}
