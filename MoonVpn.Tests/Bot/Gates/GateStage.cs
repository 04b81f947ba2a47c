using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Settings;
using MoonVpn.Core.Users;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Bot.Callbacks;

namespace MoonVpn.Tests.Bot.Gates;

/// <summary>A shop with something before its door.</summary>
internal static class GateStage
{
    /// <summary>A public channel of the sandbox in which the bot is an administrator.</summary>
    public const long News = -1001234567002;

    public static Task<long> RequireAsync(this BotShop shop, string chat = "@moonvpn_news", string title = "خبرها", string url = "") =>
        shop.Shop.Get<RequiredChannelService>().SaveAsync(BotShop.Setup, new RequiredChannelDraft { Chat = chat, Title = title, Url = url }, CancellationToken.None);

    public static async Task<RequiredChannel> ChannelAsync(this BotShop shop) =>
        Assert.Single(await shop.Shop.Get<RequiredChannelService>().ListAsync(BotShop.Setup, CancellationToken.None));

    public static Task SetBlockedAsync(this BotShop shop, long userId) =>
        shop.Shop.Get<UserService>().SetBlockedAsync(BotShop.Setup, userId, true, CancellationToken.None);

    public static Task<User> UserAsync(this BotShop shop, long telegramId) => shop.Shop.ReadAsync(db => db.Set<User>().SingleAsync(user => user.TelegramId == telegramId));

    /// <summary>Presses a button as it may stand in some message of old.</summary>
    public static async Task PressAsync(this BotShop shop, TelegramPerson person, CallbackAction action) => await shop.Town.InjectAsync(new JsonObject
    {
        ["callback_query"] = new JsonObject
        {
            ["id"] = $"old{action}",
            ["chat_instance"] = "1",
            ["data"] = new Callback(action, 1, 1, "K7WQ2M9RTX").ToString(),
            ["message"] = (await person.SeeAsync(message => message.Labels.Count > 0)).Raw.DeepClone(),
            ["from"] = new JsonObject { ["id"] = person.Id, ["is_bot"] = false, ["first_name"] = "سارا" },
        },
    });

    /// <returns>What one reads when it stops somebody.</returns>
    public static async Task<string> CloseAsync(this BotShop shop, string gate)
    {
        switch (gate)
        {
            case "maintenance":
                await shop.SetAsync(ShopGateSettings.Maintenance, "true");
                return "فروشگاه برای مدتی بسته است";
            case "rules":
                await shop.SetAsync(GateSettings.RulesFa, "بند یک\nبند دو <b>");
                return "بند دو <b>";
            case "phone":
                await shop.SetAsync(GateSettings.Phone, "true");
                return "شمارهٔ تلفن خودتان";
            case "channel":
                await shop.RequireAsync();
                return "عضو این کانال شوید";
            default:
                await shop.SetBlockedAsync((await shop.UserAsync(1001)).Id);
                return "حساب شما مسدود شده است";
        }
    }
}
