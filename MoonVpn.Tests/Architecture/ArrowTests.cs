using System.Reflection;
using System.Text.RegularExpressions;

namespace MoonVpn.Tests.Architecture;

/// <summary>Who may know whom. Arrows point down; read from the sources, so that pages count too.</summary>
public sealed partial class ArrowTests
{
    /// <summary>From the ground up: a feature may know those before it. Data and every feature know each other.</summary>
    private static readonly string[] Floors =
        ["Kernel", "Auditing", "Settings", "Users", "Notifications", "Conversations", "Ledger", "Locations", "Catalog", "Panels", "Payments", "Accounts", "Orders", "Sellers", "Reports", "Invariants"];

    public static TheoryData<string> Features => [.. Floors];

    [Theory]
    [MemberData(nameof(Features))]
    public void A_feature_knows_only_what_is_below_it(string feature)
    {
        var above = string.Join('|', Floors[(Array.IndexOf(Floors, feature) + 1)..]);
        if (above.Length > 0)
        {
            // Written out, or from within MoonVpn.Core as Users.User.
            AssertNoneKnows($"MoonVpn.Core/{feature}", $@"MoonVpn\.Core\.({above})\b|(?<![\w.])({above})\.[A-Z]\w+\b(?!\()");
        }
    }

    [Fact]
    public void Every_feature_of_Core_has_its_floor() =>
        Assert.Equal(
            Directory.GetDirectories(Path.Combine(Sources.Root, "MoonVpn.Core")).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj" or "Data")).Order(),
            Floors.Order());

    [Theory]
    [InlineData("MoonVpn.Core", @"Telegram\.Bot|MudBlazor|MoonVpn\.Web\b")]
    [InlineData("MoonVpn.Web", @"SkiaSharp\b")]
    [InlineData("MoonVpn.Web/Bot", @"EntityFrameworkCore|MudBlazor|MoonVpn\.Web\.(Portal|Sandbox|Hosting)|MoonVpn\.Core\.Data")]
    [InlineData("MoonVpn.Web/Portal", @"EntityFrameworkCore|Telegram\.Bot\b|MoonVpn\.Web\.(Bot|Sandbox)|MoonVpn\.Core\.Data")]
    [InlineData("MoonVpn.Web/Sandbox", @"MoonVpn\.Core|MoonVpn\.Web\.(Bot|Portal|Hosting)|Telegram\.Bot\b(?!\s*API)|MudBlazor|EntityFrameworkCore")]
    [InlineData("MoonVpn.Web/Hosting", @"Telegram\.Bot\b|MudBlazor")]
    public void A_room_does_not_know(string folder, string forbidden) => AssertNoneKnows(folder, $@"(?<![\w.])({forbidden})");

    [Theory]
    [InlineData(@"\b(HttpClient|SocketsHttpHandler|HttpRequestMessage)\b", "MoonVpn.Core/Panels/ThreeXui")]
    [InlineData(@"ExecuteSqlRaw|FromSql|SqlQueryRaw|sqlite_|PRAGMA", "MoonVpn.Core/Data")]
    [InlineData(@"\bSkiaSharp\b", "MoonVpn.Core/Payments/Pictures")]
    [InlineData(@"new Transaction\b|Set<Transaction>\(\)\.(Add|Remove|ExecuteUpdate|ExecuteDelete)", "MoonVpn.Core/Ledger")]
    public void In_Core_this_is_done_in_one_place_only(string thing, string place) =>
        AssertNoneKnows("MoonVpn.Core", thing, except: place);

    /// <summary>Several bots in one process must not share what one of them remembers.</summary>
    [Fact]
    public void The_bot_remembers_nothing_in_static_fields()
    {
        var kept = from type in typeof(Web.Bot.BotSetup).Assembly.GetTypes()
                   where type.Namespace?.StartsWith("MoonVpn.Web.Bot", StringComparison.Ordinal) == true && !type.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), inherit: false)
                   from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                   where !field.IsLiteral && (!field.IsInitOnly || field.FieldType is { Namespace: "System.Collections.Generic" or "System.Collections.Concurrent", IsInterface: false })
                   select $"{type.Name}.{field.Name}";
        Assert.Empty(kept);
    }

    private static void AssertNoneKnows(string folder, string forbidden, string? except = null)
    {
        var pattern = new Regex(forbidden);
        var known = from source in Sources.In(folder)
                    where except is null || !source.Path.StartsWith(except, StringComparison.Ordinal)
                    let match = pattern.Match(Comment().Replace(source.Text, ""))
                    where match.Success
                    select $"{source.Path}: {match.Value}";
        Assert.Empty(known);
    }

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
