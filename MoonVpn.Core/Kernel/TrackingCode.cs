using System.Globalization;
using System.Security.Cryptography;

namespace MoonVpn.Core.Kernel;

/// <summary>
/// What people read out to each other: <c>RCPT-261124-M2XD</c>, the UTC date and four characters without look-alikes.
/// Unique by index; a reference, never a credential.
/// </summary>
public static class TrackingCode
{
    public const string Transaction = "TRX";
    public const string Receipt = "RCPT";
    public const string Order = "ORD";

    /// <summary>Digits and capitals without look-alikes.</summary>
    public const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <param name="length">Four by default; callers that met a collision ask for more.</param>
    public static string New(string prefix, DateTime now, int length = 4) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}-{now:yyMMdd}-{RandomNumberGenerator.GetString(Alphabet, length)}");
}
