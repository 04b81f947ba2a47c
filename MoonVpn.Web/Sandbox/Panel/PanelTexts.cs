namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>The panel's English messages.</summary>
internal static class PanelTexts
{
    public const string WentWrong = "Something went wrong";
    public const string Obtain = "Obtain";
    public const string InboundCreated = "Inbound has been successfully created.";
    public const string InboundUpdated = "Inbound has been successfully updated.";
    public const string InboundDeleted = "Inbound has been successfully deleted.";
    public const string ClientAdded = "Inbound client(s) have been added.";
    public const string ClientUpdated = "Inbound client has been updated.";
    public const string ClientDeleted = "Inbound client has been deleted.";
    public const string TrafficReset = "Traffic has been reset.";
    public const string LogCleared = "The log has been cleared.";
    public const string BadLogin = "Invalid username or password or two-factor code.";
    public const string LoggedIn = "You have successfully logged into your account.";
    public const string LoginAgain = "Your session has expired, please log in again";
}
