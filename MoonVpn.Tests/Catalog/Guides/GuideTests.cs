using System.Text;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Catalog.Guides;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Catalog.Guides;

/// <summary>How to connect: what may be kept, and what an app is handed.</summary>
public sealed class GuideTests : IAsyncLifetime
{
    private const string Subscription = "https://sub.example.com/sub/Token";
    private const string Link = "vless://id@host.example:443?type=ws&path=/a#آلمان";

    private TestShop _shop = null!;
    private Actor _owner = null!;

    private GuideService Guides => _shop.Get<GuideService>();

    private GuideFiles Files => _shop.Get<GuideFiles>();

    public async ValueTask InitializeAsync()
    {
        _shop = await TestShop.OpenAsync();
        _owner = await _shop.StaffAsync(UserRole.Admin, Permission.Catalogue);
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task A_shop_begins_with_guides_for_every_platform_once()
    {
        await Guides.SeedAsync(Actor.System("start"), CancellationToken.None);
        var first = await Guides.ShownAsync(CancellationToken.None);
        Assert.Equal(Enum.GetValues<ConnectPlatform>(), first.Select(guide => guide.Platform).Distinct());
        Assert.All(first, guide => Assert.True(guide is { TextFa.Length: > 0, TextEn.Length: > 0, DownloadUrl: not null }));
        Assert.Empty(first.SelectMany(guide => TornText.In(guide.TextFa)));

        foreach (var guide in first)
        {
            await Guides.DeleteAsync(_owner, guide.Id, CancellationToken.None);
        }

        await Guides.SeedAsync(Actor.System("start"), CancellationToken.None);
        Assert.Empty(await Guides.ListAsync(_owner, CancellationToken.None));
    }

    [Theory]
    [InlineData("v2rayng://install-sub?url={subscription}", "v2rayng://install-sub?url=https%3A%2F%2Fsub.example.com%2Fsub%2FToken")]
    [InlineData("hiddify://import/{subscription}", "hiddify://import/https://sub.example.com/sub/Token")]
    [InlineData("happ://add/{link}", "happ://add/vless://id@host.example:443%3Ftype%3Dws%26path%3D/a%23%D8%A2%D9%84%D9%85%D8%A7%D9%86")]
    [InlineData("sn://subscription?url={subscription}&name=a", "sn://subscription?url=https%3A%2F%2Fsub.example.com%2Fsub%2FToken&name=a")]
    [InlineData("clash://install-config#{link}", "clash://install-config#vless%3A%2F%2Fid%40host.example%3A443%3Ftype%3Dws%26path%3D%2Fa%23%D8%A2%D9%84%D9%85%D8%A7%D9%86")]
    public void An_app_is_addressed_in_its_own_way_with_the_link_escaped_for_where_it_stands(string address, string expected) =>
        Assert.Equal(expected, GuideImport.Fill(address, Subscription, Link));

    [Fact]
    public void Without_a_link_there_is_nothing_to_hand_over() => Assert.Null(GuideImport.Fill("happ://add/{link}", Subscription, null));

    [Theory]
    [InlineData("javascript://%0aalert({link})")]
    [InlineData("https://evil.example/?{link}")]
    [InlineData("intent://x/{link}")]
    [InlineData("tel://{link}")]
    [InlineData("V2RAYNG://{link}")]
    [InlineData("v2rayng:{link}")]
    [InlineData("v2rayng://install-sub")]
    [InlineData("v2rayng://a?url={subscription}&x={token}")]
    [InlineData("v2rayng://a\"onclick={link}")]
    [InlineData("v2rayng://a b{link}")]
    [InlineData("v2rayng://<{link}>")]
    [InlineData("v2rayng://a{{link}}")]
    public async Task An_address_that_could_do_something_else_is_refused(string address)
    {
        Assert.False(GuideImport.IsValid(address));
        Assert.Null(GuideImport.Fill(address, Subscription, Link));
        await RefusedAsync(Refusal.GuideImportInvalid, draft => draft.ImportUrl = address);
    }

    [Theory]
    [InlineData(Refusal.GuideDownloadInvalid, "http://example.com/app")]
    [InlineData(Refusal.GuideDownloadInvalid, "https://user:pass@example.com")]
    [InlineData(Refusal.GuideDownloadInvalid, "javascript:alert(1)")]
    public Task Apps_are_got_over_https_alone(Refusal refusal, string address) => RefusedAsync(refusal, draft => draft.DownloadUrl = address);

    [Fact]
    public async Task Words_must_be_such_as_Telegram_takes()
    {
        await RefusedAsync(Refusal.TextTagUnclosed, draft => draft.TextFa = "<b>متن");
        await RefusedAsync(Refusal.TextTagUnknown, draft => draft.TextEn = "<script>alert(1)</script>");
        await RefusedAsync(Refusal.TextTagUnknown, draft => draft.TextEn = "<b onclick=\"x\">a</b>");
        await RefusedAsync(Refusal.TextTagUnknown, draft => draft.TextEn = "<a href=\"javascript:x\">a</a>");
        await RefusedAsync(Refusal.FieldTooLong, draft => draft.TextFa = new string('م', 3_001));
        await RefusedAsync(Refusal.FieldRequired, draft => (draft.TextFa, draft.TextEn) = (" ", ""));
        await RefusedAsync(Refusal.FieldRequired, draft => draft.App = "\u202e\u200e ");

        var kept = await SaveAsync(draft => (draft.App, draft.TextFa) = ("Ap\u202Ep\n<b>", "  خط ۱\r\n\u2066<b>two</b>\u2069 ي\u202e  "));

        Assert.Equal(("App <b>", "خط ۱\n\u2066<b>two</b>\u2069 ی"), (kept.App, kept.TextFa));
        Assert.Equal(kept.TextFa, kept.Text("en"));
    }

    [Fact]
    public async Task They_are_put_in_order_hidden_and_taken_to_another_platform()
    {
        var (one, two, three) = (await SaveAsync(), await SaveAsync(), await SaveAsync());
        await Guides.MoveAsync(_owner, three.Id, up: true, CancellationToken.None);
        await Guides.MoveAsync(_owner, one.Id, up: true, CancellationToken.None);
        Assert.Equal([one.Id, three.Id, two.Id], (await Guides.ListAsync(_owner, CancellationToken.None)).Select(guide => guide.Id));

        await Guides.SetActiveAsync(_owner, three.Id, false, CancellationToken.None);
        await Guides.SaveAsync(_owner, new GuideDraft { Id = one.Id, Platform = ConnectPlatform.Linux, App = "A", TextEn = "x" }, CancellationToken.None);

        Assert.Equal([two.Id, one.Id], (await Guides.ShownAsync(CancellationToken.None)).Select(guide => guide.Id));
        var actions = await _shop.Get<UnitOfWork>().ReadAsync(db => db.Set<AuditEntry>().Where(entry => entry.TargetType == "connect_guide").Select(entry => entry.Action).Distinct().ToListAsync(), CancellationToken.None);
        Assert.Superset(new HashSet<string> { "guide.save", "guide.move", "guide.off" }, actions.ToHashSet());
    }

    [Fact]
    public async Task A_picture_is_known_by_what_it_is_and_goes_with_the_last_guide_that_shows_it()
    {
        var (one, two) = (await SaveAsync(), await SaveAsync());
        var png = TinyFiles.Png();
        await PutAsync(one.Id, png);
        await PutAsync(two.Id, png);
        var shown = await Guides.ListAsync(_owner, CancellationToken.None);
        var file = Files.Find(shown[0])!.Value;

        Assert.Equal((shown[0].MediaPath, "image/png", false), (shown[1].MediaPath, file.ContentType, shown[0].MediaIsVideo));
        Assert.Equal(png, await File.ReadAllBytesAsync(file.Path));

        await Guides.DeleteAsync(_owner, one.Id, CancellationToken.None);
        Assert.True(File.Exists(file.Path));
        await PutAsync(two.Id, [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 0, 0]);
        Assert.False(File.Exists(file.Path));
        var video = Assert.Single(await Guides.ListAsync(_owner, CancellationToken.None));
        Assert.Equal((true, "video/mp4"), (video.MediaIsVideo, Files.Find(video)!.Value.ContentType));

        await Files.SetAsync(_owner, two.Id, null, CancellationToken.None);
        Assert.Empty(Directory.GetFiles(Path.Combine(_shop.Get<DataPaths>().Files, "guides")));
    }

    [Fact]
    public async Task A_file_of_another_kind_or_too_large_is_refused_and_nothing_of_it_stays()
    {
        var guide = await SaveAsync();
        byte[][] unfit = [Encoding.UTF8.GetBytes("<svg onload=\"alert(1)\"/>"), TinyFiles.Pdf(), [], "MZ"u8.ToArray(), [0, 0, 0, 20, .. "ftypqt  "u8], [.. TinyFiles.Png(), .. new byte[10 * 1024 * 1024]]];

        foreach (var content in unfit)
        {
            var refused = await Assert.ThrowsAsync<RefusedException>(() => PutAsync(guide.Id, content));
            Assert.Equal(Refusal.GuideFileUnfit, refused.Refusal);
        }

        Assert.Null((await Guides.ListAsync(_owner, CancellationToken.None))[0].MediaPath);
        Assert.Empty(Directory.GetFiles(Path.Combine(_shop.Get<DataPaths>().Files, "guides")));
    }

    private Task PutAsync(long guideId, byte[] content) => Files.SetAsync(_owner, guideId, new MemoryStream(content), CancellationToken.None);

    private async Task<GuideRow> SaveAsync(Action<GuideDraft>? change = null)
    {
        var draft = Draft(change);
        var id = await Guides.SaveAsync(_owner, draft, CancellationToken.None);
        return (await Guides.ListAsync(_owner, CancellationToken.None)).Single(guide => guide.Id == id);
    }

    private async Task RefusedAsync(Refusal refusal, Action<GuideDraft> change) =>
        Assert.Equal(refusal, (await Assert.ThrowsAsync<RefusedException>(() => Guides.SaveAsync(_owner, Draft(change), CancellationToken.None))).Refusal);

    private static GuideDraft Draft(Action<GuideDraft>? change)
    {
        var draft = new GuideDraft { Platform = ConnectPlatform.Android, App = "Hiddify", TextFa = "نصب کنید" };
        change?.Invoke(draft);
        return draft;
    }
}
