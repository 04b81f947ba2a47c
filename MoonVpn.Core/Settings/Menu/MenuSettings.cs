namespace MoonVpn.Core.Settings.Menu;

/// <summary>Settings about the bot's menu, declared once. They have a page of their own.</summary>
public static class MenuSettings
{
    public const string Both = "both";
    public const string Inline = "inline";
    public const string Reply = "reply";

    public static readonly ChoiceSetting Keyboard = new(
        "bot.keyboard", "bot", Both, [Both, Inline, Reply], "منوی ربات کجا باشد: زیر پیام، پایین صفحه، یا هر دو", "Where the bot's menu is: under the message, under the composer, or both");

    public static readonly MenuSetting Menu = new(
        "bot.menu", "buy trial accounts/2 wallet/2 orders/2 prices/2 guides/2 support/2 profile", "دکمه‌های منو زیر پیام ربات", "Keys of the menu under the bot's message");

    public static readonly MenuSetting ReplyMenu = new(
        "bot.reply_menu", "buy/2 accounts/2 wallet/2 support/2 -trial/2 -orders/2 -prices/2 -profile/2 -guides/2", "دکمه‌های پایین صفحه", "Keys under the composer");

    public static IReadOnlyList<SettingDeclaration> All { get; } = [Keyboard, Menu, ReplyMenu];
}
