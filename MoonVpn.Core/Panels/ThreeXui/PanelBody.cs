using System.Buffers;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>A body read piece by piece, so that a large one is never copied nor needs a large array.</summary>
internal sealed class PanelBody : ReadOnlySequenceSegment<byte>
{
    private const int FirstPiece = 8 * 1024;

    // Small enough to be collected with everything else.
    private const int NextPieces = 64 * 1024;

    private PanelBody(ReadOnlyMemory<byte> piece, PanelBody? before)
    {
        Memory = piece;
        if (before is null) return;
        RunningIndex = before.RunningIndex + before.Memory.Length;
        before.Next = this;
    }

    /// <exception cref="PanelException">It is longer than allowed.</exception>
    public static async Task<ReadOnlySequence<byte>> ReadAsync(Stream stream, long most, CancellationToken ct)
    {
        var (first, last, length) = ((PanelBody?)null, (PanelBody?)null, 0L);
        while (true)
        {
            var piece = new byte[first is null ? FirstPiece : NextPieces];
            var read = await stream.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false, ct);
            length += read;
            if (length > most) throw TooLarge();
            if (read > 0) last = new PanelBody(piece.AsMemory(0, read), last);
            first ??= last;
            if (read < piece.Length) break;
        }

        return first is null ? ReadOnlySequence<byte>.Empty : new ReadOnlySequence<byte>(first, 0, last!, last!.Memory.Length);
    }

    public static PanelException TooLarge() => new(PanelFailure.Unknown, "The panel's answer is too large.");
}
