using System.Numerics;

namespace MoonVpn.Core.Payments.Pictures;

/// <summary>A word or a number in a picture: where it stands, and 128 bits of what it looks like, whatever its size.</summary>
internal readonly record struct TextSegment(ushort Left, ushort Top, ushort Width, ushort Height, ulong Upper, ulong Lower)
{
    public double MiddleX => Left + (Width / 2.0);

    public double MiddleY => Top + (Height / 2.0);

    public float Aspect => (float)Width / Height;

    /// <summary>Bits in which they differ; of two that are alike about a tenth do, of two numbers of the same length a third.</summary>
    public int DistanceTo(in TextSegment other) => BitOperations.PopCount(Upper ^ other.Upper) + BitOperations.PopCount(Lower ^ other.Lower);
}
