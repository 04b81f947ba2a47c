using MoonVpn.Web.Portal;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
builder.Services.AddPortal();
var app = builder.Build();
app.MapGet("/healthz", () => "ok");
app.MapPortal();
app.Run();
