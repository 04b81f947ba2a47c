using Bunit;
using MoonVpn.Core.Kernel;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Portal.Pages.Security;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Tests.Portal;

/// <summary>Setting up one's own authenticator.</summary>
public sealed class SecurityPageTests
{
    [Fact]
    public async Task An_authenticator_is_set_up_with_password_and_code_and_removed_with_a_code()
    {
        await using var shop = await TestShop.OpenAsync();
        var admin = await shop.StaffAsync(UserRole.Admin);
        await shop.LoginAsync(admin);
        await using var stage = new PortalStage(shop.Services, admin);
        var page = stage.Render<SecurityPage>();

        page.WaitFor(SecurityTexts.IsOff);
        page.Type(FieldTexts.Password, Authenticators.Password);
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.StartsWith("data:image/png;base64,", page.Find("img.qr").GetAttribute("src")));
        var secret = page.Find("[data-copy]").GetAttribute("data-copy")!;
        page.Type(SecurityTexts.Code, shop.CodeOf(secret));
        page.Find("form").Submit();
        page.WaitFor(SecurityTexts.IsOn);

        shop.Clock.Advance(TimeSpan.FromSeconds(30));
        page.Type(SecurityTexts.Code, shop.CodeOf(secret));
        page.Find("form").Submit();
        page.WaitFor(SecurityTexts.IsOff);
    }
}
