using System.Text;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Catalog.Guides;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Users;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Portal;
using MoonVpn.Web.Portal.Pages.Guides;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Tests.Portal;

/// <summary>The page on which the operator says how to connect.</summary>
public sealed class GuidesPageTests : IAsyncLifetime
{
    private TestShop _shop = null!;
    private Actor _owner = null!;
    private PortalStage _stage = null!;

    private GuideService Guides => _shop.Get<GuideService>();

    public async ValueTask InitializeAsync()
    {
        _shop = await TestShop.OpenAsync();
        _owner = await _shop.StaffAsync(UserRole.Admin, Permission.Catalogue);
        _stage = new PortalStage(_shop.Services, _owner);
    }

    public async ValueTask DisposeAsync()
    {
        await _stage.DisposeAsync();
        await _shop.DisposeAsync();
    }

    [Fact]
    public async Task A_guide_is_written_looked_at_and_saved_with_its_picture()
    {
        var closed = await _stage.OpenAsync(dialogs => GuideDialog.EditAsync(dialogs, null));
        _stage.Dialogs.Type(GuideTexts.App, "Hiddify");
        _stage.Dialogs.Type(GuideTexts.TextFa, "<b>نصب");
        _stage.Dialogs.WaitFor(GuideTexts.PreviewInvalid);
        _stage.Dialogs.Type(GuideTexts.TextFa, "<b>نصب</b>");
        _stage.Dialogs.Type(GuideTexts.Import, "v2rayng://install-sub?url={subscription}");
        _stage.Dialogs.WaitFor("v2rayng://install-sub?url=https%3A%2F%2Fshop.example%2Fsub%2FK7WQ2M9R");
        Assert.Equal("نصب", _stage.Dialogs.Find(".guide-preview .guide-text b").TextContent);
        _stage.Dialogs.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary([0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 0, 0], "film.mp4", contentType: "video/mp4"));
        _stage.Dialogs.WaitFor("film.mp4");
        _stage.Dialogs.Press(SharedTexts.Save);

        Assert.True(await closed.WaitAsync(TimeSpan.FromSeconds(20)));
        var guide = Assert.Single(await Guides.ListAsync(_owner, CancellationToken.None));
        Assert.Equal(("Hiddify", "<b>نصب</b>", true), (guide.App, guide.TextFa, guide.MediaIsVideo));
    }

    [Fact]
    public async Task A_refused_file_is_said_and_mending_it_makes_no_second_guide()
    {
        var closed = await _stage.OpenAsync(dialogs => GuideDialog.EditAsync(dialogs, null));
        _stage.Dialogs.Type(GuideTexts.App, "Hiddify");
        _stage.Dialogs.Type(GuideTexts.TextFa, "متن");
        _stage.Dialogs.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(Encoding.UTF8.GetBytes("<svg/>"), "a.mp4", contentType: "video/mp4"));
        _stage.Dialogs.WaitFor("a.mp4");
        _stage.Dialogs.Press(SharedTexts.Save);
        _stage.Dialogs.WaitFor(RefusalTexts.For(Refusal.GuideFileUnfit));

        _stage.Dialogs.Press(GuideTexts.MediaDrop);
        _stage.Dialogs.Press(SharedTexts.Save);

        Assert.True(await closed.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Single(await Guides.ListAsync(_owner, CancellationToken.None));
    }

    [Fact]
    public async Task Guides_stand_by_platform_and_are_moved_hidden_and_deleted_after_a_question()
    {
        await SaveAsync("One");
        await SaveAsync("Two");
        await SaveAsync("<b>سه</b>", ConnectPlatform.Ios);
        var page = _stage.Render<GuidesPage>();
        page.WaitFor("One");
        Assert.Equal([GuideTexts.Of(ConnectPlatform.Android).Fa, GuideTexts.Of(ConnectPlatform.Ios).Fa], page.FindAll(".card-header h2").Select(title => title.TextContent));
        Assert.Contains("&lt;b&gt;سه&lt;/b&gt;", page.Markup, StringComparison.Ordinal);

        page.FindAll(".guide-down")[0].Click();
        page.WaitForAssertion(() => Assert.Equal("Two", page.Find(".guide strong").TextContent));
        page.Find(".guide input[type=checkbox]").Change(false);
        page.WaitForAssertion(() => Assert.Contains(GuideTexts.TurnedOff.With("Two"), _stage.Said));
        _ = _stage.Dialogs;
        page.FindAll(".guide-delete")[0].Click();
        _stage.Dialogs.WaitFor(GuideTexts.DeleteSure.With("Two"));
        _stage.Dialogs.Press(SharedTexts.Delete);

        page.WaitForAssertion(() => Assert.Equal("One", page.Find(".guide strong").TextContent));
        Assert.Equal(2, (await Guides.ListAsync(_owner, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task Its_picture_is_shown_to_whoever_may_see_guides_and_to_nobody_else()
    {
        var id = await SaveAsync("One");
        await _shop.Get<GuideFiles>().SetAsync(_owner, id, new MemoryStream(TinyFiles.Png()), CancellationToken.None);

        var request = PrivateFileTests.RequestOf(_owner);
        var answer = Assert.IsType<PhysicalFileHttpResult>(await AskAsync(request, id));
        Assert.Equal(("image/png", "nosniff"), (answer.ContentType, request.Response.Headers.XContentTypeOptions.ToString()));
        Assert.IsType<NotFound>(await AskAsync(PrivateFileTests.RequestOf(await _shop.StaffAsync(UserRole.Admin, Permission.Receipts)), id));
        Assert.IsType<NotFound>(await AskAsync(PrivateFileTests.RequestOf(_owner), id + 1));
    }

    private Task<IResult> AskAsync(HttpContext request, long guideId) =>
        GuideFile.SendAsync(guideId, request, new PortalActor(new PrivateFileTests.NoCircuit(), _shop.Get<ActorService>()), Guides, _shop.Get<GuideFiles>());

    private Task<long> SaveAsync(string app, ConnectPlatform platform = ConnectPlatform.Android) =>
        Guides.SaveAsync(_owner, new GuideDraft { App = app, Platform = platform, TextFa = "متن" }, CancellationToken.None);
}
