using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace MoonVpn.Core.Data;

/// <summary>Encrypts what must not be readable in the database file: panel passwords, tokens.</summary>
public sealed class SecretProtector(IDataProtectionProvider provider)
{
    private readonly IDataProtector _protector = provider.CreateProtector("MoonVpn.Secrets");

    public string Protect(string clear) => clear.Length == 0 ? "" : _protector.Protect(clear);

    /// <returns>Null when the key that encrypted it is gone: the secret must be typed again.</returns>
    public string? Unprotect(string? secret)
    {
        if (string.IsNullOrEmpty(secret))
        {
            return secret;
        }

        try
        {
            return _protector.Unprotect(secret);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
