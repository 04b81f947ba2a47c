using System.Reflection;
using MoonVpn.Core;
using MoonVpn.Core.Data;
using MoonVpn.Web.Hosting.Demo;

namespace MoonVpn.Web.Hosting;

/// <summary>Builds the process: where its files are, and which rooms it has.</summary>
internal static class ShopHost
{
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        // appsettings.json is at the top of the repository under `dotnet run`, and beside the program once published.
        var here = Directory.GetCurrentDirectory();
        var contentRoot = File.Exists(Path.Combine(here, "appsettings.json")) ? here : AppContext.BaseDirectory;
        // A switch without a value would swallow the argument after it.
        string[] options = [.. args.Where(arg => arg != DemoMode.Switch)];
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = options, ContentRootPath = contentRoot });
        builder.Configuration.AddEnvironmentVariables("MOONVPN_");
        builder.Configuration.AddCommandLine(options);
        // Styles and scripts of packages are served from where they lie, in every environment.
        builder.WebHost.UseStaticWebAssets();
        return builder;
    }

    public static WebApplicationBuilder AddShop(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(DataOptions.Section).Get<DataOptions>() ?? new DataOptions();
        builder.Services.AddMoonVpnCore(new DataPaths(options, builder.Environment.ContentRootPath));
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        // Addresses hold secrets (/sub/…): they appear in no log, whatever level somebody sets, and in no scope of other lines.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None).AddFilter("Microsoft.AspNetCore.Routing", LogLevel.Warning);
        return builder.AddTrustedProxies();
    }

    public static string Version { get; } =
        typeof(ShopHost).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
}
