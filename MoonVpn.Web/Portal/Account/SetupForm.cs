namespace MoonVpn.Web.Portal.Account;

/// <summary>What the set-up page posts.</summary>
internal sealed class SetupForm
{
    public string? Token { get; set; }

    public string? Login { get; set; }

    public string? Password { get; set; }

    public string? Again { get; set; }
}
