using System.Collections.Frozen;
using MoonVpn.Core.Kernel;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Gates;
using MoonVpn.Web.Bot.Shop;
using MoonVpn.Web.Bot.Start;
using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Web.Bot.Updates;

/// <summary>Finds out what a person wants.</summary>
internal sealed class Router(IEnumerable<IButtonHandler> handlers, MessageRouter messages, StartHandler start, ShopHandler shop, GateKeeper gates)
{
    private readonly FrozenDictionary<CallbackAction, IButtonHandler> _buttons = handlers
        .SelectMany(handler => handler.Actions.Select(action => (action, handler)))
        .ToFrozenDictionary(pair => pair.action, pair => pair.handler);

    public async Task RouteAsync(Visit visit, CancellationToken ct)
    {
        var pressed = Callback.Parse(visit.Callback?.Data);
        if (await gates.OpenAsync(visit, pressed, ct) is { } wanted)
        {
            await PressAsync(visit, wanted, ct);
        }
        else if (visit.Callback is not null)
        {
            await PressAsync(visit, pressed, ct);
        }
        else
        {
            await messages.RouteAsync(visit, ct);
        }
    }

    /// <summary>What was asked for was refused and undone: says why, and what can be done instead.</summary>
    public async Task RefuseAsync(Visit visit, RefusedException refused, CancellationToken ct)
    {
        var reason = visit.Words.Sentence(refused);
        if (visit.Callback is null)
        {
            if (visit.IsPrivate || visit.Message?.ReplyToMessage is not null)
            {
                visit.Replies.Write(Html.Escape(reason), replyTo: visit.Message?.Id);
            }

            await messages.RefusedAsync(visit, refused.Refusal, ct);
            return;
        }

        visit.Replies.Answer(reason, isAlert: true);
        if (!visit.IsPrivate
            || (Callback.Parse(visit.Callback.Data) is { } known && _buttons.TryGetValue(known.Action, out var handler) && await handler.RefusedAsync(visit, known, refused, ct)))
        {
            return;
        }

        var isBuying = Callback.Parse(visit.Callback.Data) is not { Action: >= CallbackAction.AdminFind and <= CallbackAction.AdminPlanPrice };
        if (isBuying && refused.Refusal is Refusal.PlanNotOnSale or Refusal.LocationFull or Refusal.LocationNotInPlan or Refusal.PlanHasNoLocation)
        {
            await shop.ShowPlansAsync(visit, 0, ct);
        }
    }

    private async Task PressAsync(Visit visit, Callback? callback, CancellationToken ct)
    {
        if (callback is { Action: CallbackAction.Nothing })
        {
            return;
        }

        if (callback is { } known && _buttons.TryGetValue(known.Action, out var handler))
        {
            if (await gates.StopsAsync(visit, known, ct))
            {
                return;
            }

            await messages.PressedAsync(visit, ct);
            await handler.PressAsync(visit, known, ct);
            return;
        }

        visit.Replies.Answer(visit.Words.Plain(Say.OldButton), isAlert: true);
        if (visit.IsPrivate)
        {
            await start.ShowMenuAsync(visit, ct);
        }
    }
}
