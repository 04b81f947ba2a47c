namespace MoonVpn.Core.Settings.Texts;

/// <summary>What the bot says unless the operator words it otherwise. The bot tells; settings only know how a wording is checked and kept.</summary>
public interface IBuiltInTexts
{
    /// <summary>In the order in which they are to be listed.</summary>
    IReadOnlyList<BuiltInText> All { get; }

    /// <returns>Null when there is no such text.</returns>
    BuiltInText? Find(string key);
}
