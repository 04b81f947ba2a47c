using MoonVpn.Web.Bot.Callbacks;

namespace MoonVpn.Web.Bot.Updates;

/// <summary>Does what some of the buttons say. Runs within the update's unit of work: it calls services and leaves replies, nothing else.</summary>
internal interface IButtonHandler
{
    IReadOnlyList<CallbackAction> Actions { get; }

    Task PressAsync(Visit visit, Callback callback, CancellationToken ct);
}
