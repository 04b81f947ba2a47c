namespace MoonVpn.Web.Portal.Texts;

/// <summary>What forms call the fields that services name in a refusal.</summary>
internal static class FieldTexts
{
    public static readonly Text FullName = new("نام", "Name");
    public static readonly Text Prefix = new("پیشوند", "Prefix");
    public static readonly Text Login = new("نام کاربری", "User name");
    public static readonly Text Password = new("گذرواژه", "Password");
    public static readonly Text Location = new("لوکیشن", "Location");

    /// <summary>A field without a name of its own here keeps the service's word.</summary>
    public static string Name(string field) => field switch
    {
        "name" => FullName,
        "prefix" => Prefix,
        "login" => Login,
        "password" => Password,
        "location" => Location,
        _ => field,
    };
}
