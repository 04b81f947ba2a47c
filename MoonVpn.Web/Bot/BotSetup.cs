using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Settings.Texts;
using MoonVpn.Web.Bot.Accounts;
using MoonVpn.Web.Bot.Admin;
using MoonVpn.Web.Bot.Admin.Customers;
using MoonVpn.Web.Bot.Admin.Deeds;
using MoonVpn.Web.Bot.Admin.Receipts;
using MoonVpn.Web.Bot.Admin.Shop;
using MoonVpn.Web.Bot.Connection;
using MoonVpn.Web.Bot.Gates;
using MoonVpn.Web.Bot.Guides;
using MoonVpn.Web.Bot.Notices;
using MoonVpn.Web.Bot.Orders;
using MoonVpn.Web.Bot.Payment;
using MoonVpn.Web.Bot.Profile;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Shop;
using MoonVpn.Web.Bot.Start;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Trial;
using MoonVpn.Web.Bot.Updates;
using MoonVpn.Web.Bot.Wallets;

namespace MoonVpn.Web.Bot;

/// <summary>The bot, room by room.</summary>
public static class BotSetup
{
    /// <summary>Configuration key; <c>false</c> leaves the bot off. A token can still be checked.</summary>
    public const string EnabledKey = "Bot:Enabled";

    public static IServiceCollection AddBot(this IServiceCollection services, IConfiguration? configuration = null)
    {
        services
            .AddSingleton<IBuiltInTexts, BuiltInTexts>()
            .AddSingleton<BotConnection>()
            .AddSingleton<Wire>()
            .AddSingleton<ChannelSight>()
            .AddSingleton<IChannelSight>(provider => provider.GetRequiredService<ChannelSight>())
            .AddSingleton<WebhookDoors>()
            .AddSingleton<WebhookEndpoint>()
            .AddSingleton<IBotConnection>(provider => provider.GetRequiredService<BotConnection>());
        return configuration?.GetValue(EnabledKey, defaultValue: true) == false
            ? services
            : services.AddConnection().AddSending().AddGates().AddHandlers().AddNotices();
    }

    /// <summary>The door of the webhook. Past everything that is the portal's: no sign-in, no cookie, no page for who strays.</summary>
    public static WebApplication MapBot(this WebApplication app)
    {
        app.Map($"{WebhookEndpoint.Path}/{{slug}}", app.Services.GetRequiredService<WebhookEndpoint>().AnswerAsync).ShortCircuit();
        return app;
    }

    private static IServiceCollection AddConnection(this IServiceCollection services) => services
        .AddSingleton<Introduction>()
        .AddSingleton<TelegramFiles>()
        .AddSingleton<Setbacks>()
        .AddSingleton<Poller>()
        .AddSingleton<WebhookAddress>()
        .AddSingleton<WebhookReceiver>()
        .AddSingleton<Intake>()
        .AddSingleton<BotSession>()
        .AddHostedService<BotRuntime>()
        .AddJob<InboxPruneJob>();

    private static IServiceCollection AddSending(this IServiceCollection services) => services
        .AddSingleton<Pacer>()
        .AddSingleton<KnownFiles>()
        .AddSingleton<Messenger>()
        .AddSingleton<ScreenSender>()
        .AddSingleton<SubjectScreens>();

    /// <summary>In the order in which they stand.</summary>
    private static IServiceCollection AddGates(this IServiceCollection services) => services
        .AddSingleton<FloodDoor>()
        .AddSingleton<GateKeeper>()
        .AddSingleton<Memberships>()
        .AddSingleton<IGate, MaintenanceGate>()
        .AddSingleton<IGate, RulesGate>()
        .AddSingleton<IGate, PhoneGate>()
        .AddSingleton<IGate, ChannelGate>();

