using MoonVpn.Core.Accounts;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Orders;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Sandbox.Panel;
using SandboxProfile = MoonVpn.Web.Sandbox.Panel.PanelProfile;

namespace MoonVpn.Tests.Bot.Accounts;

/// <summary>A shop whose customer Sara has one running account in Germany and money in her wallet.</summary>
internal sealed class AccountShop : IAsyncDisposable
{
    public const long Plenty = 1_000_000;

    private readonly TelegramPerson _sara;
    private SandboxPanelServer? _finland;

    private AccountShop(BotShop bot) => (Bot, _sara) = (bot, bot.Sara);

    public BotShop Bot { get; }

    public TestShop Shop => Bot.Shop;

    public TelegramPerson Sara => _sara;

    public Actor Actor { get; private set; } = Actor.Nobody;

    public long AccountId { get; private set; }

    public long FinlandId { get; private set; }

    /// <param name="money">Toman left in her wallet.</param>
    /// <param name="hasFinland">There is another location, where the plan is sold, too.</param>
    public static async Task<AccountShop> OpenAsync(long money = Plenty, bool hasFinland = false, Action<PlanDraft>? plan = null)
    {
        var shop = new AccountShop(await BotShop.OpenAsync());
        if (hasFinland)
        {
            shop._finland = await SandboxPanelServer.StartAsync(SandboxProfile.V360);
            shop.FinlandId = await shop.Shop.LocationAsync("فنلاند", "FI", "🇫🇮");
            var options = shop._finland.Panel.Options;
            await shop.Shop.PanelAsync(shop.FinlandId, shop._finland.Url.ToString(), options.Username, options.Password, "helsinki");
        }

        await shop.ChangePlanAsync(plan ?? (_ => { }));
        await shop.Sara.SendAsync("/start");
        await shop.Sara.SeeAsync(message => message.Labels.Contains("خرید سرویس"));
        shop.Actor = await shop.Shop.CustomerAsync(telegramId: shop.Sara.Id);
        await shop.GiveAsync(money + ShopWithPanel.Price);
        var orderId = await shop.Bot.Selling.PlaceAsync(shop.Actor, PayWith.WalletFirst);
        await shop.Sara.SeeAsync("سرویس شما آماده است");
        shop.AccountId = (await shop.Bot.Selling.OrderAsync(orderId)).AccountId!.Value;
        return shop;
    }

    public Task<AccountRow> AccountAsync(long? id = null) => Shop.Get<AccountService>().GetAsync(BotShop.Setup, id ?? AccountId, CancellationToken.None);

    public Task GiveAsync(long toman) =>
        Shop.Get<WalletService>().AdjustAsync(BotShop.Setup, Actor.UserId!.Value, toman, "شارژ", Guid.NewGuid(), CancellationToken.None);

    public Task<long> ChangePlanAsync(Action<PlanDraft> change)
    {
        var draft = new PlanDraft
        {
            Id = Bot.Selling.PlanId,
            Name = "یک‌ماهه",
            Price = ShopWithPanel.Price,
            ExtraGbPrice = 3_000,
            ExtraDayPrice = 5_000,
            LocationIds = FinlandId == 0 ? [Bot.Selling.LocationId] : [Bot.Selling.LocationId, FinlandId],
        };
        change(draft);
        return Shop.Get<PlanService>().SaveAsync(BotShop.Setup, draft, CancellationToken.None);
    }

    /// <summary>A new menu.</summary>
    public async Task<TelegramMessage> OpenMenuAsync()
    {
        var before = await Sara.SendAsync("/start");
        return await Sara.SeeAsync(message => message.Id > before && message.Labels.Contains("تعرفه‌ها"));
    }

    /// <summary>Opens the account's page from the menu.</summary>
    public async Task<TelegramMessage> OpenPageAsync()
    {
        var menu = await OpenMenuAsync();
        await Sara.TapAsync("سرویس‌های من", menu.Id);
        return await Sara.SeeAsync(message => message.Id >= menu.Id && message.Text.Contains("نام سرویس", StringComparison.Ordinal) && message.Labels.Contains("✏️ تغییر نام"));
    }

    /// <summary>Presses a button that somebody made up, under the newest message of the bot.</summary>
    public static async Task ForgeAsync(BotShop shop, TelegramPerson person, CallbackAction action, long id, long other = 0, string token = "")
    {
        var screen = (await person.MessagesAsync()).Last(message => message.ByBot && !message.Deleted);
        await shop.Town.InjectAsync(new System.Text.Json.Nodes.JsonObject
        {
            ["callback_query"] = new System.Text.Json.Nodes.JsonObject
            {
                ["id"] = Random.Shared.Next(100_000, 999_999).ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["chat_instance"] = "1",
                ["data"] = new Callback(action, id, other, token).ToString(),
                ["message"] = screen.Raw.DeepClone(),
                ["from"] = new System.Text.Json.Nodes.JsonObject { ["id"] = person.Id, ["is_bot"] = false, ["first_name"] = "کسی" },
            },
        });
    }

    public Task SeeAlertAsync(string words) => Bot.Town.SeeCallAsync(
        "answerCallbackQuery", call => call["parameters"]!["text"]?.GetValue<string>().Contains(words, StringComparison.Ordinal) == true);

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        if (_finland is not null)
        {
            await _finland.DisposeAsync();
        }
    }
}
