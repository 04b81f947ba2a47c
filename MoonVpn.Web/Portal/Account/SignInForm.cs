namespace MoonVpn.Web.Portal.Account;

/// <summary>What the sign-in page posts.</summary>
internal sealed class SignInForm
{
    public string? Login { get; set; }

    public string? Password { get; set; }

    public bool Remember { get; set; }
}
