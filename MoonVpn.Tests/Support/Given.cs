using MoonVpn.Core.Catalog;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Locations;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Users;

namespace MoonVpn.Tests.Support;

/// <summary>What a test takes for granted, made through the services that people use.</summary>
public static class Given
{
    private static readonly Actor Setup = Actor.System("test-setup");

    private static long _nextTelegramId = 700_000;

    public static async Task<Actor> CustomerAsync(this TestShop shop, string name = "سارا", long? telegramId = null)
    {
        var known = await shop.Get<ActorService>().MeetAsync(new TelegramIdentity(telegramId ?? Interlocked.Increment(ref _nextTelegramId), name, null, "fa"), CancellationToken.None);
        return known.Actor;
    }

    public static async Task<Actor> StaffAsync(this TestShop shop, UserRole role, Permission permissions = Permission.None, string name = "مدیر", long? telegramId = null)
    {
        var person = await shop.CustomerAsync(name, telegramId);
        await shop.Get<UserService>().SetRoleAsync(Setup, person.UserId!.Value, role, permissions, CancellationToken.None);
        return (await shop.Get<ActorService>().FindAsync(person.UserId.Value, ActorChannel.Bot, CancellationToken.None))!;
    }

    public static Task<long> LocationAsync(this TestShop shop, string name = "آلمان", string prefix = "DE", string flag = "🇩🇪") =>
        shop.Get<LocationService>().SaveAsync(Setup, new LocationDraft { Name = name, Prefix = prefix, Flag = flag }, CancellationToken.None);

    public static async Task<long> PanelAsync(this TestShop shop, long locationId, string url, string username, string password, string name = "panel", string apiToken = "")
    {
        var draft = new PanelDraft { Name = name, Url = url, Username = username, Password = password, ApiToken = apiToken, LocationId = locationId, LinkHost = "vpn.example.com" };
        var panelId = await shop.Get<PanelService>().SaveAsync(Setup, draft, CancellationToken.None);
        await shop.Get<PanelService>().SyncAsync(Setup, panelId, CancellationToken.None);
        return panelId;
    }

    public static Task<long> PlanAsync(this TestShop shop, long locationId, long price = 150_000, string name = "یک‌ماهه", int days = 30, int gigabytes = 50) =>
        shop.Get<PlanService>().SaveAsync(
            Setup, new PlanDraft { Name = name, Price = price, DurationDays = days, TrafficGb = gigabytes, LocationIds = [locationId] }, CancellationToken.None);

    public static Task<long> CardAsync(this TestShop shop, string number = "6037990012345670", long? channel = null, long? admin = null) =>
        shop.Get<BankCardService>().SaveAsync(
            Setup, new BankCardDraft { CardNumber = number, HolderName = "علی رضایی", TelegramChannelId = channel, AdminUserId = admin }, CancellationToken.None);
}
