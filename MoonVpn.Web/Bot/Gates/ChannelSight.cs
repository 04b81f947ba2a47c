using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Web.Bot.Connection;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace MoonVpn.Web.Bot.Gates;

/// <summary>Asks Telegram who is in a channel, and never waits long for the answer.</summary>
internal sealed class ChannelSight(Wire wire) : IChannelSight
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2.5);

    public async Task<string?> LookAsync(string chat, CancellationToken ct)
    {
        if (!wire.IsOpen)
        {
            throw new RefusedException(Refusal.BotApiUnreachable);
        }

        var (member, failure) = await AskAsync(chat, wire.Line.Identity.Id, ct);
        return failure ?? (member!.IsAdmin ? null : "the bot is not an administrator there");
    }

    /// <returns>Whether the person is in, and why that cannot be told; both null: Telegram knows no such person there.</returns>
    public async Task<(bool? IsIn, string? Failure)> IsInAsync(string chat, long telegramId, CancellationToken ct)
    {
        var (member, failure) = await AskAsync(chat, telegramId, ct);
        return IsAboutPerson(failure) ? (null, null) : (member?.IsInChat, failure);
    }

    private async Task<(ChatMember? Member, string? Failure)> AskAsync(string chat, long telegramId, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            return (await wire.Line.Sends.GetChatMember(chat, telegramId, patience.Token), null);
        }
        catch (Exception failure) when (failure is RequestException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return (null, patience.IsCancellationRequested ? "Telegram does not answer" : failure.Message);
        }
    }

    private static bool IsAboutPerson(string? failure) =>
        failure is not null && new[] { "user not found", "PARTICIPANT_ID_INVALID", "USER_ID_INVALID" }.Any(words => failure.Contains(words, StringComparison.OrdinalIgnoreCase));
}
