namespace MoonVpn.Core.Panels;

/// <summary>Hands out the client that fits a panel; sessions are kept per connection.</summary>
public interface IPanelClients
{
    IPanelClient For(PanelConnection connection);
}
