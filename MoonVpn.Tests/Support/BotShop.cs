using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Settings;
using MoonVpn.Web.Bot;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Sandbox.Telegram;

namespace MoonVpn.Tests.Support;

/// <summary>A shop that sells through its bot: sandbox Telegram and sandbox panel over HTTP, everything running by itself.</summary>
internal sealed class BotShop : IAsyncDisposable
{
    public static readonly Actor Setup = Actor.System("test-setup");

    private BotShop(SandboxTelegram telegram, ShopWithPanel selling, ConcurrentQueue<string> log) =>
        (Telegram, Selling, Log, Town) = (telegram, selling, log, new TelegramTown(telegram.Url));

    public SandboxTelegram Telegram { get; }

    public ShopWithPanel Selling { get; }

    public TestShop Shop => Selling.Shop;

    public TelegramTown Town { get; }

    /// <summary>Every line that was logged, with its exception.</summary>
    public ConcurrentQueue<string> Log { get; }

    public TelegramPerson Sara => Town.Person(1001);

    public TelegramPerson Reza => Town.Person(1002);

    /// <summary>The superadmin, in the review channel.</summary>
    public TelegramPerson Boss => Town.Person(9001).In(TelegramTown.ReviewChannel);

    public Uri Api => Telegram.Url;

    /// <param name="realTime">False: the shop's clock stands still until it is moved; Telegram's goes on.</param>
    /// <param name="begin">False: the bot is not connected until <see cref="ConnectAsync"/>.</param>
    public static async Task<BotShop> OpenAsync(bool begin = true, string token = SandboxTelegram.Token, bool realTime = true, Action<IServiceCollection>? add = null, string? localFiles = null)
    {
        // Shop and Telegram go by the same clock: a message's date decides whether a receipt was in time.
        var clock = realTime ? null : new FakeTimeProvider(TestShop.Morning);
        var telegram = await SandboxTelegram.StartAsync(time: clock, localFiles: localFiles);
        var log = new ConcurrentQueue<string>();
        var selling = await ShopWithPanel.OpenAsync(realTime: realTime, clock: clock, add: services =>
        {
            // This Telegram has no limits; how the bot keeps to them is tested by itself.
            services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new(Pacer.PacedKey, "false")]).Build());
            services.AddBot().AddLogging(logging => logging
                .ClearProviders().SetMinimumLevel(LogLevel.Trace).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning).AddProvider(new LogBook(log)));
            add?.Invoke(services);
        });
        var shop = new BotShop(telegram, selling, log);
        await shop.Shop.StaffAsync(UserRole.Superadmin, name: "رئیس", telegramId: 9001);
        await shop.PostReceiptsToAsync(TelegramTown.ReviewChannel);
        // Tests press faster than people do.
        await shop.SetAsync(GateSettings.FloodBurst, "0");
        await shop.Shop.StartAsync();
        if (begin)
        {
            await shop.ConnectAsync(token);
        }

        return shop;
    }

    public async Task ConnectAsync(string token = SandboxTelegram.Token)
    {
        await SetAsync(ShopSettings.BotApiUrl, Telegram.Url.ToString());
        await SetAsync(ShopSettings.BotToken, token);
        if (token == SandboxTelegram.Token)
        {
            await WaitForAsync(BotState.Running);
        }
    }

    public async Task WaitForAsync(BotState state)
    {
        var bot = Shop.Get<IBotConnection>();
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            if (bot.Status.State == state)
            {
                reached.TrySetResult();
            }
        }

        bot.Changed += Look;
        Look();
        await Task.WhenAny(reached.Task, Task.Delay(TelegramTown.Patience));
        bot.Changed -= Look;
        Assert.True(reached.Task.IsCompleted, $"The bot is {bot.Status}.\n{string.Join('\n', Log.TakeLast(10))}");
    }

    /// <summary>Looks at what Telegram is not told of, such as the shop's own rows.</summary>
    public async Task UntilAsync(string what, Func<Task<bool>> happened)
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (!await happened())
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(60), $"Waited a minute and did not see {what}.\n{string.Join('\n', Log.TakeLast(10))}");
            await Task.Delay(50);
        }
    }

    public Task SetAsync(SettingDeclaration setting, string value) => Shop.Get<SettingsService>().SetAsync(Setup, setting, value, CancellationToken.None);

    /// <summary>Where the card's receipts are decided.</summary>
    public Task PostReceiptsToAsync(long chatId) => Shop.Get<BankCardService>().SaveAsync(
        Setup, new BankCardDraft { Id = Selling.CardId, CardNumber = "6037990012345670", HolderName = "علی رضایی", TelegramChannelId = chatId }, CancellationToken.None);

    /// <summary>Another admin in the review channel, who may decide receipts.</summary>
    public async Task<TelegramPerson> SecondAdminAsync(Permission permissions = Permission.Receipts)
    {
        await Town.ChangeChatAsync(new { id = 9002, first_name = "ناظر", language_code = "fa" });
        await Town.ChangeChatAsync(new { id = TelegramTown.ReviewChannel, type = "channel", members = new Dictionary<string, string> { ["9002"] = "administrator" } });
        if (permissions != Permission.None)
        {
            await Shop.StaffAsync(UserRole.Admin, permissions, "ناظر", telegramId: 9002);
        }

        return Town.Person(9002).In(TelegramTown.ReviewChannel);
    }

    /// <summary>Sara has sent a receipt; the copy before those who decide.</summary>
    public async Task<TelegramMessage> ReceiptInReviewAsync(TelegramPerson person, bool english = false)
    {
        await BuyToCardAsync(person, english);
        return await SendReceiptAsync(person);
    }

    /// <summary>A receipt is sent, after others perhaps; its own copy before those who decide.</summary>
    public async Task<TelegramMessage> SendReceiptAsync(TelegramPerson person)
    {
        var last = (await Town.MessagesAsync(TelegramTown.ReviewChannel)).Select(message => message.Id).DefaultIfEmpty().Max();
        await person.SendPhotoAsync();
        return await Boss.SeeAsync(message => message.Id > last && message.HasPhoto && message.Labels.Count > 0);
    }

    /// <summary>Sara buys up to the card: the screen with the card number.</summary>
    public async Task<TelegramMessage> BuyToCardAsync(TelegramPerson person, bool english = false)
    {
        if (english)
        {
            await person.SendAsync("/start");
            await person.TapAsync("حساب کاربری");
            await person.TapAsync("English");
        }

        await person.SendAsync("/start");
        await person.TapAsync(english ? "Buy" : "خرید سرویس");
        await person.TapAsync("یک‌ماهه");
        await person.TapAsync(english ? "Pay by card" : "پرداخت با کارت");
        return await person.SeeAsync(english ? "Card number" : "شماره کارت");
    }

    public async ValueTask DisposeAsync()
    {
        await Selling.DisposeAsync();
        Town.Dispose();
        await Telegram.DisposeAsync();
    }

    private sealed class LogBook(ConcurrentQueue<string> log) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
