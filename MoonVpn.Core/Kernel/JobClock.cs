using Microsoft.Extensions.Logging;

namespace MoonVpn.Core.Kernel;

/// <summary>What every job needs: when it may begin, by which clock it waits, where its failures are written.</summary>
public abstract class JobClock(ShopReady ready, TimeProvider time, ILogger logger)
{
    public ShopReady Ready => ready;

    public TimeProvider Time => time;

    public ILogger Logger => logger;
}

/// <inheritdoc/>
/// <typeparam name="T">The job.</typeparam>
public sealed class JobClock<T>(ShopReady ready, TimeProvider time, ILogger<T> logger) : JobClock(ready, time, logger);
