namespace MoonVpn.Core.Settings;

/// <summary>A proxy's address, with user and password if it asks for them; therefore a secret.</summary>
public sealed record ProxySetting(string Key, string Scope, string DescriptionFa, string DescriptionEn) : SecretSetting(Key, Scope, DescriptionFa, DescriptionEn)
{
    public override bool Accepts(string value) => base.Accepts(value) && (value.Length == 0 || Read(value) is not null);

    /// <returns>Null when it is no proxy's address.</returns>
    public static Uri? Read(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && address is { Scheme: "http" or "socks4" or "socks4a" or "socks5", Port: > 0, Host.Length: > 0 } ? address : null;

    /// <summary>Which proxy it is, without what opens it.</summary>
    public override string Mask(string clear) =>
        Read(clear) is { } address ? $"{address.Scheme}://{(address.UserInfo.Length > 0 ? "•••@" : "")}{address.Host}:{address.Port}" : "";
}
