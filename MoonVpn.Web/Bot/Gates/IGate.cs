using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Gates;

/// <summary>One thing that must be so before anybody buys.</summary>
internal interface IGate
{
    /// <returns>True: it is not, and the visit was told what to do.</returns>
    Task<bool> StopsAsync(Visit visit, CancellationToken ct);
}
