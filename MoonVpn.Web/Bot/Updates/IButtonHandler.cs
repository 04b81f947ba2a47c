using MoonVpn.Core.Kernel;
using MoonVpn.Web.Bot.Callbacks;

namespace MoonVpn.Web.Bot.Updates;

/// <summary>Does what some of the buttons say. Runs within the update's unit of work: it calls services and leaves replies, nothing else.</summary>
internal interface IButtonHandler
{
    IReadOnlyList<CallbackAction> Actions { get; }

    Task PressAsync(Visit visit, Callback callback, CancellationToken ct);

    /// <summary>A press was refused and undone, and its reason is being said: shows where to go on from. It must not be refused itself.</summary>
    /// <returns>False: nothing was shown.</returns>
    Task<bool> RefusedAsync(Visit visit, Callback callback, RefusedException refused, CancellationToken ct) => Task.FromResult(false);
}
