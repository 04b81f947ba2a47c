using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using MoonVpn.Core.Catalog.Gifts;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Users;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Portal;
using MoonVpn.Web.Portal.Pages.Gifts;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Tests.Portal;

/// <summary>Gift codes in the portal.</summary>
public sealed class GiftPagesTests
{
    private static readonly Actor Owner = Actor.System("test");

    [Fact]
    public async Task A_batch_is_made_in_the_form()
    {
        await using var shop = await TestShop.OpenAsync();
        await using var stage = new PortalStage(shop.Services, await shop.StaffAsync(UserRole.Superadmin));
        var closed = await stage.OpenAsync(GiftDialog.ShowAsync);

        stage.Dialogs.Type(GiftTexts.Name, "نوروز");
        stage.Dialogs.Type(GiftTexts.Amount, "۵۰ هزار");
        stage.Dialogs.Type(GiftTexts.Count, "۲۰");
        stage.Dialogs.WaitFor("1,000,000");
        stage.Dialogs.Press(GiftTexts.AddVerb);

        var batch = await shop.Get<GiftQueries>().GetAsync(Owner, (await closed.WaitAsync(TimeSpan.FromSeconds(20)))!.Value, CancellationToken.None);
        Assert.Equal(("نوروز", 50_000L, 20, 0), (batch.Name, batch.Amount, batch.Count, batch.Redeemed));
    }

    [Fact]
    public async Task A_batch_shows_who_redeemed_and_is_voided_without_showing_codes()
    {
        await using var shop = await TestShop.OpenAsync();
        var (batchId, codes) = await shop.GiftsAsync(3, 20_000);
        await shop.RedeemAsync(await shop.CustomerAsync("Sara"), codes[0]);
        await using var desk = new PortalDesk(shop, await shop.StaffAsync(UserRole.Admin, Permission.Money));
        desk.Open<GiftPage>($"/gifts/{batchId}", (nameof(GiftPage.Id), batchId));

        desk.Sees("1 of 3");
        desk.Sees("Sara");
        desk.Sees($"••••-••••-{codes[0][^4..]}");
        Assert.All(codes, code => Assert.DoesNotContain(code, desk.Text, StringComparison.Ordinal));
        desk.Press(".void");
        desk.Press(".mud-dialog-actions .mud-button-filled");
        desk.Sees("The open codes of this batch are void.");

        Assert.True((await shop.Get<GiftQueries>().GetAsync(Owner, batchId, CancellationToken.None)).IsVoid);
    }

    [Fact]
    public async Task The_codes_are_downloaded_as_a_table_by_whoever_may_and_by_nobody_else()
    {
        await using var shop = await TestShop.OpenAsync();
        var (batchId, codes) = await shop.GiftsAsync(2, 20_000, draft => draft.LastDay = new DateOnly(2026, 12, 1));
        await shop.RedeemAsync(await shop.CustomerAsync(), codes[1]);

        var file = Assert.IsType<FileContentHttpResult>(await AskAsync(shop, await shop.StaffAsync(UserRole.Admin, Permission.Money), batchId));

        Assert.Equal(
            $"code,amount_toman,valid_until_utc,redeemed_at_utc\r\n{codes[0]},20000,2026-12-01T20:30:00Z,\r\n{codes[1]},20000,2026-12-01T20:30:00Z,2026-11-24T08:00:00Z\r\n",
            Encoding.UTF8.GetString(file.FileContents.Span));
        Assert.IsType<NotFound>(await AskAsync(shop, await shop.StaffAsync(UserRole.Admin, Permission.Catalogue), batchId));
        Assert.IsType<NotFound>(await AskAsync(shop, await shop.CustomerAsync(), batchId));
    }

    [Fact]
    public async Task A_whole_code_finds_its_batch_and_a_part_of_one_nothing()
    {
        await using var shop = await TestShop.OpenAsync();
        var (batchId, codes) = await shop.GiftsAsync();
        await shop.GiftsAsync();

        Assert.Equal([batchId], await FindAsync(shop, codes[0].ToLowerInvariant()));
        Assert.Empty(await FindAsync(shop, codes[0][..9]));
        Assert.Equal(2, (await FindAsync(shop, "نوروز")).Count);
    }

    private static async Task<IReadOnlyList<long>> FindAsync(TestShop shop, string search) =>
        [.. (await shop.Get<GiftQueries>().ListAsync(Owner, new PageRequest(Search: search), CancellationToken.None)).Items.Select(batch => batch.Id)];

    private static Task<IResult> AskAsync(TestShop shop, Actor person, long batchId) => GiftFile.SendAsync(
        batchId, PrivateFileTests.RequestOf(person), new PortalActor(new PrivateFileTests.NoCircuit(), shop.Get<ActorService>()), shop.Get<GiftService>());
}
