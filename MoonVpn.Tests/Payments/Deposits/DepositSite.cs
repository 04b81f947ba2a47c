using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments.Deposits;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Deposits;

namespace MoonVpn.Tests.Payments.Deposits;

/// <summary>A shop whose door for bank messages is open over HTTP, with a phone that knows its key.</summary>
internal sealed class DepositSite : IAsyncDisposable
{
    public static readonly Actor Owner = Actor.System("test");

    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private DepositSite(ShopWithPanel selling, WebApplication app, BankPhone phone)
    {
        (Selling, _app, Phone) = (selling, app, phone);
        _http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public ShopWithPanel Selling { get; }

    public TestShop Shop => Selling.Shop;

    public BankPhone Phone { get; }

    public Uri Address => _http.BaseAddress!;

    public static async Task<DepositSite> OpenAsync()
    {
        var selling = await ShopWithPanel.OpenAsync();
        var phone = await BankPhone.EnrolAsync(selling);
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(selling.Shop.Get<DepositIntake>()).AddDepositDoor();
        var app = builder.Build();
        app.MapDeposits();
        await app.StartAsync();
        return new DepositSite(selling, app, phone);
    }

    /// <summary>Signed by the phone, now, unless said otherwise.</summary>
    public Task<(HttpStatusCode Status, string Sentence)> SignedAsync(byte[] body, string? stamp = null, string? key = null, long? phone = null)
    {
        stamp ??= Phone.Stamp;
        return PostAsync(phone ?? Phone.Id, body, ("X-Timestamp", stamp), ("X-Signature", BankPhone.Sign(key ?? Phone.Key, stamp, body)));
    }

    public Task<(HttpStatusCode Status, string Sentence)> PostAsync(long phone, byte[] body, params (string Name, string Value)[] headers) =>
        PostAsync($"/api/deposits/{phone}", body, "application/json", headers);

    public async Task<(HttpStatusCode Status, string Sentence)> PostAsync(string path, byte[] body, string type, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await _http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _http.SendAsync(request);

    public Task SetAsync(SettingDeclaration setting, string value) => Shop.Get<SettingsService>().SetAsync(Owner, setting, value, CancellationToken.None);

    public Task<int> KeptAsync() => Shop.ReadAsync(db => db.Set<BankDeposit>().CountAsync());

    public Task<long> RefusedAsync() => Shop.ReadAsync(db => db.Set<DepositPhone>().SumAsync(phone => phone.Refused));

    public static byte[] Json(string text) => Encoding.UTF8.GetBytes(text);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        await Selling.DisposeAsync();
    }
}
