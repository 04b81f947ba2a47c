using Microsoft.Extensions.DependencyInjection;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Payments.Deposits;

internal static class DepositsSetup
{
    public static IServiceCollection AddDeposits(this IServiceCollection services) => services
        .AddSingleton<DepositWindow>()
        .AddSingleton<DepositApproval>()
        .AddSingleton<DepositJudgement>()
        .AddSingleton<DepositMatcher>()
        .AddSingleton<IReceiptWitness>(provider => provider.GetRequiredService<DepositMatcher>())
        .AddSingleton<DepositIntake>()
        .AddSingleton<DepositPatterns>()
        .AddSingleton<DepositPhones>()
        .AddSingleton<DepositQueries>()
        .AddSingleton<DepositService>()
        .AddJob<DepositApprovalJob>()
        .AddJob<DepositPruneJob>();
}
