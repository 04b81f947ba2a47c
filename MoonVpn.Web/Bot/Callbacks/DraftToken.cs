using System.Security.Cryptography;

namespace MoonVpn.Web.Bot.Callbacks;

/// <summary>Minted with a button that buys: however often it is pressed, it makes one order.</summary>
internal static class DraftToken
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string New() => RandomNumberGenerator.GetString(Alphabet, 10);
}
