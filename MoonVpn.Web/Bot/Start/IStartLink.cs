using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Start;

/// <summary>What a deep link leads to: <c>t.me/bot?start=PREFIXpayload</c>.</summary>
internal interface IStartLink
{
    /// <summary>Letters, digits and _; Telegram takes 64 characters with the payload.</summary>
    string Prefix { get; }

    /// <param name="payload">What stands behind the prefix; anybody may have written it.</param>
    Task OpenAsync(Visit visit, string payload, CancellationToken ct);
}
