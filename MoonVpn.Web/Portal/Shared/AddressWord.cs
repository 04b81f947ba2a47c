namespace MoonVpn.Web.Portal.Shared;

/// <summary>A choice as it stands in an address: <c>?status=completed</c>.</summary>
internal static class AddressWord
{
    public static string Of<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <returns>Null for no word, and for one that nobody links to.</returns>
    public static T? Read<T>(string? word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(word, Of(value), StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }
}
