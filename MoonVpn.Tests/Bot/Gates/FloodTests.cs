using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Conversations;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Bot.Admin;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Bot.Gates;

namespace MoonVpn.Tests.Bot.Gates;

/// <summary>Who writes too fast is slowed down and told so, and loses no payment by it.</summary>
public sealed class FloodTests
{
    [Fact]
    public async Task Too_many_messages_are_answered_with_one_word_too_many_presses_with_a_toast_each_and_a_pause_mends_it()
    {
        await using var shop = await OpenAsync();
        var sara = shop.Sara;
        for (var count = 0; count < 12; count++)
        {
            await sara.SendAsync($"سلام سلام {(char)('آ' + count)}");
        }

        await SeesAsync(shop, sara, "متوجه نشدم", 5);
        await SeesAsync(shop, sara, "🐢", 1);
        var toast = await (await sara.TapAsync("حساب کاربری")).AnswerAsync();
        Assert.Contains("کمی آهسته‌تر", toast.Text, StringComparison.Ordinal);
        Assert.False(toast.IsAlert);

        shop.Shop.Clock.Advance(TimeSpan.FromSeconds(2));
        await sara.SendAsync("کیف پول");
        await sara.SeeAsync("موجودی");
        await sara.SendAsync("کیف پول");
        await sara.SendAsync("کیف پول");
        await SeesAsync(shop, sara, "🐢", 1);

        // After a pause it is another burst, and another word.
        shop.Shop.Clock.Advance(TimeSpan.FromSeconds(3));
        for (var count = 0; count < 5; count++)
        {
            await sara.SendAsync("کیف پول");
        }

        await SeesAsync(shop, sara, "🐢", 2);
    }

    [Fact]
    public async Task Payments_and_receipts_always_pass_albums_too_and_the_staff_is_free()
    {
        await using var shop = await OpenAsync();
        var sara = shop.Sara;
        await sara.SendAsync("/start");
        await sara.TapAsync("خرید سرویس");
        await sara.TapAsync("یک‌ماهه");
        var invoice = await sara.SeeAsync("پیش‌فاکتور");
        for (var count = 0; count < 4; count++)
        {
            await sara.SendAsync("چقدر باید صبر کنم");
        }

        await SeesAsync(shop, sara, "🐢", 1);
        await sara.TapDataAsync(invoice.Buttons.First(button => button["text"]!.GetValue<string>() == "پرداخت با کارت")["callback_data"]!.GetValue<string>(), invoice.Id);
        await sara.SeeAsync("شماره کارت");
        for (var count = 0; count < 10; count++)
        {
            await sara.SendPhotoAsync(album: "receipt");
        }

        await sara.SeeAsync("رسید شما دریافت شد");
        await SeesAsync(shop, sara, "پرداخت بازی ندارید", 0);

        var boss = shop.BossAlone();
        for (var count = 0; count < 8; count++)
        {
            await boss.SendAsync("/admin");
        }

        await SeesAsync(shop, boss, "مدیریت", 8);
        await SeesAsync(shop, boss, "🐢", 0);
    }

    [Fact]
    public async Task The_pictures_of_an_album_count_as_one_message()
    {
        await using var shop = await BotShop.OpenAsync(begin: false, realTime: false);
        await shop.SetAsync(GateSettings.FloodBurst, "2");
        var (door, now) = (shop.Shop.Get<FloodDoor>(), TestShop.Morning.UtcDateTime);

        Assert.All(Enumerable.Range(0, 10), _ => Assert.True(door.Takes(1, "album", now)));
        Assert.True(door.Takes(1, "another", now));
        Assert.False(door.Takes(1, null, now));
        Assert.True(door.Takes(1, null, now.AddSeconds(1)));
    }

    [Fact]
    public async Task What_is_remembered_of_people_has_an_end()
    {
        await using var shop = await BotShop.OpenAsync(begin: false, realTime: false);
        await shop.SetAsync(GateSettings.FloodBurst, "1");
        var (door, now) = (shop.Shop.Get<FloodDoor>(), TestShop.Morning.UtcDateTime);
        for (var person = 1; person <= 25_000; person++)
        {
            Assert.True(door.Takes(person, null, now));
        }

        Assert.False(door.Takes(25_000, null, now));
        Assert.True(door.Takes(1, null, now), "so many at once are forgiven rather than remembered");
    }

    /// <summary>Five at once, then one a second, on a clock that stands still.</summary>
    private static async Task<BotShop> OpenAsync()
    {
        var shop = await BotShop.OpenAsync(realTime: false);
        await shop.SetAsync(GateSettings.FloodBurst, "5");
        await shop.SetAsync(GateSettings.FloodPerMinute, "60");
        return shop;
    }

    /// <summary>Once all is handled and said.</summary>
    private static async Task SeesAsync(BotShop shop, TelegramPerson person, string text, int times)
    {
        async Task<int> CountAsync() => (await person.MessagesAsync()).Count(message => message.ByBot && message.Text.Contains(text, StringComparison.Ordinal));
        await shop.UntilAsync("everything handled", async () =>
            (await shop.Town.StateAsync())["pending_update_count"]!.GetValue<int>() == 0
            && !await shop.Shop.ReadAsync(db => db.Set<InboxUpdate>().AnyAsync(update => update.Status == InboxStatus.Pending))
            && await CountAsync() >= times);
        Assert.Equal(times, await CountAsync());
    }
}
