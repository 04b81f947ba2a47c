namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>A panel's database on its way to a stream: only what begins as one is let through.</summary>
internal static class BackupFile
{
    private static ReadOnlySpan<byte> Sqlite => "SQLite format 3\0"u8;

    private static ReadOnlySpan<byte> Postgres => "PGDMP"u8;

    /// <exception cref="PanelException">It is no database, is longer than allowed, or cannot be written.</exception>
    public static async Task<PanelBackup> CopyAsync(Stream from, Stream to, long most, CancellationToken ct)
    {
        var buffer = new byte[64 * 1024];
        var read = await from.ReadAtLeastAsync(buffer, Sqlite.Length, throwOnEndOfStream: false, ct);
        var extension = ExtensionOf(buffer.AsSpan(0, read))
            ?? throw new PanelException(PanelFailure.Unknown, "What the panel gave as its database is none.");
        var length = 0L;
        for (; read > 0; read = await from.ReadAsync(buffer, ct))
        {
            length += read;
            if (length > most) throw PanelBody.TooLarge();
            await WriteAsync(to, buffer.AsMemory(0, read), ct);
        }

        return new PanelBackup(length, extension);
    }

    private static string? ExtensionOf(ReadOnlySpan<byte> beginning) =>
        beginning.StartsWith(Sqlite) ? ".db" : beginning.StartsWith(Postgres) ? ".dump" : null;

    /// <summary>A full disk of ours is not the panel's fault.</summary>
    private static async Task WriteAsync(Stream to, ReadOnlyMemory<byte> piece, CancellationToken ct)
    {
        try
        {
            await to.WriteAsync(piece, ct);
        }
        catch (IOException problem)
        {
            throw new PanelException(PanelFailure.Unknown, $"The panel's database could not be stored here: {problem.Message}", problem);
        }
    }
}
