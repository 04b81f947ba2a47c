using Microsoft.Extensions.DependencyInjection;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Payments;

internal static class PaymentsSetup
{
    public static IServiceCollection AddPayments(this IServiceCollection services) => services
        .AddSingleton<CardNumberChange>()
        .AddSingleton<BankCardService>()
        .AddSingleton<CardHistory>()
        .AddSingleton<CardReconciliation>()
        .AddSingleton<ReceiptRights>()
        .AddSingleton<ReceiptDesk>()
        .AddSingleton<ReceiptChanges>()
        .AddSingleton<ReceiptContext>()
        .AddSingleton<ReceiptService>()
        .AddSingleton<ReceiptQueries>()
        .AddSingleton<ReceiptFiles>()
        .AddJob<ReceiptExpiryJob>();
}
