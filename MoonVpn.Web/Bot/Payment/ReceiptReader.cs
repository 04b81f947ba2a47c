using MoonVpn.Core.Payments;
using Telegram.Bot.Types;

namespace MoonVpn.Web.Bot.Payment;

/// <summary>A message as proof of payment.</summary>
internal static class ReceiptReader
{
    /// <returns>Null when it holds nothing that could be one.</returns>
    public static ReceiptUpload? Read(Message message)
    {
        var sentAt = DateTime.SpecifyKind(message.Date, DateTimeKind.Utc);
        if (message.Photo is { Length: > 0 } sizes)
        {
            var largest = sizes[^1];
            return new ReceiptUpload(ReceiptFileKind.Photo, sentAt, largest.FileId, largest.FileUniqueId, message.Caption, "image/jpeg", largest.FileSize, message.MediaGroupId);
        }

        if (message.Document is { } file)
        {
            return new ReceiptUpload(ReceiptFileKind.Document, sentAt, file.FileId, file.FileUniqueId, message.Caption, file.MimeType, file.FileSize, message.MediaGroupId);
        }

        return message.Text is { Length: > 0 } text ? new ReceiptUpload(ReceiptFileKind.Text, sentAt, Text: text) : null;
    }
}
