using MoonVpn.Web.Bot.Connection;
using MoonVpn.Web.Bot.Texts;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace MoonVpn.Web.Bot.Sending;

/// <summary>Everything the bot asks of Telegram for people: paced, and with refusals read. Throws <see cref="SendException"/>.</summary>
internal sealed class Messenger(Wire wire, Pacer pacer, KnownFiles files, ILogger<Messenger> logger)
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

    /// <summary>Words that do not fit below it have to be sent on their own.</summary>
    public Task<int> SendMediaAsync(Address to, Media media, Html caption, InlineKeyboardMarkup? keyboard, CancellationToken ct) => WithFileAsync(media, async file =>
    {
        var sent = await CallAsync(to.ChatId, TextLimits.Fit(caption, TextLimits.Caption), (chat, words, mode) => media.IsVideo
            ? Bot.SendVideo(chat, file(), caption: words, parseMode: mode, replyMarkup: keyboard, messageThreadId: to.ThreadId, supportsStreaming: true, cancellationToken: ct)
            : Bot.SendPhoto(chat, file(), caption: words, parseMode: mode, replyMarkup: keyboard, messageThreadId: to.ThreadId, cancellationToken: ct), ct);
        files.Note(BotId, media, sent);
        return sent.Id;
    });

    /// <returns>False: the message cannot be edited, so a new one is needed.</returns>
    public Task<bool> EditTextAsync(long chatId, int messageId, Html text, InlineKeyboardMarkup? keyboard, CancellationToken ct) =>
        ChangeAsync(chatId, TextLimits.Fit(text, TextLimits.Message), (chat, words, mode) => Bot.EditMessageText(
            chat, messageId, words, parseMode: mode, replyMarkup: keyboard, linkPreviewOptions: NoPreview, cancellationToken: ct), ct);

    /// <inheritdoc cref="EditTextAsync"/>
    public Task<bool> EditCaptionAsync(long chatId, int messageId, Html caption, InlineKeyboardMarkup? keyboard, CancellationToken ct) =>
        ChangeAsync(chatId, TextLimits.Fit(caption, TextLimits.Caption), (chat, words, mode) => Bot.EditMessageCaption(
            chat, messageId, caption: words, parseMode: mode, replyMarkup: keyboard, cancellationToken: ct), ct);

    /// <summary>Turns a message, with or without a picture or video, into one with this.</summary>
    /// <inheritdoc cref="EditTextAsync"/>
    public Task<bool> EditMediaAsync(long chatId, int messageId, Media media, Html caption, InlineKeyboardMarkup? keyboard, CancellationToken ct) => WithFileAsync(media, file =>
        ChangeAsync(chatId, TextLimits.Fit(caption, TextLimits.Caption), async (chat, words, mode) =>
        {
            InputMedia shown = media.IsVideo
                ? new InputMediaVideo(file()) { Caption = words, ParseMode = mode, SupportsStreaming = true }
                : new InputMediaPhoto(file()) { Caption = words, ParseMode = mode };
            var edited = await Bot.EditMessageMedia(chat, messageId, shown, replyMarkup: keyboard, cancellationToken: ct);
            files.Note(BotId, media, edited);
            return edited;
        }, ct));

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

    private static ReplyParameters? ReplyTo(int? messageId) => messageId is { } id ? new ReplyParameters { MessageId = id, AllowSendingWithoutReply = true } : null;

    /// <summary>By Telegram's id where it was sent before; uploaded anew when Telegram knows nothing of that id.</summary>
    private async Task<T> WithFileAsync<T>(Media media, Func<Func<InputFile>, Task<T>> send)
    {
        if (files.Find(BotId, media) is { } id)
        {
            try
            {
                return await send(() => InputFile.FromFileId(id));
            }
            catch (SendException failure) when (failure.Failure == SendFailure.FileUnknown)
            {
                files.Forget(BotId, media);
            }
        }

        return await send(() => InputFile.FromStream(media.Open(), media.FileName));
    }

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
