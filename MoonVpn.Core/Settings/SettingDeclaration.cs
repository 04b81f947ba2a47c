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
    public override bool Accepts(string value) => value.Length <= MaxLength;
}

public sealed record SecretSetting(string Key, string Scope, string DescriptionFa, string DescriptionEn)
    : SettingDeclaration(Key, "secret", Scope, "", DescriptionFa, DescriptionEn)
{
    public override bool IsSecret => true;

    public override bool Accepts(string value) => value.Length <= 256;
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
