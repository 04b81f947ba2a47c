using MoonVpn.Web.Hosting;
using MoonVpn.Web.Portal;

var builder = ShopHost.CreateBuilder(args);
builder.AddShop();
builder.Services.AddPortal();

var app = builder.Build();
app.MapHealthChecks("/healthz");
app.MapPortal();

await app.OpenAsync();
await app.RunAsync();
return 0;
