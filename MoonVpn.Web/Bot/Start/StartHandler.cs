using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Settings;
using MoonVpn.Core.Settings.Menu;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Gates;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Start;

/// <summary>/start and the menu. An order that waits for payment is offered again.</summary>
internal sealed class StartHandler(ShopFront shop, OrderQueries orders, SettingsStore settings, IEnumerable<IStartLink> links) : IButtonHandler, IWordHandler
{
    public IReadOnlyList<CallbackAction> Actions { get; } = [CallbackAction.Home];

    public string? Command => "/start";

    public Say? Label => Say.KeyHome;

    public CallbackAction Same => CallbackAction.Home;

    public Task PressAsync(Visit visit, Callback callback, CancellationToken ct) => ShowMenuAsync(visit, ct);

    public Task ReadAsync(Visit visit, string text, CancellationToken ct)
    {
        // As it was written: what a link bears is case-sensitive.
        var payload = visit.Message?.Text?.Split(' ', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(1) ?? "";
        if (links.FirstOrDefault(link => payload.StartsWith(link.Prefix, StringComparison.Ordinal)) is not { } link)
        {
            return WelcomeAsync(visit, ct);
        }

        Greet(visit);
        return link.OpenAsync(visit, payload[link.Prefix.Length..], ct);
    }

    /// <summary>The greeting and the menu.</summary>
    public Task WelcomeAsync(Visit visit, CancellationToken ct)
    {
        Greet(visit);
        return ShowMenuAsync(visit, ct);
    }

    public async Task ShowMenuAsync(Visit visit, CancellationToken ct)
    {
        if (visit.Person.IsBlocked)
        {
            visit.Replies.Show(GateScreens.Blocked(visit.Words));
            return;
        }

        var open = await orders.OpenPaymentAsync(visit.Actor, ct);
        var waiting = open is { } orderId ? await orders.GetAsync(visit.Actor, orderId, ct) : null;
        var menu = settings.Get(MenuSettings.Keyboard) == MenuSettings.Reply ? null : settings.Get(MenuSettings.Menu);
        if (menu?.Any(item => item is { IsOn: true, Entry: MenuEntry.Trial }) == true && (await shop.TrialsAsync(visit.Actor, ct)).Count == 0)
        {
            menu = [.. menu.Where(item => item.Entry != MenuEntry.Trial)];
        }

        visit.Replies.Show(StartScreens.Menu(visit.Words, waiting, menu, IsStaff(visit)));
    }

    private static bool IsStaff(Visit visit) => visit.Actor.Role >= UserRole.Admin;

    /// <summary>It brings the keys under the composer, in the person's language, or takes them away.</summary>
    private void Greet(Visit visit) => visit.Replies.Write(
        visit.Words.Html(Say.Welcome, Html.Name(visit.From.FirstName), settings.Get(ShopSettings.ShopName)),
        StartScreens.Keys(visit.Words, settings, IsStaff(visit)));
}
