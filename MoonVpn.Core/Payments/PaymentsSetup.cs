using Microsoft.Extensions.DependencyInjection;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments.Pictures;

namespace MoonVpn.Core.Payments;

internal static class PaymentsSetup
{
    public static IServiceCollection AddPayments(this IServiceCollection services) => services
        .AddSingleton<BankCardService>()
        .AddSingleton<ReceiptRights>()
        .AddSingleton<ReceiptDesk>()
        .AddSingleton<ReceiptChanges>()
        .AddSingleton<ReceiptContext>()
        .AddSingleton<ReceiptService>()
        .AddSingleton<ReceiptQueries>()
        .AddSingleton<ReceiptFiles>()
        .AddPictures()
        .AddJob<ReceiptExpiryJob>();
}
