using System.Text.Json.Nodes;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Users;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Bot.Admin;

/// <summary>The staff in their private chats with the bot.</summary>
internal static class AdminStage
{
    public static TelegramPerson BossAlone(this BotShop shop) => shop.Town.Person(9001);

    /// <summary>Another admin, alone with the bot.</summary>
    public static async Task<TelegramPerson> AdminAloneAsync(this BotShop shop, Permission permissions)
    {
        await shop.SecondAdminAsync(permissions);
        return shop.Town.Person(9002);
    }

    public static async Task<long> UserIdAsync(this BotShop shop, long telegramId) =>
        (await shop.Shop.Get<UserService>().ListAsync(BotShop.Setup, new PageRequest(Search: $"{telegramId}"), CancellationToken.None)).Items[0].Id;

    /// <summary>Sara has written to the bot, and the admin has her card before them.</summary>
    public static async Task<long> FindSaraAsync(this BotShop shop, TelegramPerson admin)
    {
        await shop.Sara.SendAsync("/start");
        await shop.Sara.SeeAsync(message => message.Labels.Contains("خرید سرویس"));
        await admin.SendAsync("/admin");
        await admin.TapAsync("پیدا کردن مشتری");
        await admin.SeeAsync("چه کسی را پیدا کنم");
        await admin.SendAsync("۱۰۰۱");
        await admin.SeeAsync("سفارش‌های تحویل‌شده");
        return await shop.UserIdAsync(1001);
    }

    /// <summary>Presses a button that this person never got.</summary>
    public static async Task<JsonObject> ForgeAsync(this BotShop shop, TelegramPerson person, TelegramMessage message, string data, string answer)
    {
        await shop.Town.InjectAsync(new JsonObject
        {
            ["callback_query"] = new JsonObject
            {
                ["id"] = $"forged{data}",
                ["chat_instance"] = "1",
                ["data"] = data,
                ["message"] = message.Raw.DeepClone(),
                ["from"] = new JsonObject { ["id"] = person.Id, ["is_bot"] = false, ["first_name"] = "کسی" },
            },
        });
        return await shop.Town.SeeCallAsync("answerCallbackQuery", call => call["parameters"]!["callback_query_id"]?.GetValue<string>() == $"forged{data}"
            && call["parameters"]!["text"]?.GetValue<string>().Contains(answer, StringComparison.Ordinal) == true);
    }
}