    private static IServiceCollection AddHandlers(this IServiceCollection services) => services
        .AddSingleton<Voices>()
        .AddSingleton<Visitors>()
        .AddSingleton<UpdateWork>()
        .AddSingleton<UpdateHandler>()
        .AddSingleton<Router>()
        .AddSingleton<MessageRouter>()
        .AddSingleton<ReplySender>()
        .AddHandler<StartHandler>()
        .AddHandler<SupportHandler>()
        .AddHandler<ShopHandler>()
        .AddSingleton<IStartLink, PlanLink>()
        .AddHandler<CodeHandler>()
        .AddHandler<PaymentHandler>()
        .AddSingleton<LinkedAccounts>()
        .AddSingleton<PaymentScreens>()
        .AddSingleton<PlacedOrders>()
        .AddSingleton<MeantPayment>()
        .AddSingleton<ReceiptIntake>()
        .AddAccountActions()
        .AddHandler<WalletHandler>()
        .AddHandler<GiftHandler>()
        .AddHandler<TopUpHandler>()
        .AddHandler<TrialHandler>()
        .AddSingleton<ProfileFigures>()
        .AddHandler<ProfileHandler>()
        .AddHandler<OrdersHandler>()
        .AddHandler<PriceListHandler>()
        .AddHandler<GuidesHandler>()
        .AddHandler<AdminHandler>()
        .AddSingleton<CustomerCards>()
        .AddHandler<CustomerHandler>()
        .AddHandler<FindHandler>()
        .AddHandler<ExtendHandler>()
        .AddHandler<GrantHandler>()
        .AddHandler<DeedHandler>()
        .AddSingleton<IDeed, AdjustDeed>()
        .AddSingleton<IDeed, BlockDeed>()
        .AddSingleton<IDeed, MessageDeed>()
        .AddSingleton<IDeed, GrantDeed>()
        .AddSingleton<IDeed, ExtendDeed>()
        .AddSingleton<IDeed, MaintenanceDeed>()
        .AddSingleton<IDeed, PriceDeed>()
        .AddHandler<PlansHandler>()
        .AddHandler<TodayHandler>()
        .AddHandler<PanelsHandler>()
        .AddHandler<MaintenanceHandler>()
        .AddHandler<ReviewHandler>()
        .AddSingleton<IAnswerHandler, ReviewAnswers>()
        .AddSingleton<ReviewMatters>()
        .AddSingleton<EvidencePosts>()
        .AddSingleton<ReceiptPosts>()
        .AddJob<ReceiptKeepJob>();

    private static IServiceCollection AddAccountActions(this IServiceCollection services) => services
        .AddSingleton<AccountPage>()
        .AddSingleton<RenewalInvoice>()
        .AddSingleton<RenewalOrders>()
        .AddSingleton<ExtraInvoices>()
        .AddSingleton<Moves>()
        .AddHandler<AccountsHandler>()
        .AddHandler<RenewHandler>()
        .AddHandler<RenewCodeHandler>()
        .AddHandler<ExtrasHandler>()
        .AddHandler<MoveHandler>()
        .AddHandler<RotateHandler>()
        .AddHandler<RenameHandler>()
        .AddHandler<DoctorHandler>()
        .AddHandler<AutoRenewHandler>()
        .AddHandler<GiveHandler>()
        .AddSingleton<IStartLink>(provider => provider.GetRequiredService<GiveHandler>());

    private static IServiceCollection AddNotices(this IServiceCollection services) => services
        .AddSingleton<PaymentMessages>()
        .AddSingleton<OrderNotices>()
        .AddSingleton<ReceiptNotices>()
        .AddSingleton<StaffNotices>()
        .AddSingleton<ReminderNotices>()
        .AddSingleton<LifecycleNotices>()
        .AddSingleton<ContactNotices>()
        .AddSingleton<NoticeSender>()
        .AddSingleton<OutboxWorker>();

    /// <summary>One handler, under whatever it listens to.</summary>
    private static IServiceCollection AddHandler<T>(this IServiceCollection services)
        where T : class, IButtonHandler
    {
        services.AddSingleton<T>();
        services.AddSingleton<IButtonHandler>(provider => provider.GetRequiredService<T>());
        if (typeof(T).IsAssignableTo(typeof(IWordHandler)))
        {
            services.AddSingleton(provider => (IWordHandler)provider.GetRequiredService<T>());
        }

        if (typeof(T).IsAssignableTo(typeof(IAnswerHandler)))
        {
            services.AddSingleton(provider => (IAnswerHandler)provider.GetRequiredService<T>());
        }

        return services;
    }
}
