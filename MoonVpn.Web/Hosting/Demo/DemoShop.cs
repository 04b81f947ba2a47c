using System.Security.Cryptography;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Locations;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Settings;
using MoonVpn.Core.Users;
using MoonVpn.Web.Sandbox.Panel;
using MoonVpn.Web.Sandbox.Telegram;

namespace MoonVpn.Web.Hosting.Demo;

/// <summary>Furnishes a new shop so that a stranger can buy at once. Everything goes through the services that people use.</summary>
internal sealed class DemoShop(IServiceProvider services, DemoTown town)
{
    public const string Login = "owner";

    private static readonly Actor Self = Actor.System("demo");

    public string Password { get; } = RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 14);

    public async Task FurnishAsync()
    {
        var admin = await AddPeopleAsync();
        var germany = await AddLocationAsync("آلمان", "DE", "🇩🇪", 1);
        var finland = await AddLocationAsync("فنلاند", "FI", "🇫🇮", 2);
        await AddPanelAsync("Frankfurt", germany, town.Old);
        await AddPanelAsync("Helsinki", finland, town.Current);
        await AddPlansAsync(germany, finland);
        await services.GetRequiredService<BankCardService>().SaveAsync(
            Self,
            new BankCardDraft { CardNumber = "6037990012345670", HolderName = "علی رضایی", TelegramChannelId = SandboxTelegram.ReviewChannelId, AdminUserId = admin },
            CancellationToken.None);
        await SetAsync(ShopSettings.ShopName, "فروشگاه ماه");
        await SetAsync(ShopSettings.BotApiUrl, town.Telegram.Url.ToString());
        await SetAsync(ShopSettings.BotToken, SandboxTelegram.Token);
    }

    /// <param name="address">Where the shop's subscription links lead.</param>
    public Task PublishAsync(string address) => SetAsync(ShopSettings.SubscriptionDomains, address);

    private async Task<long> AddPeopleAsync()
    {
        await services.GetRequiredService<SetupService>().CreateSuperadminAsync(Self, Login, Password, CancellationToken.None);
        var admin = await services.GetRequiredService<ActorService>().MeetAsync(new TelegramIdentity(DemoTown.AdminTelegramId, "مدیر", null, "fa"), CancellationToken.None);
        await services.GetRequiredService<UserService>().SetRoleAsync(Self, admin.Id, UserRole.Superadmin, Permission.All, CancellationToken.None);
        return admin.Id;
    }

    private Task<long> AddLocationAsync(string name, string prefix, string flag, int order) =>
        services.GetRequiredService<LocationService>().SaveAsync(
            Self, new LocationDraft { Name = name, Prefix = prefix, Flag = flag, SortOrder = order }, CancellationToken.None);

    private async Task AddPanelAsync(string name, long locationId, SandboxPanelServer server)
    {
        var options = server.Panel.Options;
        var panels = services.GetRequiredService<PanelService>();
        var draft = new PanelDraft { Name = name, Url = server.Url.ToString(), Username = options.Username, Password = options.Password, LocationId = locationId };
        await panels.SyncAsync(Self, await panels.SaveAsync(Self, draft, CancellationToken.None), CancellationToken.None);
    }

    private async Task AddPlansAsync(long germany, long finland)
    {
        PlanDraft[] plans =
        [
            new() { Name = "یک‌ماهه ۵۰ گیگ", DurationDays = 30, TrafficGb = 50, Price = 150_000, ExtraGbPrice = 4_000, ExtraDayPrice = 5_000, IpLimit = 2, SortOrder = 1, LocationIds = [germany, finland] },
            new() { Name = "یک‌ماهه آلمان ۳۰ گیگ", DurationDays = 30, TrafficGb = 30, Price = 98_000, ExtraGbPrice = 4_000, ExtraDayPrice = 4_000, IpLimit = 1, SortOrder = 2, LocationIds = [germany] },
            new() { Name = "سه‌ماهه ۲۰۰ گیگ", DurationDays = 90, TrafficGb = 200, Price = 480_000, IpLimit = 3, SortOrder = 3, LocationIds = [germany, finland] },
            new() { Name = "یک‌ماهه نامحدود", DurationDays = 30, IsUnlimited = true, Price = 320_000, IpLimit = 2, StartAtFirstUse = true, SortOrder = 4, LocationIds = [finland] },
            new() { Name = "تست رایگان", DurationDays = 1, TrafficGb = 1, Price = 0, SortOrder = 9, LocationIds = [finland] },
        ];
        foreach (var plan in plans)
        {
            await services.GetRequiredService<PlanService>().SaveAsync(Self, plan, CancellationToken.None);
        }
    }

    private Task SetAsync(SettingDeclaration setting, string value) =>
        services.GetRequiredService<SettingsService>().SetAsync(Self, setting, value, CancellationToken.None);
}
