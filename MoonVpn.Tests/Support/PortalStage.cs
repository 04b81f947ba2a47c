using System.Globalization;
using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Users;
using MoonVpn.Web.Portal;
using MudBlazor;
using MudBlazor.Services;

namespace MoonVpn.Tests.Support;

/// <summary>The portal's components over a real shop, in Persian, with somebody signed in.</summary>
internal sealed class PortalStage : BunitContext
{
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;
    private IRenderedComponent<MudDialogProvider>? _dialogs;

    static PortalStage() => DefaultWaitTimeout = TimeSpan.FromSeconds(20);

    /// <param name="core">The shop whose services the components call.</param>
    public PortalStage(IServiceProvider core, Actor actor, string language = "fa")
    {
        CultureInfo.CurrentUICulture = new CultureInfo(language);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices(options => options.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddTransient<MudLocalizer, PersianMudTexts>();
        // MudBlazor brings the machine's; the pages go by the shop's.
        Services.AddSingleton(core.GetRequiredService<TimeProvider>());
        Services.AddSingleton<AuthenticationStateProvider>(new SignedIn(actor));
        Services.AddScoped(provider => new PortalActor(provider.GetRequiredService<AuthenticationStateProvider>(), core.GetRequiredService<ActorService>()));
        Services.AddFallbackServiceProvider(core);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    /// <summary>What stands in dialogs.</summary>
    public IRenderedComponent<MudDialogProvider> Dialogs => _dialogs ??= Render<MudDialogProvider>();

    /// <summary>What was said at the edge of the screen.</summary>
    public IEnumerable<string?> Said => Services.GetRequiredService<ISnackbar>().ShownSnackbars.Select(snackbar => snackbar.Message);

    /// <summary>Opens a dialog and leaves it open.</summary>
    public async Task<Task<T>> OpenAsync<T>(Func<IDialogService, Task<T>> open)
    {
        Task<T>? closed = null;
        await Dialogs.InvokeAsync(() => { closed = open(Services.GetRequiredService<IDialogService>()); });
        return closed!;
    }

    protected override void Dispose(bool disposing)
    {
        CultureInfo.CurrentUICulture = _before;
        base.Dispose(disposing);
    }

    private sealed class SignedIn(Actor actor) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(PortalActor.UserIdClaim, actor.UserId!.Value.ToString(CultureInfo.InvariantCulture))], "test"))));
    }
}
