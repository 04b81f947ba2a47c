using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Orders;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Orders;

/// <summary>Codes cannot be found by trying.</summary>
public sealed class CodeGuessTests
{
    [Fact]
    public async Task After_five_wrong_ones_entering_is_closed_for_a_quarter_of_an_hour_to_right_ones_too()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        await shop.Shop.DiscountAsync("NOWRUZ");
        var sara = await shop.Shop.CustomerAsync();
        for (var guess = 1; guess <= 5; guess++)
        {
            Assert.Equal(Refusal.CodeUnknown, (await shop.TryAsync(sara, $"WRONG{guess}")).Refused?.Refusal);
        }

        var closed = (await shop.TryAsync(sara, "NOWRUZ")).Refused;
        Assert.Equal(Refusal.TooManyGuesses, closed?.Refusal);
        Assert.Equal(TestShop.Morning.UtcDateTime.AddMinutes(15), Assert.Single(closed!.Arguments));
        Assert.Equal(Refusal.TooManyGuesses, (await shop.Shop.RedeemAsync(sara, "AAAA-BBBB-CCCC")).Refused?.Refusal);
        Assert.Null((await shop.TryAsync(await shop.Shop.CustomerAsync("مینا"), "NOWRUZ")).Refused);
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Null((await shop.TryAsync(sara, "NOWRUZ")).Refused);
        Assert.Equal(1, await shop.Shop.ReadAsync(db => db.Set<AuditEntry>().CountAsync(entry => entry.Action == "codes.close" && entry.ActorId == sara.UserId)));
    }

    [Fact]
    public async Task Wrong_ones_of_long_ago_do_not_count()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var sara = await shop.Shop.CustomerAsync();
        for (var guess = 1; guess <= 20; guess++)
        {
            Assert.Equal(Refusal.CodeUnknown, (await shop.TryAsync(sara, $"WRONG{guess}")).Refused?.Refusal);
            shop.Shop.Clock.Advance(TimeSpan.FromMinutes(guess % 4 == 0 ? 10 : 0));
        }
    }

    [Fact]
    public async Task Entering_a_code_one_knows_between_guesses_does_not_help_but_using_it_does()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        await shop.Shop.DiscountAsync("NOWRUZ");
        var sara = await shop.Shop.CustomerAsync();
        for (var guess = 1; guess <= 4; guess++)
        {
            await shop.TryAsync(sara, $"WRONG{guess}");
            Assert.Null((await shop.TryAsync(sara, "NOWRUZ")).Refused);
        }

        await shop.OrderWithAsync(sara, "NOWRUZ");
        await shop.TryAsync(sara, "WRONG5");
        Assert.Null((await shop.TryAsync(sara, "NOWRUZ")).Refused);
    }

    [Fact]
    public async Task A_thousand_guesses_at_once_are_counted_and_change_nothing()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var codeId = await shop.Shop.DiscountAsync("NOWRUZ");
        var (_, gifts) = await shop.Shop.GiftsAsync();
        var sara = await shop.Shop.CustomerAsync();

        var refusals = await CodeRace.AtOnceAsync([.. Enumerable.Range(0, 1000)], async (_, guess) => (long)(guess % 2 == 0
            ? (await shop.TryAsync(sara, $"WRONG{guess}")).Refused!.Refusal
            : (await shop.Shop.RedeemAsync(sara, $"WRONG{guess}")).Refused!.Refusal));

        Assert.Equal(5, refusals.Count(refusal => refusal == (long)Refusal.CodeUnknown));
        Assert.Equal(995, refusals.Count(refusal => refusal == (long)Refusal.TooManyGuesses));
        Assert.Equal(Refusal.TooManyGuesses, (await shop.Shop.RedeemAsync(sara, gifts[0])).Refused?.Refusal);
        Assert.Equal(1001, await shop.Shop.ReadAsync(db => db.Set<CodeGuesses>().Where(row => row.UserId == sara.UserId).Select(row => row.Total).SingleAsync()));
        Assert.Equal(0, await shop.Shop.UsesAsync(codeId));
        Assert.False(await shop.Shop.ReadAsync(db => db.Set<Transaction>().AnyAsync()));
        Assert.False(await shop.Shop.ReadAsync(db => db.Set<Order>().AnyAsync()));
    }
}
