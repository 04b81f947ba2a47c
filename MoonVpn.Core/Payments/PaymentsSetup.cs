using Microsoft.Extensions.DependencyInjection;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments.Deposits;
using MoonVpn.Core.Payments.Evidence;
using MoonVpn.Core.Payments.Pictures;

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
        .AddSingleton<UniqueAmounts>()
        .AddJob<UniqueAmountJob>()
        .AddDeposits()
        .AddSingleton<ReceiptBooking>()
        .AddSingleton<ReceiptAlbums>()
        .AddSingleton<ReceiptService>()
        .AddSingleton<ReceiptReview>()
        .AddSingleton<ReceiptQueries>()
        .AddSingleton<ReceiptEvidenceQueries>()
        .AddSingleton<ReceiptFiles>()
        .AddPictures()
        .AddJob<ReceiptExpiryJob>();
}
