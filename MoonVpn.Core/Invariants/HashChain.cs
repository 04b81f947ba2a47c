using System.Buffers.Text;
using System.Security.Cryptography;
using MoonVpn.Core.Data;

namespace MoonVpn.Core.Invariants;

/// <summary>Computes anew what each ledger row's hash must be: SHA-256 over the hash before it and the row's own values, joined by bars.</summary>
internal sealed class HashChain
{
    private const int Length = 64;

    // The last hash of each user, one after the other: a hundred thousand small arrays would be many.
    private byte[] _last = new byte[Length * 1024];
    private int _used;
    private byte[] _text = new byte[1024];
    private int _written;

    /// <param name="place">Where the hash before it is kept, plus one; 0: it is the user's first.</param>
    /// <returns>Whether the row is what was posted.</returns>
    public bool Follows(SnapshotRow row, ref int place)
    {
        _written = 0;
        Add(place == 0 ? [] : _last.AsSpan(place - 1, Length));
        // User, sequence, type, amount, balance after, key, order, gateway, reference, code: as the columns are read.
        for (var column = 1; column <= 10; column++)
        {
            Add(row.Utf8(column));
        }

        Utf8Formatter.TryFormat(row.Ticks(11), _text.AsSpan(_written), out var digits);
        Span<byte> hash = stackalloc byte[Length];
        Convert.TryToHexStringLower(SHA256.HashData(_text.AsSpan(0, _written + digits)), hash, out _);
        var stored = row.Utf8(12);
        Keep(stored, ref place);
        return stored.SequenceEqual(hash);
    }

    private void Add(ReadOnlySpan<byte> value)
    {
        // Room for a bar and the time after it.
        if (_written + value.Length + 32 > _text.Length)
        {
            Array.Resize(ref _text, (_text.Length + value.Length) * 2);
        }

        value.CopyTo(_text.AsSpan(_written));
        _written += value.Length;
        _text[_written++] = (byte)'|';
    }

    private void Keep(ReadOnlySpan<byte> hash, ref int place)
    {
        if (place == 0)
        {
            if (_used + Length > _last.Length)
            {
                Array.Resize(ref _last, _last.Length * 2);
            }

            place = _used + 1;
            _used += Length;
        }

        var kept = _last.AsSpan(place - 1, Length);
        kept.Clear();
        hash[..Math.Min(Length, hash.Length)].CopyTo(kept);
    }
}
