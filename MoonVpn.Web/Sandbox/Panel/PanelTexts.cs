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
    public const string AllTrafficReset = "All traffic has been reset.";
    public const string AllClientTrafficReset = "All traffic from the client has been reset.";
    public const string DepletedDeleted = "All depleted clients are deleted.";
    public const string TrafficFailed = "Error getting traffics.";
    public const string TrafficFailedV3 = "Error getting traffic.";
    public const string LogCleared = "The log has been cleared.";
    public const string BadLogin = "Invalid username or password or two-factor code.";
    public const string BadLoginWithSecret = "Invalid username or password or secret.";
    public const string LoggedIn = "You have successfully logged into your account.";
    public const string LoginAgain = "Your session has expired, please log in again";

    private static readonly Dictionary<string, string> Terse = new()
    {
        [WentWrong] = "Something went wrong!",
        [InboundCreated] = "Create",
        [InboundUpdated] = "Update",
        [InboundDeleted] = "Delete",
        [ClientAdded] = "Client(s) added",
        [ClientUpdated] = "Client updated",
        [ClientDeleted] = "Client deleted",
        [TrafficReset] = "Traffic has been reset",
        [AllTrafficReset] = "all traffic has been reset",
        [DepletedDeleted] = "All depleted clients are deleted",
        [TrafficFailed] = "Error getting traffics",
        [LogCleared] = "Log Cleared",
        [LoggedIn] = "Login",
    };

    public static string Refusal(PanelTraits traits, string prefix, string text) =>
        traits.HasTerseTexts ? $"{Terse.GetValueOrDefault(prefix, prefix)} Failed: {text}" : $"{prefix} ({text})";

    public static string TerseSuccess(string msg) => Terse.GetValueOrDefault(msg.Trim(), msg) + " Successfully";
}
