using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Catalog.Guides;

/// <summary>Pictures and videos of guides: kept by what they are, so that the same file is there once and another one has another name.</summary>
public sealed class GuideFiles(UnitOfWork unitOfWork, DataPaths paths)
{
    private const string Folder = "guides";

    /// <summary>Gives a guide its picture (JPEG, PNG, WebP) or video (MP4).</summary>
    /// <param name="content">Null takes away what there is.</param>
    /// <exception cref="RefusedException">There is no such guide, or the file is none of these, or too large.</exception>
    public async Task SetAsync(Actor actor, long guideId, Stream? content, CancellationToken ct)
    {
        actor.Require(Permission.Catalogue);
        var kept = content is null ? null : await KeepAsync(content, ct).ConfigureAwait(false);
        var former = await unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var guide = await work.Db.Set<ConnectGuide>().FindAsync([guideId], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
                var before = guide.MediaPath;
                (guide.MediaPath, guide.MediaIsVideo) = (kept, kept is not null && GuideMedia.OfPath(kept) is { IsVideo: true });
                work.Audit("guide.media", GuideService.Target, guideId, new { guide.App, file = kept });
                return before;
            },
            ct).ConfigureAwait(false);
        await ForgetAsync(former, ct).ConfigureAwait(false);
    }

    /// <summary>The file of a guide, for whoever is shown guides.</summary>
    /// <returns>Null when there is none (any more).</returns>
    public (string Path, string ContentType)? Find(GuideRow guide) =>
        guide.MediaPath is { } path && GuideMedia.OfPath(path) is { } kind && Path.Combine(paths.Files, Folder, Path.GetFileName(path)) is var file && File.Exists(file)
            ? (file, kind.ContentType)
            : null;

    /// <summary>Deletes a file that no guide shows any more.</summary>
    internal async Task ForgetAsync(string? path, CancellationToken ct)
    {
        if (path is not null && !await unitOfWork.ReadAsync(db => db.Set<ConnectGuide>().AnyAsync(guide => guide.MediaPath == path, ct), ct).ConfigureAwait(false))
        {
            File.Delete(Path.Combine(paths.Files, path));
        }
    }

    /// <summary>First beside its place: whoever reads it meanwhile sees the whole.</summary>
    /// <returns>Relative to the shop's files.</returns>
    private async Task<string> KeepAsync(Stream content, CancellationToken ct)
    {
        var folder = Directory.CreateDirectory(Path.Combine(paths.Files, Folder)).FullName;
        var part = Path.Combine(folder, $"{Guid.NewGuid():N}.new");
        try
        {
            var (kind, hash) = await WriteAsync(part, content, ct).ConfigureAwait(false);
            var name = $"{hash[..32]}{kind.Extension}";
            File.Move(part, Path.Combine(folder, name), overwrite: true);
            return Path.Combine(Folder, name);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static async Task<(GuideMedia Kind, string Hash)> WriteAsync(string file, Stream content, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var target = File.Create(file);
        await using var _ = target.ConfigureAwait(false);
        var buffer = new byte[81_920];
        var read = await content.ReadAtLeastAsync(buffer, GuideMedia.HeadLength, throwOnEndOfStream: false, ct).ConfigureAwait(false);
        var kind = GuideMedia.Of(buffer.AsSpan(0, read)) ?? throw new RefusedException(Refusal.GuideFileUnfit);
        for (long length = 0; read > 0; read = await content.ReadAsync(buffer, ct).ConfigureAwait(false))
        {
            length += read;
            if (length > kind.Most)
            {
                throw new RefusedException(Refusal.GuideFileUnfit);
            }

            hash.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), ct).ConfigureAwait(false);
        }

        return (kind, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
