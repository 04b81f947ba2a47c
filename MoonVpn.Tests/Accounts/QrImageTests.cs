using System.Text;
using System.Text.Json;
using MoonVpn.Core.Accounts;
using MoonVpn.Tests.Panels.ThreeXui;
using MoonVpn.Tests.Subscriptions;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Accounts;

/// <summary>Every code we draw is read by a reader that is not ours, also from what Telegram makes of it.</summary>
public sealed class QrImageTests
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_%&=";

    private static readonly int[] Lengths = [50, 150, 300, 412, 413, 600, 800, 1_000, 1_100, 1_273];

    [Fact]
    public void Every_kind_of_link_is_read_back_letter_for_letter()
    {
        var links = PanelFixtures.Lines("link-vectors.jsonl").Concat(PanelFixtures.Lines("address-remark-vectors.jsonl"))
            .SelectMany(line => Texts(line.GetProperty("expect"))).SelectMany(text => text.Split('\n'))
            .Where(link => link.Contains("://", StringComparison.Ordinal)).Distinct().ToList();

        Assert.True(links.Count > 40, $"{links.Count} links");
        Assert.All(links, link => Assert.Equal(link, QrReading.Read(QrImages.Draw(link))));
        Assert.All(links, link => Assert.Equal(link, QrReading.ReadFromTelegram(QrImages.Draw(link), 1280)));
    }

    [Fact]
    public void Long_links_are_read_too_and_stay_small()
    {
        Assert.All(Lengths.Select(Link), link =>
        {
            var picture = QrImages.Draw(link);
            Assert.Equal(link, QrReading.Read(picture));
            Assert.Equal(link, QrReading.ReadFromTelegram(picture, 1280));
            Assert.Equal(link, QrReading.ReadFromTelegram(picture, 800));
            Assert.True(picture.Length < 5_000, $"{link.Length}: {picture.Length} bytes");
        });
    }

    [Fact]
    public async Task A_link_that_no_phone_would_read_has_no_picture()
    {
        await using var shop = await TestShop.OpenAsync();
        var codes = shop.Get<QrImages>();

        Assert.All([1_274, 1_500, 2_331, 2_953, 10_000], length => Assert.Null(codes.Of(Link(length))));
        Assert.Null(codes.Of($"vless://{new string('م', 700)}"));
        Assert.Throws<ArgumentException>(() => QrImages.Draw(Link(1_274)));
    }

    [Fact]
    public async Task A_code_is_drawn_once_and_few_are_kept()
    {
        await using var shop = await TestShop.OpenAsync();
        var codes = shop.Get<QrImages>();
        var first = codes.Of(Link(300));

        Assert.Same(first, codes.Of(new StringBuilder(Link(300)).ToString()));
        for (var number = 0; number < 250; number++)
        {
            codes.Of($"{Link(1_000)}{number}");
        }

        Assert.InRange(codes.KeptBytes, 1, 1024 * 1024);
    }

    private static IEnumerable<string> Texts(JsonElement expected) => expected.ValueKind switch
    {
        JsonValueKind.String => [expected.GetString()!],
        JsonValueKind.Object => expected.EnumerateObject().SelectMany(version => Texts(version.Value)),
        JsonValueKind.Array => expected.EnumerateArray().SelectMany(Texts),
        _ => [],
    };

    private static string Link(int length)
    {
        var random = new Random(length);
        return "vless://" + new string([.. Enumerable.Range(0, length - 8).Select(_ => Letters[random.Next(Letters.Length)])]);
    }
}
