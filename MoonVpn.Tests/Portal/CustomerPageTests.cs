using MoonVpn.Core.Kernel;
using MoonVpn.Core.Users;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Portal.Pages.Customers;

namespace MoonVpn.Tests.Portal;

/// <summary>The list of people, and one of them.</summary>
public sealed class CustomerPageTests
{
    [Fact]
    public async Task A_name_is_shown_as_it_is_and_never_as_markup()
    {
        await using var shop = await TestShop.OpenAsync();
        await shop.CustomerAsync("<script>alert(1)</script>");
        await using var desk = await DeskAsync(shop);

        desk.Open<CustomersPage>("/customers?q=script");

        desk.Sees("<script>alert(1)</script>");
        Assert.Empty(desk.All("script"));
    }

    [Fact]
    public async Task A_balance_is_adjusted_with_a_reason_and_stands_in_the_ledger()
    {
        await using var shop = await TestShop.OpenAsync();
        await using var desk = await OpenAsync(shop, await shop.CustomerAsync("Sara"));

        desk.Press(".adjust");
        desk.Type(".amount", "۵۰٬۰۰۰");
        desk.Send();
        desk.Sees("Please write the reason.");
        desk.Type(".reason", "هدیه");
        desk.Send();

        desk.Sees("The balance was adjusted.");
        desk.Sees("+50,000");
        desk.Sees("هدیه");
    }

    [Fact]
    public async Task More_than_there_is_cannot_be_taken()
    {
        await using var shop = await TestShop.OpenAsync();
        await using var desk = await OpenAsync(shop, await shop.CustomerAsync("Sara"));

        desk.Press(".adjust");
        desk.Choose("input[name=direction]:not([checked])");
        desk.Type(".amount", "50000");
        desk.Type(".reason", "mistake");
        desk.Send();

        desk.Sees("The balance is not enough; 50,000 Toman is missing.");
    }

    [Fact]
    public async Task A_customer_is_blocked_with_a_reason_and_let_in_again()
    {
        await using var shop = await TestShop.OpenAsync();
        await using var desk = await OpenAsync(shop, await shop.CustomerAsync("Sara"));

        desk.Press(".block");
        desk.Type(".reason-field", "رسید ساختگی");
        desk.Press(".form-save");
        desk.Sees("This customer is blocked and cannot buy.");
        desk.Press(".block");

        desk.Sees("Unblocked.");
    }

    [Fact]
    public async Task An_account_is_granted_from_the_page_of_its_customer()
    {
        await using var selling = await ShopWithPanel.OpenAsync();
        await using var desk = await OpenAsync(selling.Shop, await selling.Shop.CustomerAsync("Sara"));

        desk.Press(".grant");
        desk.Type(".reason-field", "مشتری وفادار");
        desk.Press(".form-save");

        desk.Sees("The account was granted and is being made.");
    }

    [Fact]
    public async Task A_role_comes_with_its_rights()
    {
        await using var shop = await TestShop.OpenAsync();
        var nima = await shop.CustomerAsync("Nima");
        await using var desk = await OpenAsync(shop, nima);

        desk.Press(".rights");
        desk.Choose("input[value=Admin]");
        desk.Choose("input[value=Receipts]");
        desk.Choose("input[value=Money]");
        desk.Send();

        desk.Sees("The role was saved.");
        var person = await shop.Get<UserService>().GetAsync(Actor.System("test"), nima.UserId!.Value, CancellationToken.None);
        Assert.Equal((UserRole.Admin, Permission.Receipts | Permission.Money), (person.Role, person.Permissions));
    }

    [Fact]
    public async Task An_admin_is_offered_only_what_the_admin_may_do()
    {
        await using var shop = await TestShop.OpenAsync();
        var sara = await shop.CustomerAsync("Sara");
        await using var desk = new PortalDesk(shop, await shop.StaffAsync(UserRole.Admin, Permission.Customers));

        desk.Open<CustomerPage>($"/customers/{sara.UserId}", ("Id", sara.UserId!.Value));

        desk.Find(".block");
        Assert.Empty(desk.All(".adjust, .rights"));
        desk.SeesNo("Receipts");
    }

    private static async Task<PortalDesk> OpenAsync(TestShop shop, Actor person)
    {
        var desk = await DeskAsync(shop);
        desk.Open<CustomerPage>($"/customers/{person.UserId}", ("Id", person.UserId!.Value));
        return desk;
    }

    private static async Task<PortalDesk> DeskAsync(TestShop shop) => new(shop, await shop.StaffAsync(UserRole.Superadmin, name: "Owner"));
}
