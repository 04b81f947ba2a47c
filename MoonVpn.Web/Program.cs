using MoonVpn.Web.Bot;
using MoonVpn.Web.Deposits;
using MoonVpn.Web.Hosting;
using MoonVpn.Web.Hosting.Commands;
using MoonVpn.Web.Hosting.Demo;
using MoonVpn.Web.Portal;
using MoonVpn.Web.Sandbox;
using MoonVpn.Web.Subscriptions;

if (args is ["sandbox", .. var rest])
{
    return await SandboxHost.RunAsync(rest);
}

if (args is [VerifyCommand.Name, .. var options])
{
    return await VerifyCommand.RunAsync(options, Console.Out);
}

try
{
    var builder = ShopHost.CreateBuilder(args);
    if (DemoMode.IsAskedFor(args))
    {
        DemoMode.Prepare(builder);
    }

    builder.AddShop();
    builder.Services.AddBot(builder.Configuration);
    builder.Services.AddPortal();
    builder.Services.AddSubscriptions();
    builder.Services.AddDepositDoor();

    var app = builder.Build();
    app.MapHealthChecks("/healthz").AllowAnonymous();
    app.MapSubscriptions();
    app.MapDeposits();
    app.MapBot();
    app.MapPortal();

    if (DemoMode.IsAskedFor(args))
    {
        await DemoMode.RunAsync(app);
    }
    else
    {
        await app.OpenAsync();
        app.Lifetime.ApplicationStarted.Register(app.Greet);
        await app.RunAsync();
    }
    return 0;
}
catch (Exception failure) when (StartFailure.Sentence(failure) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}
