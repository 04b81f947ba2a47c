namespace MoonVpn.Core.Settings.Texts;

/// <summary>What is put into a place of a text.</summary>
/// <param name="Fa">An example, as a Persian reader sees it.</param>
/// <param name="En">The same in English.</param>
/// <param name="Longest">Characters of the longest value one has to reckon with.</param>
public sealed record TextValue(string Fa, string En, int Longest)
{
    public string Example(string language) => language == "en" ? En : Fa;
}
