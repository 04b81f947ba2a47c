using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Payments;

/// <summary>The pictures of an album come one by one and are one receipt.</summary>
public sealed class ReceiptAlbumTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_pictures_of_an_album_are_one_receipt()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        var payment = await shop.Shop.Get<OrderQueries>().PaymentAsync(sara, await shop.PlaceAsync(sara), Ct);

        Assert.False(await Receipts(shop).AddToAlbumAsync(sara, Picture(1), Ct));
        var first = await Receipts(shop).SubmitAsync(sara, payment.ReceiptId, Picture(1), Ct);
        Assert.False(await Receipts(shop).AddToAlbumAsync(await shop.Shop.CustomerAsync("رضا"), Picture(2), Ct));
        Assert.True(await Receipts(shop).AddToAlbumAsync(sara, Picture(2), Ct));
        Assert.True(await Receipts(shop).AddToAlbumAsync(sara, Picture(2), Ct));
        for (var number = 3; number <= ReceiptAlbums.MostFiles; number++)
        {
            await Receipts(shop).AddToAlbumAsync(sara, Picture(number), Ct);
        }

        Assert.Equal(Refusal.ReceiptTooManyFiles, await RefusalOf(() => Receipts(shop).AddToAlbumAsync(sara, Picture(11), Ct)));
        Assert.Equal(
            Enumerable.Range(0, 10), await shop.Shop.ReadAsync(db => db.Set<ReceiptFile>().Where(file => file.ReceiptId == first).Select(file => file.Ordinal).ToListAsync(Ct)));
    }

    private static ReceiptUpload Picture(int number) =>
        new(ReceiptFileKind.Photo, TestShop.Morning.UtcDateTime, $"file{number}", $"unique{number}", MimeType: "image/jpeg", FileSize: 1000, MediaGroupId: "album");

    private static ReceiptService Receipts(ShopWithPanel shop) => shop.Shop.Get<ReceiptService>();

    private static async Task<Refusal?> RefusalOf(Func<Task> act) => ((RefusedException?)await Record.ExceptionAsync(act))?.Refusal;
}
