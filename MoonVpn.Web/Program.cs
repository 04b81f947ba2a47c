using MoonVpn.Web.Sandbox;

if (args is ["sandbox", ..])
    return await SandboxHost.RunAsync(args[1..]);

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.MapGet("/healthz", () => "ok");
app.Run();
return 0;
