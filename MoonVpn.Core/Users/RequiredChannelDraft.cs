using System.Text.RegularExpressions;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Users;

/// <summary>A required channel as a form holds it. <see cref="Id"/> 0 = a new one.</summary>
public sealed partial class RequiredChannelDraft
{
    public long Id { get; set; }

    /// <summary>@name, -100…, or a public channel's address.</summary>
    public string Chat { get; set; } = "";

    public string Title { get; set; } = "";

    /// <summary>May be left out for a public channel.</summary>
    public string Url { get; set; } = "";

    public int SortOrder { get; set; }

    public bool IsActive { get; set; } = true;

    public static RequiredChannelDraft Of(RequiredChannel channel) =>
        new() { Id = channel.Id, Chat = channel.Chat, Title = channel.Title, Url = channel.Url, SortOrder = channel.SortOrder, IsActive = channel.IsActive };

    /// <returns>As Telegram takes it: @name or -100…; null when it is neither.</returns>
    public static string? ReadChat(string text)
    {
        var chat = PersianText.Fold(text);
        return Public().Match(chat) is { Success: true } named ? $"@{named.Groups["name"].Value}" : Numbered().IsMatch(chat) ? chat : null;
    }

    /// <returns>The address at which one joins; null when it leads nowhere in Telegram.</returns>
    public static string? ReadUrl(string text, string? chat)
    {
        var url = PersianText.Fold(text);
        return url.Length == 0 && chat is ['@', ..] ? $"https://t.me/{chat[1..]}" : url.Length <= 256 && Link().IsMatch(url) ? url : null;
    }

    [GeneratedRegex(@"^(?:@|(?:https?://)?t\.me/)(?<name>[A-Za-z][A-Za-z0-9_]{3,31})$")]
    private static partial Regex Public();

    [GeneratedRegex(@"^-100\d{5,16}$")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^https://t\.me/\+?[A-Za-z0-9_/-]+$")]
    private static partial Regex Link();
}
