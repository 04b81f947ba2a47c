using System.Buffers.Binary;

namespace MoonVpn.Core.Payments.Pictures;

/// <summary>What a picture looks like, small enough to keep for good: its words and numbers for finding it among many, and its relief for being sure.</summary>
internal sealed record Fingerprint(IReadOnlyList<TextSegment> Segments, Relief Relief)
{
    /// <summary>Width at which words are looked for.</summary>
    public const int Width = 540;

    /// <summary>With less than that in it, nothing can be said about a picture.</summary>
    private const int FewestSegments = 4;

    private const int MostSegments = 120;
    private const byte Version = 1;
    private const int Head = 5;
    private const int SegmentSize = 24;

    /// <returns>Null when too little is written in it.</returns>
    public static Fingerprint? Of(Picture picture)
    {
        var gray = picture.ToGray(Width);
        var segments = TextSegments.Find(gray);
        return segments.Count < FewestSegments
            ? null
            : new Fingerprint([.. segments.OrderByDescending(segment => segment.Width).Take(MostSegments)], Relief.Of(gray.Shrink(Relief.Width)));
    }

    public byte[] Pack()
    {
        var bytes = new byte[Head + (Segments.Count * SegmentSize)];
        bytes[0] = Version;
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(1), (ushort)Segments.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(3), (ushort)Relief.Height);
        for (var index = 0; index < Segments.Count; index++)
        {
            Write(bytes.AsSpan(Head + (index * SegmentSize)), Segments[index]);
        }

        return [.. bytes, .. Relief.Pack()];
    }

    /// <returns>Null when it is none, or of a version that is not known any more.</returns>
    public static Fingerprint? Unpack(ReadOnlySpan<byte> packed) =>
        SegmentsOf(packed) is { Count: > 0 } segments
            ? new Fingerprint(segments, Relief.Unpack(packed[(Head + (segments.Count * SegmentSize))..], BinaryPrimitives.ReadUInt16LittleEndian(packed[3..])))
            : null;

    /// <summary>Its words and numbers alone.</summary>
    public static IReadOnlyList<TextSegment> SegmentsOf(ReadOnlySpan<byte> packed)
    {
        if (packed.Length < Head || packed[0] != Version)
        {
            return [];
        }

        var segments = new TextSegment[BinaryPrimitives.ReadUInt16LittleEndian(packed[1..])];
        for (var index = 0; index < segments.Length; index++)
        {
            segments[index] = Read(packed[(Head + (index * SegmentSize))..]);
        }

        return segments;
    }

    private static void Write(Span<byte> place, in TextSegment segment)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(place, segment.Left);
        BinaryPrimitives.WriteUInt16LittleEndian(place[2..], segment.Top);
        BinaryPrimitives.WriteUInt16LittleEndian(place[4..], segment.Width);
        BinaryPrimitives.WriteUInt16LittleEndian(place[6..], segment.Height);
        BinaryPrimitives.WriteUInt64LittleEndian(place[8..], segment.Upper);
        BinaryPrimitives.WriteUInt64LittleEndian(place[16..], segment.Lower);
    }

    private static TextSegment Read(ReadOnlySpan<byte> place) => new(
        BinaryPrimitives.ReadUInt16LittleEndian(place),
        BinaryPrimitives.ReadUInt16LittleEndian(place[2..]),
        BinaryPrimitives.ReadUInt16LittleEndian(place[4..]),
        BinaryPrimitives.ReadUInt16LittleEndian(place[6..]),
        BinaryPrimitives.ReadUInt64LittleEndian(place[8..]),
        BinaryPrimitives.ReadUInt64LittleEndian(place[16..]));
}
