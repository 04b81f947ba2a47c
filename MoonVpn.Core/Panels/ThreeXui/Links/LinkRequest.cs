namespace MoonVpn.Core.Panels.ThreeXui.Links;

/// <summary>How the links are wanted.</summary>
/// <param name="Host">The host by which the panel was asked: the address of last resort.</param>
/// <param name="RemarkFormat">The panel's remark model (before 3.4) or remark template.</param>
internal sealed record LinkRequest(LinkRules Rules, string Host, string RemarkFormat)
{
    /// <summary>Set for the body of a subscription, whose names may tell what is left; null for a link that is kept.</summary>
    public LinkUsage? Usage { get; init; }

    /// <summary>In a subscription only a client's first link tells what is left.</summary>
    public bool First { get; init; } = true;
}
