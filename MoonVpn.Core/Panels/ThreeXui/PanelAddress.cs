namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>The address as the operator typed it, made a base for relative paths.</summary>
internal static class PanelAddress
{
    public static Uri Parse(string typed)
    {
        var text = typed.Trim();
        if (!text.Contains("://", StringComparison.Ordinal)) text = "https://" + text;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            throw new PanelException(PanelFailure.NotAPanel, "The panel's address is not an http or https URL.") { Diagnosis = PanelDiagnosis.BadAddress };

        return new UriBuilder(uri) { Path = uri.AbsolutePath.TrimEnd('/') + "/", Query = "", Fragment = "", UserName = "", Password = "" }.Uri;
    }
}
