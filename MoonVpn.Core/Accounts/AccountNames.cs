using System.Globalization;
using System.Security.Cryptography;
using MoonVpn.Core.Locations;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Accounts;

/// <summary>How accounts are named on panels: DE-1042, or DE-1042-SHOP with the shop's suffix. At most 40 characters that every panel takes.</summary>
public sealed class AccountNames(SettingsStore settings)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    internal string Of(Location location, long accountId)
    {
        var name = $"{location.Prefix}-{accountId.ToString(CultureInfo.InvariantCulture)}";
        return Suffix is { Length: > 0 } suffix ? $"{name}-{suffix}" : name;
    }

    /// <summary>Another name, because somebody else's client has the first.</summary>
    internal string Another(Location location, long accountId) => $"{Of(location, accountId)}-{RandomNumberGenerator.GetString(Letters, 4)}";

    private string Suffix => string.Concat(settings.Get(ShopSettings.AccountNameSuffix).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
