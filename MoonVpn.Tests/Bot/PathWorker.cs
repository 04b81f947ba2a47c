using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace MoonVpn.Tests.Bot;

/// <summary>A proxy for the Bot API below a path, as people put on a worker.</summary>
internal sealed class PathWorker : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PathWorker(WebApplication app) => _app = app;

    public Uri Url => new(_app.Urls.Single() + "/");

    public static async Task<PathWorker> StartAsync(string path, string token)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(context =>
        {
            var isThere = context.Request.Path == $"{path}/bot{token}/getMe";
            context.Response.StatusCode = isThere ? 200 : 404;
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(isThere
                ? """{"ok":true,"result":{"id":100000001,"is_bot":true,"first_name":"Worker","username":"worker_bot"}}"""
                : """{"ok":false,"error_code":404,"description":"Not Found"}""");
        });
        await app.StartAsync();
        return new PathWorker(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
