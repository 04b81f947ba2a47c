namespace MoonVpn.Core.Invariants;

/// <summary>Pieces of SQL that several invariants share.</summary>
internal static class Sql
{
    /// <summary>The row's <c>tracking_code</c> is not <c>PREFIX-yymmdd-XXXX</c> of the day on which it was made.</summary>
    public static string CodeIsNot(string prefix) =>
        $"""substr(r."tracking_code", 1, {prefix.Length + 8}) <> '{prefix}-' || substr(r."created_at", 3, 2) || substr(r."created_at", 6, 2) || substr(r."created_at", 9, 2) || '-' OR length(r."tracking_code") < {prefix.Length + 12}""";
}
