namespace MoonVpn.Core.Panels;

/// <summary>Is told of every request to a panel. Must neither throw nor block: it is called between request and answer.</summary>
public interface IPanelCallSink
{
    void Note(PanelCallNote note);
}
