using MoonVpn.Core.Settings.Menu;

namespace MoonVpn.Tests.Settings.Menu;

/// <summary>The menu as it is written down.</summary>
public sealed class MenuSettingTests
{
    [Theory]
    [InlineData("buy", true)]
    [InlineData("-buy accounts/2", true)]
    [InlineData("-buy -accounts wallet", false)]
    [InlineData("buy nonsense", false)]
    [InlineData("-buy/2", true)]
    public void One_can_always_buy_or_reach_ones_accounts(string value, bool isTaken) => Assert.Equal(isTaken, MenuSettings.Menu.Accepts(value));

    [Fact]
    public void Every_entry_is_there_once_and_new_ones_stand_at_the_end_as_they_are_by_default()
    {
        var menu = MenuSettings.ReplyMenu.Parse("support wallet support/2 -buy accounts");

        Assert.Equal(Enum.GetValues<MenuEntry>().Order(), menu.Select(item => item.Entry).Order());
        Assert.Equal("support wallet -buy accounts -trial/2 -orders/2 -prices/2 -profile/2 -guides/2", MenuSetting.Write(menu));
        Assert.Equal(menu, MenuSettings.ReplyMenu.Parse(MenuSetting.Write(menu)));
    }

    [Fact]
    public void Halves_stand_side_by_side_and_a_lonely_one_alone()
    {
        var rows = MenuSetting.Rows(MenuSettings.Menu.Parse("wallet/2 buy trial/2 -orders support/2 accounts/2 -prices -profile -guides"));

        Assert.Equal(["Wallet", "Buy", "Trial Support", "Accounts"], rows.Select(row => string.Join(' ', row)));
    }

    [Fact]
    public void What_the_settings_come_with_is_taken_and_names_every_entry()
    {
        foreach (var setting in new[] { MenuSettings.Menu, MenuSettings.ReplyMenu })
        {
            Assert.True(setting.Accepts(setting.Default));
            Assert.All(Enum.GetNames<MenuEntry>(), name => Assert.Contains(name.ToLowerInvariant(), setting.Default, StringComparison.Ordinal));
        }
    }
}
