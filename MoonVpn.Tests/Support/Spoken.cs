using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Tests.Support;

/// <summary>The bot's voices as they come with the program.</summary>
internal static class Spoken
{
    public static Words Persian { get; } = new("fa", _ => null);

    public static Words English { get; } = new("en", _ => null);

    public static IReadOnlyList<Words> All => [Persian, English];
}
