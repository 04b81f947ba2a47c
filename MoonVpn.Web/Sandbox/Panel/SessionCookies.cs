using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Signed, self-contained session cookies: a signature is good for thirty days, whatever Max-Age says.</summary>
internal sealed class SessionCookies(PanelOptions options, TimeProvider time)
{
    private const string Name = "3x-ui";
    private static readonly TimeSpan SignatureLife = TimeSpan.FromDays(30);

    private byte[] _key = RandomNumberGenerator.GetBytes(32);

    /// <summary>Makes every cookie worthless, as a new secret after a restore does.</summary>
    public void ForgetAll() => _key = RandomNumberGenerator.GetBytes(32);

    public PanelSession? Read(PanelRequest request)
    {
        var pair = request.Headers.Cookie.ToString().Split(';', StringSplitOptions.TrimEntries)
            .LastOrDefault(part => part.StartsWith(Name + "=", StringComparison.Ordinal));
        if (pair?[(Name.Length + 1)..].Split('.') is not [var payload, var signature] || signature != Sign(payload))
            return null;
        var session = JsonSerializer.Deserialize<PanelSession>(Convert.FromHexString(payload));
        return session is not null && session.At > (time.GetUtcNow() - SignatureLife).ToUnixTimeSeconds() ? session : null;
    }

    /// <summary>Where browsers send the cookie to.</summary>
    public string Path => options.Traits.HasCookiePath ? options.BasePath : "/";

    private string Secure => options.UsesTls && options.IsV3 ? "; Secure" : "";

    public string Issue(string? user, string? csrf)
    {
        var now = time.GetUtcNow();
        var payload = Convert.ToHexString(JsonSerializer.SerializeToUtf8Bytes(new PanelSession(user, csrf, now.ToUnixTimeSeconds())));
        return Header($"{payload}.{Sign(payload)}", Path, now + options.Traits.SessionAge, (int)options.Traits.SessionAge.TotalSeconds);
    }

    public string Clear(string path) => Header("", path, DateTimeOffset.UnixEpoch, 0);

    private string Header(string value, string path, DateTimeOffset expires, int maxAge) => string.Create(CultureInfo.InvariantCulture,
        $"{Name}={value}; Path={path}; Expires={expires:R}; Max-Age={maxAge}; HttpOnly{Secure}{(options.Traits.HasLaxCookie ? "; SameSite=Lax" : "")}");

    private string Sign(string payload) => Convert.ToHexString(HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes(payload)));
}
