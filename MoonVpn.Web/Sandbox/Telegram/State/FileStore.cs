using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Telegram.State;

/// <summary>Every file that ever passed, by id and by download path.</summary>
internal sealed class FileStore
{
    public const int DownloadLimit = 20 * 1024 * 1024;

    private const int PhotoLimit = 10 * 1024 * 1024;
    private const int UploadLimit = 50 * 1024 * 1024;
    private const int ThumbnailSide = 90;

    private static readonly Dictionary<string, string> Prefixes = new()
    {
        ["photo"] = "AgACAgQAAx",
        ["document"] = "BQACAgQAAx",
        ["video"] = "BAACAgQAAx",
        ["animation"] = "CgACAgQAAx",
        ["audio"] = "CQACAgQAAx",
        ["voice"] = "AwACAgQAAx",
        ["video_note"] = "DQACAgQAAx",
        ["sticker"] = "CAACAgQAAx",
    };

    private readonly Dictionary<string, StoredFile> _byId = [];
    private readonly Dictionary<string, StoredFile> _byPath = [];

    public StoredFile? Find(string id) => _byId.GetValueOrDefault(id);

    public StoredFile? FindPath(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>Keeps an upload and returns the field of the message that shows it.</summary>
    public JsonNode Keep(string kind, Upload upload)
    {
        if (upload.Content.Length == 0)
            throw TelegramRefusal.BadRequest("file must be non-empty");
        if (upload.Content.Length > (kind == "photo" ? PhotoLimit : UploadLimit))
            throw new TelegramRefusal(413, "Request Entity Too Large");
        if (kind != "photo")
            return Describe(Add(kind, upload.FileName, upload.Content, MimeTypes.Of(upload), ImageSize.Read(upload.Content)));
        var size = ImageSize.Read(upload.Content) ?? throw TelegramRefusal.BadRequest("IMAGE_PROCESS_FAILED");
        var (width, height) = size;
        if (width + height > 10_000 || Math.Max(width, height) > 20 * Math.Min(width, height))
            throw TelegramRefusal.BadRequest("PHOTO_INVALID_DIMENSIONS");
        return Describe(Add("photo", null, upload.Content, MimeTypes.Of(upload), size));
    }

    /// <summary>Shows again what is already kept; refuses ids of another kind, as the server does.</summary>
    public JsonNode Reuse(string kind, string reference)
    {
        if (reference.Contains("://", StringComparison.Ordinal))
            throw TelegramRefusal.BadRequest("failed to get HTTP URL content");
        if (!_byId.TryGetValue(reference, out var file))
            throw TelegramRefusal.BadRequest("wrong file identifier/HTTP URL specified");
        if (file.Kind != kind && kind != "document")
            throw TelegramRefusal.BadRequest($"Can't use file of type {Named(file.Kind)} as {Named(kind)}");
        return Describe(file);
    }

    private static string Named(string kind) => char.ToUpperInvariant(kind[0]) + kind[1..];

    private StoredFile Add(string kind, string? name, byte[] content, string? mime, (int Width, int Height)? size)
    {
        var unique = Convert.ToBase64String(SHA256.HashData(content)[..11]).Replace('+', '-').Replace('/', '_').TrimEnd('=');
        var number = _byPath.Count.ToString(CultureInfo.InvariantCulture);
        var id = Prefixes[kind] + Convert.ToHexString(RandomNumberGenerator.GetBytes(20));
        var folder = kind == "photo" ? "photos" : kind is "video" or "animation" ? "videos" : kind == "voice" ? "voice" : "documents";
        var extension = System.IO.Path.GetExtension(name) is { Length: > 1 } own ? own : MimeTypes.Extension(mime);
        var file = new StoredFile(id, $"AQAD{unique}", kind, $"{folder}/file_{number}{extension}", name, content)
        {
            MimeType = mime,
            Width = size?.Width ?? 0,
            Height = size?.Height ?? 0,
        };
        _byId[id] = file;
        _byPath[file.Path] = file;
        return file;
    }

    private JsonNode Describe(StoredFile file) => file.Kind switch
    {
        "photo" => new JsonArray([.. Thumbnail(file), PhotoSize(file, file.Width, file.Height)]),
        _ => Plain(file),
    };

    /// <summary>A large photo comes with a small one before it, so whoever takes the first gets the wrong one.</summary>
    private IEnumerable<JsonNode> Thumbnail(StoredFile photo)
    {
        var longest = Math.Max(photo.Width, photo.Height);
        if (longest <= ThumbnailSide)
            yield break;
        var small = photo with { Id = $"{photo.Id}s", UniqueId = $"{photo.UniqueId}s", Path = photo.Path.Replace("file_", "thumb_", StringComparison.Ordinal) };
        _byId[small.Id] = photo;
        _byPath[small.Path] = small;
        yield return PhotoSize(small, Math.Max(1, photo.Width * ThumbnailSide / longest), Math.Max(1, photo.Height * ThumbnailSide / longest));
    }

    private static JsonObject PhotoSize(StoredFile file, int width, int height) => new()
    {
        ["file_id"] = file.Id,
        ["file_unique_id"] = file.UniqueId,
        ["file_size"] = file.Content.Length,
        ["width"] = width,
        ["height"] = height,
    };

    private static JsonObject Plain(StoredFile file)
    {
        var wire = new JsonObject();
        wire.SetOrRemove("file_name", file.Name);
        wire.SetOrRemove("mime_type", file.MimeType);
        wire["file_id"] = file.Id;
        wire["file_unique_id"] = file.UniqueId;
        wire["file_size"] = file.Content.Length;
        if (file.Kind is "video" or "animation" or "sticker")
        {
            wire["width"] = Math.Max(file.Width, 1);
            wire["height"] = Math.Max(file.Height, 1);
        }
        if (file.Kind is "video" or "animation" or "audio" or "voice")
            wire["duration"] = 0;
        if (file.Kind == "sticker")
        {
            wire["type"] = "regular";
            wire["is_animated"] = false;
            wire["is_video"] = false;
        }
        return wire;
    }
}
