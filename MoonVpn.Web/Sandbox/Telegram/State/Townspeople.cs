namespace MoonVpn.Web.Sandbox.Telegram.State;

/// <summary>Who lives in a new sandbox.</summary>
internal static class Townspeople
{
    public static void MoveIn(Cloud cloud)
    {
        Join(cloud, new Account(SandboxTelegram.BotId, "MoonVPN") { Username = "moonvpn_sandbox_bot", IsBot = true });
        Join(cloud, new Account(1001, "سارا احمدی") { Username = "sara", Language = "fa" });
        // The name everybody forgets to escape, with an override that turns the rest of the line round.
        Join(cloud, new Account(1002, "</b><script>\u202Eevil") { Language = "en" });
        Join(cloud, new Account(9001, "مدیر") { Username = "modir", Language = "fa" });
        var channel = new Room(SandboxTelegram.ReviewChannelId, "channel") { Title = "رسیدهای کارت", Username = null };
        channel.Members[9001] = "creator";
        channel.Members[SandboxTelegram.BotId] = "administrator";
        cloud.Rooms[channel.Id] = channel;
        var news = new Room(-1001234567002, "channel") { Title = "خبرهای فروشگاه", Username = "moonvpn_news" };
        news.Members[9001] = "creator";
        news.Members[SandboxTelegram.BotId] = "administrator";
        cloud.Rooms[news.Id] = news;
    }

    public static Account Join(Cloud cloud, Account account)
    {
        cloud.Accounts[account.Id] = account;
        if (!account.IsBot && !cloud.Rooms.ContainsKey(account.Id))
            cloud.Rooms[account.Id] = new Room(account.Id, "private");
        return account;
    }
}
