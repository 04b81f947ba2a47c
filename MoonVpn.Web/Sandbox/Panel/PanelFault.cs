namespace MoonVpn.Web.Sandbox.Panel;

/// <param name="Match">Part of the path; empty hits every call.</param>
/// <param name="Method">Only calls with this method; null hits all.</param>
/// <param name="Times">How many calls it hits; 0 = until it is removed.</param>
/// <param name="Msg">What a refusal says.</param>
/// <param name="Skip">How many matching calls pass unharmed first.</param>
/// <param name="After">For how many calls of any kind a lost addition can still be seen.</param>
/// <param name="Size">Bytes of a huge body, depth of a deep one; 0 = as the kind says.</param>
internal sealed record PanelFault(
    PanelFaultKind Kind,
    string Match = "",
    string? Method = null,
    int Times = 1,
    int DelayMs = 0,
    string Msg = "database is locked",
    int Skip = 0,
    int After = 0,
    long Size = 0)
{
    /// <summary>The kind as a person writes it: hang-after-apply, 502, 502-after-apply, empty-200 …</summary>
    public static PanelFaultKind KindOf(string text) =>
        Enum.Parse<PanelFaultKind>(text.Replace("502", "bad-gateway", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
