using MoonVpn.Core;
using MoonVpn.Core.Data;
using MoonVpn.Core.Users;
using MoonVpn.Web.Portal;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
var data = builder.Configuration.GetSection(DataOptions.Section).Get<DataOptions>() ?? new DataOptions();
builder.Services.AddMoonVpnCore(new DataPaths(data, builder.Environment.ContentRootPath));
builder.Services.AddPortal();
var app = builder.Build();
await app.Services.GetRequiredService<DatabaseFile>().OpenAsync(CancellationToken.None);
var setup = app.Services.GetRequiredService<SetupService>();
if (await setup.IsNeededAsync(CancellationToken.None))
{
    Console.WriteLine($"Set up the shop: /set-up?code={setup.IssueToken()}");
}

app.MapGet("/healthz", () => "ok");
app.MapPortal();
app.Run();
