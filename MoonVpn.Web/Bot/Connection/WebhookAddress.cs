using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;

namespace MoonVpn.Web.Bot.Connection;

/// <summary>Says where a bot's webhook is, and makes its secret the first time.</summary>
internal sealed class WebhookAddress(SettingsStore settings, SettingsService service)
{
    /// <returns>Null when the operator has not said under which address the world reaches this server.</returns>
    public async Task<WebhookPlace?> GetAsync(long botId, CancellationToken ct)
    {
        if (settings.Get(BotSettings.WebhookAddress) is not [var address])
        {
            return null;
        }

        if (settings.Get(BotSettings.WebhookSecret).Length == 0)
        {
            // As any change of a setting of the bot, this connects it anew, with the secret there.
            await service.SetAsync(Actor.System("bot"), BotSettings.WebhookSecret, WebhookKey.NewSecret(), ct);
        }

        var key = new WebhookKey(settings.Get(BotSettings.WebhookSecret), botId);
        return new WebhookPlace($"{address}{WebhookEndpoint.Path}/{key.Slug}", key);
    }
}

/// <param name="Url">Holds a secret: for Telegram only.</param>
internal sealed record WebhookPlace(string Url, WebhookKey Key)
{
    public override string ToString() => "(a webhook)";
}
