using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;

namespace MoonVpn.Web.Bot.Connection;

/// <summary>Reads files that a Bot API server says are on this disk: under the folder that the operator named, and nowhere else.</summary>
internal static class LocalFiles
{
    /// <returns>Null when it is larger.</returns>
    /// <exception cref="RefusedException">No folder is named, or the file is not in it.</exception>
    public static async Task<byte[]?> ReadAsync(string folder, string path, long mostBytes, CancellationToken ct)
    {
        var whole = Path.GetFullPath(path);
        if (!Path.IsPathRooted(folder) || !IsBelow(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)), whole))
        {
            throw new RefusedException(Refusal.SettingInvalid, BotSettings.LocalFiles.Key);
        }

        var file = new FileStream(whole, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        await using (file)
        {
            if (file.Length > mostBytes)
            {
                return null;
            }

            var content = new byte[file.Length];
            await file.ReadExactlyAsync(content, ct);
            return content;
        }
    }

    /// <summary>A link on the way could lead out again, so there may be none.</summary>
    private static bool IsBelow(string folder, string path)
    {
        for (var at = path; at is not null; at = Path.GetDirectoryName(at))
        {
            if (at == folder)
            {
                return path != folder;
            }

            if (new FileInfo(at).LinkTarget is not null)
            {
                return false;
            }
        }

        return false;
    }
}
