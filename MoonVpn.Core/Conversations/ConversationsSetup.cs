using Microsoft.Extensions.DependencyInjection;

namespace MoonVpn.Core.Conversations;

internal static class ConversationsSetup
{
    public static IServiceCollection AddConversations(this IServiceCollection services) => services
        .AddSingleton<InboxService>()
        .AddSingleton<ConversationService>();
}
