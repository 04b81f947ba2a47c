using System.Globalization;
using MoonVpn.Core.Users;

namespace MoonVpn.Web.Bot.Texts;

/// <summary>How people are called.</summary>
internal static class People
{
    /// <summary>Some people have no name that can be shown.</summary>
    public static string Shown(this UserRow person) =>
        person.FullName.Length > 0 ? person.FullName : person.Username is { } username ? $"@{username}" : string.Create(CultureInfo.InvariantCulture, $"#{person.Id}");
}
