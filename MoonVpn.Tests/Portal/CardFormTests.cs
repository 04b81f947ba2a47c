using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Portal.Pages.Cards;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Tests.Portal;

public sealed class CardFormTests : IAsyncLifetime
{
    private const string Number = "6037991234567893";

    private TestShop _shop = null!;
    private Actor _owner = null!;
    private PortalStage _stage = null!;

    public async ValueTask InitializeAsync()
    {
        _shop = await TestShop.OpenAsync();
        _owner = await _shop.StaffAsync(UserRole.Superadmin);
        _stage = new PortalStage(_shop.Services, _owner);
    }

    [Fact]
    public async Task A_wrong_digit_is_found_before_anything_is_saved()
    {
        await OpenAsync(new BankCardDraft());

        _stage.Dialogs.Type(CardTexts.Number, "6037-9912-3456-7894");
        _stage.Dialogs.Type(FieldTexts.Holder, "مریم احمدی");
        _stage.Dialogs.Press(SharedTexts.Save);

        _stage.Dialogs.WaitFor(CardTexts.NumberWrong);
        Assert.Empty(await CardsAsync());
    }

    [Fact]
    public async Task The_bank_is_known_while_the_number_is_typed()
    {
        await OpenAsync(new BankCardDraft());

        _stage.Dialogs.Type(CardTexts.Number, "۶۰۳۷ ۹۹۱۲");
        _stage.Dialogs.WaitFor(CardTexts.NumberCount.With(8));
        _stage.Dialogs.Type(CardTexts.Number, "۶۰۳۷ ۹۹۱۲ ۳۴۵۶ ۷۸۹۳");

        _stage.Dialogs.WaitFor(CardTexts.NumberOf.With("ملی"));
    }

    [Fact]
    public async Task A_new_number_is_saved_once_its_last_four_digits_were_typed_again()
    {
        var closed = await OpenAsync(new BankCardDraft());
        _stage.Dialogs.Type(CardTexts.Number, Number);
        _stage.Dialogs.Type(FieldTexts.Holder, "مریم احمدی");
        _stage.Dialogs.Press(SharedTexts.Save);
        _stage.Dialogs.WaitFor("6037-9912-3456-7893");

        _stage.Dialogs.Type(CardTexts.LastFour, "۷۸۹۴");
        _stage.Dialogs.Press(CardTexts.ConfirmYes);
        _stage.Dialogs.WaitFor(CardTexts.LastFourWrong);
        Assert.Empty(await CardsAsync());

        _stage.Dialogs.Type(CardTexts.LastFour, "۷۸۹۳");
        _stage.Dialogs.Press(CardTexts.ConfirmYes);

        Assert.True(await closed.WaitAsync(TimeSpan.FromSeconds(20)));
        var card = Assert.Single(await CardsAsync());
        Assert.Equal((Number, "ملی", "مریم احمدی"), (card.CardNumber, card.BankName, card.HolderName));
    }

    [Fact]
    public async Task A_changed_number_is_asked_about_and_its_bank_follows()
    {
        await _shop.CardAsync("6104337800000000");
        var closed = await OpenAsync(CardDialog.DraftOf(Assert.Single(await CardsAsync())));

        _stage.Dialogs.Type(CardTexts.Number, Number);
        _stage.Dialogs.Press(SharedTexts.Save);
        _stage.Dialogs.WaitFor(CardTexts.ConfirmMore);
        _stage.Dialogs.Type(CardTexts.LastFour, "7893");
        _stage.Dialogs.Press(CardTexts.ConfirmYes);

        Assert.True(await closed.WaitAsync(TimeSpan.FromSeconds(20)));
        var card = Assert.Single(await CardsAsync());
        Assert.Equal(("6104337800000000", "ملت", Number), (card.CardNumber, card.BankName, card.Pending!.Number));
        await _shop.Get<BankCardService>().ConfirmNumberAsync(Actor.System("test"), card.Id, Number, null, CancellationToken.None);
        card = Assert.Single(await CardsAsync());
        Assert.Equal((Number, "ملی", null), (card.CardNumber, card.BankName, card.Pending));
    }

    [Fact]
    public async Task Who_changes_only_the_holder_is_not_asked_about_the_number()
    {
        await _shop.CardAsync(Number);
        var closed = await OpenAsync(CardDialog.DraftOf(Assert.Single(await CardsAsync())));

        _stage.Dialogs.Type(FieldTexts.Holder, "زهرا احمدی");
        _stage.Dialogs.Press(SharedTexts.Save);

        Assert.True(await closed.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Equal("زهرا احمدی", Assert.Single(await CardsAsync()).HolderName);
    }

    [Fact]
    public async Task The_card_that_is_next_says_why()
    {
        await _shop.CardAsync();

        var page = _stage.Render<CardsPage>();

        page.WaitFor(CardTexts.Next);
        page.WaitFor(CardTexts.Why(Assert.Single(await CardsAsync())));
        page.WaitFor("6037 9900 1234 5670");
    }

    public async ValueTask DisposeAsync()
    {
        await _stage.DisposeAsync();
        await _shop.DisposeAsync();
    }

    private Task<Task<bool>> OpenAsync(BankCardDraft draft) => _stage.OpenAsync(dialogs => CardDialog.EditAsync(dialogs, draft));

    private Task<IReadOnlyList<BankCardRow>> CardsAsync() => _shop.Get<BankCardService>().ListAsync(_owner, CancellationToken.None);
}
