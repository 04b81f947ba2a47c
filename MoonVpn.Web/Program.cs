using MoonVpn.Web.Hosting;

var builder = ShopHost.CreateBuilder(args);
builder.AddShop();

var app = builder.Build();
app.MapHealthChecks("/healthz");

await app.OpenAsync();
await app.RunAsync();
return 0;
