using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Catalog.Gifts;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Catalog.Gifts;

/// <summary>Gift codes credit a wallet, once.</summary>
public sealed class GiftTests
{
    private static readonly Actor Owner = Actor.System("test");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_gift_credits_the_wallet_as_an_adjustment_with_a_key_of_its_own()
    {
        await using var shop = await TestShop.OpenAsync();
        var (batchId, codes) = await shop.GiftsAsync(3, 25_000);
        var sara = await shop.CustomerAsync();

        var redeemed = await shop.RedeemAsync(sara, codes[0].ToLowerInvariant());

        Assert.Equal((25_000L, (RefusedException?)null), (redeemed.Amount, redeemed.Refused));
        var row = await shop.ReadAsync(db => db.Set<Transaction>().SingleAsync());
        var code = await shop.ReadAsync(db => db.Set<GiftCode>().SingleAsync(code => code.RedeemedBy != null));
        Assert.Equal((TransactionType.Adjustment, 25_000L, "gift", $"gift:{code.Id}", sara.UserId), (row.Type, row.Amount, row.Gateway, row.OperationKey, row.UserId));
        Assert.Equal((sara.UserId, (long?)row.Id), (code.RedeemedBy, code.TransactionId));
        Assert.Equal(1, (await shop.Get<GiftQueries>().GetAsync(Owner, batchId, Ct)).Redeemed);
        var shown = Assert.Single((await shop.Get<GiftQueries>().RedemptionsAsync(Owner, batchId, new PageRequest(), Ct)).Items);
        Assert.Equal((code.Code[^4..], sara.UserId, row.TrackingCode), (shown.Code, shown.UserId, shown.TrackingCode));
    }

    [Fact]
    public async Task A_code_is_redeemed_once_and_its_own_customer_is_not_counted_as_guessing()
    {
        await using var shop = await TestShop.OpenAsync();
        var (_, codes) = await shop.GiftsAsync();
        var sara = await shop.CustomerAsync();
        await shop.RedeemAsync(sara, codes[0]);

        for (var again = 0; again < 10; again++)
        {
            Assert.Equal(Refusal.CodeUsedByYou, (await shop.RedeemAsync(sara, codes[0])).Refused?.Refusal);
        }

        Assert.Equal(Refusal.CodeUsedUp, (await shop.RedeemAsync(await shop.CustomerAsync("مینا"), codes[0])).Refused?.Refusal);
        Assert.Equal(1, await shop.ReadAsync(db => db.Set<Transaction>().CountAsync()));
    }

    [Fact]
    public async Task What_is_void_or_over_or_more_than_ones_share_is_refused()
    {
        await using var shop = await TestShop.OpenAsync();
        var (voided, voidCodes) = await shop.GiftsAsync(2);
        var (_, ended) = await shop.GiftsAsync(with: draft => draft.LastDay = new DateOnly(2026, 11, 23));
        var (_, shared) = await shop.GiftsAsync(2, with: draft => draft.PerUserLimit = 1);
        var sara = await shop.CustomerAsync();
        await shop.RedeemAsync(sara, voidCodes[0]);

        await shop.Get<GiftService>().VoidAsync(Owner, voided, Ct);

        Assert.Equal(Refusal.CodeNotValidNow, (await shop.RedeemAsync(sara, voidCodes[1])).Refused?.Refusal);
        Assert.Equal(Refusal.CodeNotValidNow, (await shop.RedeemAsync(sara, ended[0])).Refused?.Refusal);
        Assert.Equal(50_000, (await shop.RedeemAsync(sara, shared[0])).Amount);
        Assert.Equal(Refusal.CodeUsedByYou, (await shop.RedeemAsync(sara, shared[1])).Refused?.Refusal);
        Assert.Equal(100_000, (await shop.Get<WalletService>().BalanceAsync(sara, sara.UserId!.Value, Ct)).Balance);
    }

    [Fact]
    public async Task Codes_are_twelve_characters_that_nobody_can_guess_and_all_different()
    {
        await using var shop = await TestShop.OpenAsync();

        var (_, codes) = await shop.GiftsAsync(GiftService.MostCodes, 1);

        Assert.Equal(GiftService.MostCodes, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$", code));
    }

    [Fact]
    public async Task An_admin_makes_no_more_money_by_codes_than_by_hand_and_none_for_themselves()
    {
        await using var shop = await TestShop.OpenAsync();
        var admin = await shop.StaffAsync(UserRole.Admin, Permission.Money);
        var most = shop.Get<SettingsStore>().Get(ShopSettings.AdjustMost);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => shop.GiftsAsync(10, (most / 10) + 1, by: admin));
        var (_, codes) = await shop.GiftsAsync(10, most / 10, by: admin);

        Assert.Equal(Refusal.AmountOutOfRange, refused.Refusal);
        Assert.Equal([1L, most / 10], refused.Arguments);
        Assert.Equal(Refusal.NotAllowed, (await shop.RedeemAsync(admin, codes[0])).Refused?.Refusal);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-5, 1)]
    [InlineData(Toman.Max, 2)]
    [InlineData(1, 0)]
    [InlineData(1, GiftService.MostCodes + 1)]
    public async Task Amounts_and_counts_that_make_no_sense_are_refused(long amount, int count)
    {
        await using var shop = await TestShop.OpenAsync();

        await Assert.ThrowsAsync<RefusedException>(() => shop.GiftsAsync(count, amount));

        Assert.False(await shop.ReadAsync(db => db.Set<GiftBatch>().AnyAsync()));
    }

    [Fact]
    public async Task Who_took_the_codes_out_is_kept()
    {
        await using var shop = await TestShop.OpenAsync();
        var (batchId, _) = await shop.GiftsAsync();
        var admin = await shop.StaffAsync(UserRole.Admin, Permission.Money);

        await shop.Get<GiftService>().ExportAsync(admin, batchId, Ct);

        Assert.True(await shop.ReadAsync(db => db.Set<AuditEntry>().AnyAsync(entry => entry.Action == "gift.export" && entry.ActorId == admin.UserId && entry.TargetId == batchId)));
    }
}
