using MoonVpn.Web.Subscriptions.Page;

namespace MoonVpn.Web.Subscriptions;

/// <summary>The shop's own subscription links: what apps read, and the page their customers see.</summary>
internal static class SubscriptionsSetup
{
    public static IServiceCollection AddSubscriptions(this IServiceCollection services) => services
        .AddSingleton<SubscriptionLimits>()
        .AddSingleton<SubscriptionList>()
        .AddSingleton<PageWriter>()
        .AddSingleton<LinkDoor>()
        .AddSingleton<SubscriptionEndpoint>()
        .AddSingleton<ConnectEndpoint>();

    public static WebApplication MapSubscriptions(this WebApplication app)
    {
        // Past everything that is the portal's: no sign-in, no cookie, no page for who strays.
        app.Map("/sub/{**token}", app.Services.GetRequiredService<SubscriptionEndpoint>().AnswerAsync).ShortCircuit();
        app.Map("/connect/{token}/{guide?}", app.Services.GetRequiredService<ConnectEndpoint>().AnswerAsync).ShortCircuit();
        PageFonts.Map(app);
        return app;
    }
}
