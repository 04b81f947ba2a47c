using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Users;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Portal;
using MoonVpn.Web.Portal.Pages.Cards;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Tests.Portal;

/// <summary>Cards in the portal: who is next and why, the second confirmation, usage and books.</summary>
public sealed class CardPageTests : IAsyncLifetime
{
    private const string New = "6104330012345677";

    private ShopWithPanel _selling = null!;
    private Actor _owner = null!;
    private Actor _admin = null!;

    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    private BankCardService Cards => _selling.Shop.Get<BankCardService>();

    public async ValueTask InitializeAsync()
    {
        _selling = await ShopWithPanel.OpenAsync();
        _owner = await _selling.Shop.StaffAsync(UserRole.Superadmin, name: "مالک");
        _admin = await _selling.Shop.StaffAsync(UserRole.Admin, Permission.Cards, name: "همکار");
    }

    [Fact]
    public async Task Another_admin_confirms_a_number_by_comparing_it()
    {
        await ProposeAsync(_owner);
        await using var stage = new PortalStage(_selling.Shop.Services, _admin);
        var page = stage.Render<CardsPage>();
        page.WaitFor(CardTexts.PendingTitle);
        page.WaitFor("6104-3300-1234-5677");
        page.WaitFor("مالک");

        _ = stage.Dialogs;
        page.Press(CardTexts.ConfirmNumber);
        stage.Dialogs.WaitFor(CardTexts.ConfirmOther);
        stage.Dialogs.Type(CardTexts.LastFour, "۵۶۷۷");
        stage.Dialogs.Press(CardTexts.ConfirmNumber);

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".card-pending")));
        Assert.Equal(New, (await CardAsync()).CardNumber);
    }

    [Fact]
    public async Task Whoever_proposed_it_is_asked_for_a_code()
    {
        var secret = await _selling.Shop.AuthenticatorAsync(_admin);
        await ProposeAsync(_admin);
        await using var stage = new PortalStage(_selling.Shop.Services, _admin);
        var page = stage.Render<CardsPage>();
        page.WaitFor(CardTexts.PendingTitle);

        _ = stage.Dialogs;
        page.Press(CardTexts.ConfirmNumber);
        stage.Dialogs.WaitFor(CardTexts.ConfirmOwn);
        stage.Dialogs.Type(CardTexts.LastFour, "5677");
        stage.Dialogs.Type(SecurityTexts.Code, "12345");
        stage.Dialogs.Press(CardTexts.ConfirmNumber);
        stage.Dialogs.WaitFor(RefusalTexts.Sentence(new RefusedException(Refusal.TotpWrong)));
        stage.Dialogs.Type(SecurityTexts.Code, _selling.Shop.CodeOf(secret));
        stage.Dialogs.Press(CardTexts.ConfirmNumber);

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".card-pending")));
        Assert.Equal(New, (await CardAsync()).CardNumber);
    }

    [Fact]
    public async Task A_number_is_withdrawn_after_a_question()
    {
        await ProposeAsync(_owner);
        await using var stage = new PortalStage(_selling.Shop.Services, _admin);
        var page = stage.Render<CardsPage>();
        page.WaitFor(CardTexts.PendingTitle);

        _ = stage.Dialogs;
        page.Press(CardTexts.Withdraw);
        stage.Dialogs.WaitFor(CardTexts.WithdrawMore);
        stage.Dialogs.Press(CardTexts.Withdraw);

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".card-pending")));
        Assert.Null((await CardAsync()).Pending);
    }

    [Fact]
    public async Task Each_card_says_in_words_why_it_gets_the_next_payment_or_why_not()
    {
        var draft = CardDialog.DraftOf(await CardAsync());
        (draft.DailyCountLimit, draft.MinAmount) = (3, 100_000);
        await Cards.SaveAsync(_owner, draft, Ct);
        for (var times = 0; times < 3; times++)
        {
            await _selling.PlaceAsync(await _selling.Shop.CustomerAsync());
        }

        var second = await _selling.Shop.CardAsync("6219860012345675");
        draft = CardDialog.DraftOf((await Cards.ListAsync(_owner, Ct)).Single(card => card.Id == second));
        (draft.RotationPolicy, draft.MaxAmount) = (CardRotationPolicy.Interval, 200_000);
        await Cards.SaveAsync(_owner, draft, Ct);
        await _selling.PlaceAsync(await _selling.Shop.CustomerAsync());
        await using var stage = new PortalStage(_selling.Shop.Services, _owner, "en");

        var page = stage.Render<CardsPage>();
        page.WaitFor("Its day is full: 3 of 3 payments");
        // Two hours from half past eleven.
        page.WaitFor("current until 13:30");

        stage.Services.GetRequiredService<NavigationManager>().NavigateTo("/cards?amount=200001");
        page = stage.Render<CardsPage>();
        page.WaitFor("For payments up to 200,000 Toman");
        page.WaitFor(CardTexts.NoneForAmount);
    }

    [Fact]
    public async Task A_cards_page_shows_its_books_and_counts_a_day()
    {
        var (_, receiptId) = await _selling.PayAsync(await _selling.Shop.CustomerAsync());
        await _selling.Shop.Get<ReceiptService>().ApproveAsync(Actor.System("test"), receiptId, null, Ct);
        _selling.Shop.Clock.Advance(TimeSpan.FromDays(1));
        await using var stage = new PortalStage(_selling.Shop.Services, _owner);
        var page = stage.Render<CardPage>(parameters => parameters.Add(card => card.Id, _selling.CardId));
        page.WaitFor("آذر 1405");
        page.WaitFor(CardBookTexts.Agrees);

        _ = stage.Dialogs;
        page.FindAll(".row-actions button")[0].Click();
        stage.Dialogs.WaitFor(CardBookTexts.ExpectedIs.With("150,000"));
        stage.Dialogs.Type(CardBookTexts.CountAmount, "۱۴۹ هزار");
        stage.Dialogs.Press(SharedTexts.Save);

        page.WaitFor("149,000");
        page.WaitFor("−1,000");
    }

    [Fact]
    public async Task A_cards_page_lists_what_it_was_shown_for()
    {
        await _selling.PlaceAsync(await _selling.Shop.CustomerAsync("مینا"));
        await using var stage = new PortalStage(_selling.Shop.Services, _admin);
        stage.Services.GetRequiredService<NavigationManager>().NavigateTo($"/cards/{_selling.CardId}?tab=usage");

        var page = stage.Render<CardPage>(parameters => parameters.Add(card => card.Id, _selling.CardId));

        page.WaitFor("مینا");
        page.WaitFor("منتظر رسید");
    }

    [Fact]
    public async Task The_month_is_a_file_for_spreadsheets_that_cannot_do_anything()
    {
        var (_, receiptId) = await _selling.PayAsync(await _selling.Shop.CustomerAsync());
        await _selling.Shop.Get<ReceiptService>().ApproveAsync(Actor.System("test"), receiptId, null, Ct);
        _selling.Shop.Clock.Advance(TimeSpan.FromDays(1));
        await _selling.Shop.Get<CardReconciliation>().CountAsync(_owner, _selling.CardId, new DateOnly(2026, 11, 24), 150_000, 1, "=HYPERLINK(\"x\")", Ct);

        var answer = Assert.IsType<FileContentHttpResult>(await CardMonthFile.SendAsync(
            _selling.CardId, "1405-09", PrivateFileTests.RequestOf(_admin), new PortalActor(new PrivateFileTests.NoCircuit(), _selling.Shop.Get<ActorService>()),
            _selling.Shop.Get<CardReconciliation>(), _selling.Shop.Clock));

        var lines = System.Text.Encoding.UTF8.GetString(answer.FileContents.Span).TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, lines.Length);
        Assert.Equal("\"1405/09/03\",\"2026-11-24\",1,150000,1,150000,0,0,0,0,1,150000,0,0,0,0,150000,1,150000,0,\"مالک\",\"'=HYPERLINK(\"\"x\"\")\"", lines[3]);
        Assert.Equal("card-1-1405-09.csv", answer.FileDownloadName);
    }

    [Fact]
    public async Task Who_may_not_see_cards_gets_no_file()
    {
        var nosy = await _selling.Shop.StaffAsync(UserRole.Admin, Permission.Receipts);

        Assert.IsType<NotFound>(await CardMonthFile.SendAsync(
            _selling.CardId, "1405-09", PrivateFileTests.RequestOf(nosy), new PortalActor(new PrivateFileTests.NoCircuit(), _selling.Shop.Get<ActorService>()),
            _selling.Shop.Get<CardReconciliation>(), _selling.Shop.Clock));
    }

    public ValueTask DisposeAsync() => _selling.DisposeAsync();

    private Task ProposeAsync(Actor actor) =>
        Cards.SaveAsync(actor, new BankCardDraft { Id = _selling.CardId, CardNumber = New, HolderName = "علی رضایی" }, Ct);

    private async Task<BankCardRow> CardAsync() => (await Cards.ListAsync(_owner, Ct)).Single(card => card.Id == _selling.CardId);
}
