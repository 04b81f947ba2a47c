using System.Text.Json.Nodes;
using MoonVpn.Web.Sandbox.Telegram.State;

namespace MoonVpn.Web.Sandbox.Telegram.Methods;

/// <summary>getFile.</summary>
internal sealed class Downloads(Cloud cloud)
{
    public JsonNode GetFile(CallArguments call)
    {
        var id = call.Text("file_id");
        if (id.Length == 0)
            throw TelegramRefusal.BadRequest("file_id not specified");
        var file = cloud.Files.Find(id) ?? throw TelegramRefusal.BadRequest("wrong file_id or the file is temporarily unavailable");
        if (cloud.LocalFiles is null && file.Content.Length > FileStore.DownloadLimit)
            throw TelegramRefusal.BadRequest("file is too big");
        return new JsonObject
        {
            ["file_id"] = id,
            ["file_unique_id"] = file.UniqueId,
            ["file_size"] = file.Content.Length,
            ["file_path"] = cloud.LocalFiles is { } folder ? OnDisk(folder, file) : file.Path,
        };
    }

    private static string OnDisk(string folder, StoredFile file)
    {
        var path = Path.Combine(folder, SandboxTelegram.Token.Replace(':', '_'), file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, file.Content);
        return path;
    }
}
