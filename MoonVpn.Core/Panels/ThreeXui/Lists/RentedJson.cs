using System.Buffers;
using System.Text.Json;

namespace MoonVpn.Core.Panels.ThreeXui.Lists;

/// <summary>A document within an answer, in one piece: an object as such (3.1 and later), or the text of one (before).</summary>
internal readonly struct RentedJson : IDisposable
{
    private readonly byte[]? _array;
    private readonly int _length;

    private RentedJson(byte[] array, int length) => (_array, _length) = (array, length);

    public ReadOnlySpan<byte> Json => _array.AsSpan(0, _length);

    /// <param name="at">Stands at the value; anything but an object or a text reads as empty.</param>
    public static RentedJson Read(Utf8JsonReader at, ReadOnlySequence<byte> body)
    {
        if (at.TokenType == JsonTokenType.String)
        {
            var text = ArrayPool<byte>.Shared.Rent((int)Math.Max(1, at.HasValueSequence ? at.ValueSequence.Length : at.ValueSpan.Length));
            return new RentedJson(text, at.CopyString(text));
        }

        if (at.TokenType != JsonTokenType.StartObject) return default;
        var start = at.TokenStartIndex;
        at.Skip();
        var piece = body.Slice(start, at.BytesConsumed - start);
        var array = ArrayPool<byte>.Shared.Rent((int)piece.Length);
        piece.CopyTo(array);
        return new RentedJson(array, (int)piece.Length);
    }

    public void Dispose()
    {
        if (_array is not null) ArrayPool<byte>.Shared.Return(_array);
    }
}
