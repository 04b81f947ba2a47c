namespace MoonVpn.Core.Settings.Texts;

/// <summary>Where one of the bot's texts is shown: that decides whether it may be HTML, and how long it may be.</summary>
public enum TextForm
{
    /// <summary>A message or a line of one: HTML.</summary>
    Message,

    /// <summary>Stands under a picture, too: HTML.</summary>
    Caption,

    /// <summary>On a button.</summary>
    Key,

    /// <summary>In the small window that answers a button; it is a message at times, but never HTML.</summary>
    Toast,

    /// <summary>A word or two that other texts and buttons take in: an amount, a moment, a status.</summary>
    Part,
}
