using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Payments.Signals;
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

    [Fact]
    public async Task A_further_picture_that_somebody_else_sent_before_raises_a_signal_at_once()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var (reza, sara) = (await shop.Shop.CustomerAsync("رضا"), await shop.Shop.CustomerAsync());
        var before = await shop.Shop.Get<OrderQueries>().PaymentAsync(reza, await shop.PlaceAsync(reza), Ct);
        await Receipts(shop).SubmitAsync(reza, before.ReceiptId, Picture(2, "another"), Ct);
        var payment = await shop.Shop.Get<OrderQueries>().PaymentAsync(sara, await shop.PlaceAsync(sara), Ct);
        var receiptId = await Receipts(shop).SubmitAsync(sara, payment.ReceiptId, Picture(1), Ct);
        Assert.False(await IsFlaggedAsync(shop, receiptId));

        await Receipts(shop).AddToAlbumAsync(sara, Picture(2), Ct);

        Assert.True(await IsFlaggedAsync(shop, receiptId));
        var signal = await shop.Shop.ReadAsync(db => db.Set<ReceiptSignal>().SingleAsync(one => one.ReceiptId == receiptId && one.Kind == SignalKind.SameFileOfOther, Ct));
        Assert.Equal(before.ReceiptId, signal.OtherReceiptId);
    }

    private static Task<bool> IsFlaggedAsync(ShopWithPanel shop, long receiptId) =>
        shop.Shop.ReadAsync(db => db.Set<Receipt>().Where(receipt => receipt.Id == receiptId).Select(receipt => receipt.IsFlagged).SingleAsync(Ct));

    private static ReceiptUpload Picture(int number, string album = "album") =>
        new(ReceiptFileKind.Photo, TestShop.Morning.UtcDateTime, $"file{number}", $"unique{number}", MimeType: "image/jpeg", FileSize: 1000, MediaGroupId: album);

    private static ReceiptService Receipts(ShopWithPanel shop) => shop.Shop.Get<ReceiptService>();

    private static async Task<Refusal?> RefusalOf(Func<Task> act) => ((RefusedException?)await Record.ExceptionAsync(act))?.Refusal;
}
