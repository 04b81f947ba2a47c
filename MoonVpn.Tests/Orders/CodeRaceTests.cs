using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Orders;

/// <summary>Fifty at once, on a real file.</summary>
public sealed class CodeRaceTests
{
    private const int Rounds = 8;

    [Fact]
    public async Task Of_fifty_who_order_by_a_code_for_ten_ten_get_it()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        for (var round = 0; round < Rounds; round++)
        {
            Assert.Equal(new CodeRound(10, 10, 0), await CodeRace.DiscountAsync(shop, [shop.Shop.Services]));
        }
    }

    [Fact]
    public async Task Of_fifty_who_redeem_a_gift_one_is_credited()
    {
        await using var shop = await TestShop.OpenAsync();
        for (var round = 0; round < Rounds; round++)
        {
            Assert.Equal(new CodeRound(1, 1, 0), await CodeRace.GiftAsync(shop, [shop.Services]));
        }
    }

    [Fact]
    public async Task The_file_alone_keeps_them_apart_when_nothing_else_does()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        await using var beside = shop.Shop.Beside();
        IServiceProvider[] hosts = [shop.Shop.Services, beside];

        Assert.Equal(new CodeRound(10, 10, 0), await CodeRace.DiscountAsync(shop, hosts));
        Assert.Equal(new CodeRound(1, 1, 0), await CodeRace.GiftAsync(shop.Shop, hosts));
    }
}
