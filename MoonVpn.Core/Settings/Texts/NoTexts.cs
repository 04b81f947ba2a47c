namespace MoonVpn.Core.Settings.Texts;

/// <summary>Of a shop without a bot.</summary>
internal sealed class NoTexts : IBuiltInTexts
{
    public IReadOnlyList<BuiltInText> All => [];

    public BuiltInText? Find(string key) => null;
}
