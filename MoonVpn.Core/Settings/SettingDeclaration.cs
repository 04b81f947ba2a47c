using System.Globalization;

namespace MoonVpn.Core.Settings;

/// <summary>A setting as it is declared in code: the page, the store and the checks are built from this.</summary>
/// <param name="Scope">global, bot, portal or seller.</param>
/// <param name="Default">Invariant text.</param>
public abstract record SettingDeclaration(string Key, string Type, string Scope, string Default, string DescriptionFa, string DescriptionEn)
{
    /// <summary>Encrypted at rest and never shown again.</summary>
    public virtual bool IsSecret => false;

    /// <summary>Whether the text is a value this setting may have.</summary>
    public abstract bool Accepts(string value);
}

public sealed record TextSetting(string Key, string Scope, string Default, int MaxLength, string DescriptionFa, string DescriptionEn)
    : SettingDeclaration(Key, "text", Scope, Default, DescriptionFa, DescriptionEn)
{
    /// <summary>People's own words, in paragraphs.</summary>
    public bool IsProse { get; init; }

    public override bool Accepts(string value) => value.Length <= MaxLength;
}

public record SecretSetting(string Key, string Scope, string DescriptionFa, string DescriptionEn)
    : SettingDeclaration(Key, "secret", Scope, "", DescriptionFa, DescriptionEn)
{
    public override bool IsSecret => true;

    public override bool Accepts(string value) => value.Length <= 256;

    /// <summary>What of the value may be shown; empty: nothing.</summary>
    public virtual string Mask(string clear) => "";
}

public sealed record NumberSetting(string Key, string Scope, long DefaultValue, long Least, long Greatest, string DescriptionFa, string DescriptionEn)
    : SettingDeclaration(Key, "number", Scope, DefaultValue.ToString(CultureInfo.InvariantCulture), DescriptionFa, DescriptionEn)
{
    public override bool Accepts(string value) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= Least && number <= Greatest;
}

public sealed record SwitchSetting(string Key, string Scope, bool DefaultValue, string DescriptionFa, string DescriptionEn)
    : SettingDeclaration(Key, "switch", Scope, DefaultValue ? "true" : "false", DescriptionFa, DescriptionEn)
{
    public override bool Accepts(string value) => value is "true" or "false";
}

public sealed record ChoiceSetting(string Key, string Scope, string Default, IReadOnlyList<string> Choices, string DescriptionFa, string DescriptionEn)
    : SettingDeclaration(Key, "choice", Scope, Default, DescriptionFa, DescriptionEn)
{
    public override bool Accepts(string value) => Choices.Contains(value);
}

/// <summary>Web addresses, separated by blanks: http or https, a host, perhaps a port and a path.</summary>
public sealed record AddressesSetting(string Key, string Scope, int MaxLength, string DescriptionFa, string DescriptionEn)
    : SettingDeclaration(Key, "addresses", Scope, "", DescriptionFa, DescriptionEn)
{
    /// <summary>The most addresses it may hold.</summary>
    public int Most { get; init; } = int.MaxValue;

    public override bool Accepts(string value) => value.Length <= MaxLength && Split(value).Length <= Most && Split(value).All(address => Read(address) is not null);

    /// <returns>As they were written, but in one spelling: host in lower case and ASCII, no usual port, no slash at the end.</returns>
    internal static IReadOnlyList<string> Parse(string value) => [.. Split(value).Select(Read).OfType<string>().Distinct()];

    private static string[] Split(string value) => value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string? Read(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "", Host.Length: > 0 }
            ? new UriBuilder(uri.Scheme, uri.IdnHost, uri.Port, uri.AbsolutePath).Uri.GetLeftPart(UriPartial.Path).TrimEnd('/')
            : null;
}
