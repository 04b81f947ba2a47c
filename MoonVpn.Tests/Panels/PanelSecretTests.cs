using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Panels;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Panels;

/// <summary>A panel's secrets are kept, given up, and kept from others.</summary>
public sealed class PanelSecretTests
{
    private const string Proxy = "socks5://me:proxy-password@192.0.2.7:1080";

    private static readonly Actor Owner = Actor.System("test");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Secrets_are_encrypted_kept_and_given_up_one_by_one()
    {
        await using var shop = await TestShop.OpenAsync();
        var panels = shop.Get<PanelService>();
        var draft = await DraftAsync(shop);
        (draft.ProxyUrl, draft.TwoFactorSecret, draft.LoginSecret, draft.HostName) = (Proxy, "JBSW Y3DP EHPK 3PXP", "static-login-secret", "panel.example.com");

        draft.Id = await panels.SaveAsync(Owner, draft, Ct);

        var stored = await StoredAsync(shop);
        Assert.All(new[] { "proxy-password", "JBSW", "static-login-secret", "the-password" }, secret => Assert.DoesNotContain(secret, stored, StringComparison.OrdinalIgnoreCase));
        var row = await panels.GetAsync(Owner, draft.Id, Ct);
        Assert.Equal(("socks5://192.0.2.7:1080", true, true, "panel.example.com"), (row.Proxy, row.HasTwoFactor, row.HasLoginSecret, row.HostName));

        (draft.Password, draft.ProxyUrl, draft.TwoFactorSecret, draft.LoginSecret, draft.Forget) = ("", "", "", "", PanelSecret.TwoFactor | PanelSecret.Proxy);
        await panels.SaveAsync(Owner, draft, Ct);

        row = await panels.GetAsync(Owner, draft.Id, Ct);
        Assert.Equal((null, false, true), (row.Proxy, row.HasTwoFactor, row.HasLoginSecret));
        var connection = shop.Get<PanelConnections>().Of(await shop.ReadAsync(db => db.Set<Panel>().SingleAsync()));
        Assert.Equal(("the-password", null, null, "static-login-secret"), (connection.Password, connection.ProxyUrl, connection.TwoFactorSecret, connection.LoginSecret));
    }

    [Theory]
    [InlineData("https://elsewhere.example.com:2053/", "")]
    [InlineData("http://panel.example.com:2053/", "")]
    [InlineData("https://panel.example.com:2053/", "http://proxy.example.org:3128")]
    public async Task Secrets_do_not_go_where_they_were_not_meant_for(string url, string proxy)
    {
        await using var shop = await TestShop.OpenAsync();
        var draft = await DraftAsync(shop);
        (draft.TwoFactorSecret, draft.LoginSecret) = ("JBSWY3DPEHPK3PXP", "static-login-secret");
        draft.Id = await shop.Get<PanelService>().SaveAsync(Owner, draft, Ct);
        var stored = await shop.ReadAsync(db => db.Set<Panel>().SingleAsync());
        (draft.Url, draft.ProxyUrl, draft.Password, draft.TwoFactorSecret, draft.LoginSecret) = (url, proxy, "", "", "");

        var tried = shop.Get<PanelForm>().Connection(draft, stored);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => shop.Get<PanelService>().SaveAsync(Owner, draft, Ct));
        draft.Password = "typed anew";
        await shop.Get<PanelService>().SaveAsync(Owner, draft, Ct);

        Assert.Equal(("", null, null), (tried.Password, tried.TwoFactorSecret, tried.LoginSecret));
        Assert.Equal((Refusal.FieldRequired, "password"), (refused.Refusal, refused.Arguments[0]));
        var saved = shop.Get<PanelConnections>().Of(await shop.ReadAsync(db => db.Set<Panel>().SingleAsync()));
        Assert.Equal(("typed anew", null, null), (saved.Password, saved.TwoFactorSecret, saved.LoginSecret));
    }

    [Theory]
    [InlineData(nameof(PanelDraft.ProxyUrl), "ftp://1.2.3.4", Refusal.ProxyUrlInvalid)]
    [InlineData(nameof(PanelDraft.ProxyUrl), "1.2.3.4:1080", Refusal.ProxyUrlInvalid)]
    [InlineData(nameof(PanelDraft.HostName), "https://panel.example.com/", Refusal.HostNameInvalid)]
    [InlineData(nameof(PanelDraft.HostName), "two words", Refusal.HostNameInvalid)]
    [InlineData(nameof(PanelDraft.TwoFactorSecret), "123456", Refusal.TwoFactorSecretInvalid)]
    [InlineData(nameof(PanelDraft.Url), "panel.example.com", Refusal.PanelUrlInvalid)]
    public async Task What_cannot_be_is_refused_when_tried_and_when_saved(string field, string value, Refusal refusal)
    {
        await using var shop = await TestShop.OpenAsync();
        var draft = await DraftAsync(shop);
        typeof(PanelDraft).GetProperty(field)!.SetValue(draft, value);

        var tried = await Assert.ThrowsAsync<RefusedException>(() => shop.Get<PanelService>().TestAsync(Owner, draft, Ct));
        var saved = await Assert.ThrowsAsync<RefusedException>(() => shop.Get<PanelService>().SaveAsync(Owner, draft, Ct));

        Assert.Equal((refusal, refusal), (tried.Refusal, saved.Refusal));
    }

    [Fact]
    public async Task A_backup_is_the_superadmins_and_is_on_the_record()
    {
        await using var shop = await ShopWithPanel.OpenAsync();
        var panelId = await shop.Shop.ReadAsync(db => db.Set<Panel>().Select(panel => panel.Id).SingleAsync());
        var admin = await shop.Shop.StaffAsync(UserRole.Admin, Permission.All);
        using var file = new MemoryStream();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => shop.Shop.Get<PanelService>().DownloadBackupAsync(admin, panelId, file, Ct));
        var backup = await shop.Shop.Get<PanelService>().DownloadBackupAsync(Owner, panelId, file, Ct);

        Assert.Equal((Refusal.NotAllowed, backup.Bytes), (refused.Refusal, file.Length));
        Assert.Equal(1, await shop.Shop.ReadAsync(db => db.Set<Core.Auditing.AuditEntry>().CountAsync(entry => entry.Action == "panel.backup" && entry.TargetId == panelId)));
    }

    private static async Task<PanelDraft> DraftAsync(TestShop shop) => new()
    {
        Name = "panel",
        Url = "https://panel.example.com:2053/",
        Username = "admin",
        Password = "the-password",
        LocationId = await shop.LocationAsync(),
    };

    private static async Task<string> StoredAsync(TestShop shop)
    {
        var panel = await shop.ReadAsync(db => db.Set<Panel>().SingleAsync());
        return string.Join(' ', panel.Password, panel.ProxyUrl, panel.TwoFactorSecret, panel.LoginSecret);
    }
}
