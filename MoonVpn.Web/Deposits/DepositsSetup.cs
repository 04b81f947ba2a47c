namespace MoonVpn.Web.Deposits;

/// <summary>The door through which phones forward the bank's messages.</summary>
internal static class DepositsSetup
{
    public static IServiceCollection AddDepositDoor(this IServiceCollection services) => services
        .AddSingleton<DepositLimits>()
        .AddSingleton<DepositEndpoint>();

    public static WebApplication MapDeposits(this WebApplication app)
    {
        // Past everything that is the portal's: no sign-in, no cookie, no page for who strays.
        app.Map("/api/deposits/{phone}", app.Services.GetRequiredService<DepositEndpoint>().AnswerAsync).ShortCircuit();
        return app;
    }
}
