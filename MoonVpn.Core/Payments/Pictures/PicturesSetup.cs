using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments.Signals;

namespace MoonVpn.Core.Payments.Pictures;

/// <summary>What speaks for or against a receipt, and what its picture has to do with that.</summary>
internal static class PicturesSetup
{
    public static IServiceCollection AddPictures(this IServiceCollection services)
    {
        services.TryAddSingleton(new PictureReaderOptions());
        return services
            .AddSingleton<ReceiptSignals>()
            .AddSingleton<IReceiptWitness, SignalWitness>()
            .AddSingleton<SimilarPictures>()
            .AddSingleton<PictureReader>()
            .AddSingleton<PictureEvidence>()
            .AddJob<ReceiptReadJob>()
            .AddJob<ReceiptFilePruneJob>();
    }
}
