using Microsoft.Extensions.DependencyInjection;

namespace MoonVpn.Core.Notifications;

internal static class NotificationsSetup
{
    public static IServiceCollection AddNotifications(this IServiceCollection services) => services
        .AddSingleton<OutboxSignal>()
        .AddSingleton<Outbox>()
        .AddSingleton<CustomerContact>()
        .AddSingleton<ChannelWatch>()
        .AddSingleton<OutboxService>();
}
