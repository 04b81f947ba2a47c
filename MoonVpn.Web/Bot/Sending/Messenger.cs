using MoonVpn.Web.Bot.Connection;
using MoonVpn.Web.Bot.Texts;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace MoonVpn.Web.Bot.Sending;

/// <summary>Everything the bot asks of Telegram for people: paced, and with refusals read. Throws <see cref="SendException"/>.</summary>
internal sealed class Messenger(Wire wire, Pacer pacer, ILogger<Messenger> logger)
{
    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    public long BotId => wire.Line.Identity.Id;

    private TelegramBotClient Bot => wire.Line.Sends;

    public async Task<int> SendAsync(Address to, Html text, ReplyMarkup? keyboard, int? replyTo, CancellationToken ct)
    {
        var sent = await CallAsync(to.ChatId, TextLimits.Fit(text, TextLimits.Message), (chat, words, mode) => Bot.SendMessage(
            chat, words, parseMode: mode, replyParameters: ReplyTo(replyTo), replyMarkup: keyboard, linkPreviewOptions: NoPreview,
            messageThreadId: to.ThreadId, cancellationToken: ct), ct);
        return sent.Id;
    }

    public async Task<int> SendPhotoAsync(Address to, Func<InputFile> photo, Html caption, InlineKeyboardMarkup? keyboard, CancellationToken ct, int? replyTo = null)
    {
        var sent = await CallAsync(to.ChatId, TextLimits.Fit(caption, TextLimits.Caption), (chat, words, mode) => Bot.SendPhoto(
            chat, photo(), caption: words, parseMode: mode, replyParameters: ReplyTo(replyTo), replyMarkup: keyboard, messageThreadId: to.ThreadId, cancellationToken: ct), ct);
        return sent.Id;
    }

    public async Task<int> SendDocumentAsync(Address to, Func<InputFile> document, Html caption, InlineKeyboardMarkup? keyboard, CancellationToken ct, int? replyTo = null)
    {
        var sent = await CallAsync(to.ChatId, TextLimits.Fit(caption, TextLimits.Caption), (chat, words, mode) => Bot.SendDocument(
            chat, document(), caption: words, parseMode: mode, replyParameters: ReplyTo(replyTo), replyMarkup: keyboard, messageThreadId: to.ThreadId, cancellationToken: ct), ct);
        return sent.Id;
    }

    /// <returns>False: the message cannot be edited, so a new one is needed.</returns>
    public Task<bool> EditTextAsync(long chatId, int messageId, Html text, InlineKeyboardMarkup? keyboard, CancellationToken ct) =>
        ChangeAsync(chatId, TextLimits.Fit(text, TextLimits.Message), (chat, words, mode) => Bot.EditMessageText(
            chat, messageId, words, parseMode: mode, replyMarkup: keyboard, linkPreviewOptions: NoPreview, cancellationToken: ct), ct);

    /// <inheritdoc cref="EditTextAsync"/>
    public Task<bool> EditCaptionAsync(long chatId, int messageId, Html caption, InlineKeyboardMarkup? keyboard, CancellationToken ct) =>
        ChangeAsync(chatId, TextLimits.Fit(caption, TextLimits.Caption), (chat, words, mode) => Bot.EditMessageCaption(
            chat, messageId, caption: words, parseMode: mode, replyMarkup: keyboard, cancellationToken: ct), ct);

    /// <summary>Turns a message, with or without a picture, into one with this picture.</summary>
    /// <inheritdoc cref="EditTextAsync"/>
    public Task<bool> EditPictureAsync(long chatId, int messageId, byte[] picture, Html caption, InlineKeyboardMarkup? keyboard, CancellationToken ct) =>
        ChangeAsync(chatId, TextLimits.Fit(caption, TextLimits.Caption), (chat, words, mode) => Bot.EditMessageMedia(
            chat, messageId, new InputMediaPhoto(Picture(picture)) { Caption = words, ParseMode = mode }, replyMarkup: keyboard, cancellationToken: ct), ct);

    /// <inheritdoc cref="EditTextAsync"/>
    public Task<bool> EditKeyboardAsync(long chatId, int messageId, InlineKeyboardMarkup? keyboard, CancellationToken ct) =>
        ChangeAsync(chatId, default, (chat, _, _) => Bot.EditMessageReplyMarkup(chat, messageId, replyMarkup: keyboard, cancellationToken: ct), ct);

    /// <inheritdoc cref="EditTextAsync"/>
    public Task<bool> DeleteAsync(long chatId, int messageId, CancellationToken ct) =>
        ChangeAsync(chatId, default, async (chat, _, _) =>
        {
            await Bot.DeleteMessage(chat, messageId, cancellationToken: ct);
            return true;
        }, ct);

    /// <summary>Stops the turning circle on the button that was pressed. Too late is not an error: nobody looks at it any more.</summary>
    public async Task AnswerAsync(string callbackId, string? text, bool isAlert, CancellationToken ct)
    {
        try
        {
            await Bot.AnswerCallbackQuery(callbackId, text: text is null ? null : TextLimits.Cut(text, TextLimits.Toast), showAlert: isAlert, cancellationToken: ct);
        }
        catch (RequestException failure)
        {
            logger.LogDebug("Answer to a button came to nothing: {Reason}", failure.Message);
        }
    }

    public static InputFile Picture(byte[] png) => InputFile.FromStream(new MemoryStream(png, writable: false), "qr.png");

    private static ReplyParameters? ReplyTo(int? messageId) => messageId is { } id ? new ReplyParameters { MessageId = id, AllowSendingWithoutReply = true } : null;

    private async Task<bool> ChangeAsync<T>(long chatId, Html text, Func<ChatId, string, ParseMode, Task<T>> call, CancellationToken ct)
    {
        try
        {
            await CallAsync(chatId, text, call, ct);
            return true;
        }
        catch (SendException failure) when (failure.InnerException is ApiRequestException refused && SendFailures.IsNotModified(refused))
        {
            return true;
        }
        catch (SendException failure) when (failure.Failure == SendFailure.Gone)
        {
            return false;
        }
    }

    private async Task<T> CallAsync<T>(long chatId, Html text, Func<ChatId, string, ParseMode, Task<T>> call, CancellationToken ct)
    {
        await pacer.WaitAsync(chatId, ct);
        try
        {
            return await TryAsync(chatId, text, call);
        }
        catch (RequestException failure)
        {
            var read = SendFailures.Read(failure);
            if (read.Failure == SendFailure.TooMany)
            {
                pacer.Pause(chatId, read.RetryAfter ?? TimeSpan.FromSeconds(1));
            }

            throw read;
        }
    }

    private async Task<T> TryAsync<T>(long chatId, Html text, Func<ChatId, string, ParseMode, Task<T>> call)
    {
        try
        {
            return await call(chatId, text.Value, ParseMode.Html);
        }
        catch (ApiRequestException refused) when (refused.Parameters?.MigrateToChatId is { } moved)
        {
            logger.LogWarning("Chat {ChatId} has become {NewChatId}: please change it where it is set", chatId, moved);
            return await call(moved, text.Value, ParseMode.Html);
        }
        catch (ApiRequestException refused) when (SendFailures.IsUnparsable(refused))
        {
            logger.LogError("A message to {ChatId} was no valid HTML: {Reason}", chatId, refused.Message);
            return await call(chatId, text.ToPlain(), ParseMode.None);
        }
    }
}
