using System.Globalization;
using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Users;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Portal;
using MudBlazor;
using MudBlazor.Services;

namespace MoonVpn.Tests.Portal;

/// <summary>Somebody who sits before the portal: one page at a time, with dialogs and messages, over a whole shop.</summary>
internal sealed class PortalDesk : IAsyncDisposable
{
    private readonly BunitContext _browser = new();
    private readonly CultureInfo _language;

    public PortalDesk(TestShop shop, Actor person, string language = "en")
    {
        _language = new CultureInfo(language);
        _browser.JSInterop.Mode = JSRuntimeMode.Loose;
        _browser.Services.AddMudServices();
        _browser.Services.AddScoped(services => new PortalActor(services.GetRequiredService<AuthenticationStateProvider>(), shop.Get<ActorService>()));
        _browser.Services.AddSingleton(shop.Get<TimeProvider>());
        _browser.Services.AddFallbackServiceProvider(shop.Services);
        _browser.AddAuthorization().SetAuthorized(person.Name)
            .SetClaims(new Claim(PortalActor.UserIdClaim, person.UserId!.Value.ToString(CultureInfo.InvariantCulture)));
        _browser.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    private IRenderedComponent<IComponent> Screen { get; set; } = null!;

    public string Address => _browser.Services.GetRequiredService<NavigationManager>().Uri;

    public string Text => string.Join(' ', Screen.Nodes.Select(node => node.TextContent));

    public void Open<TPage>(string address = "/", params (string Name, object Value)[] parameters)
        where TPage : IComponent
    {
        CultureInfo.CurrentUICulture = _language;
        _browser.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        Screen = (IRenderedComponent<IComponent>)_browser.Render(builder => Build<TPage>(builder, parameters));
    }

    public IElement Find(string selector)
    {
        // Set anew for each step, for what a method sets is forgotten when an asynchronous caller of it ends.
        CultureInfo.CurrentUICulture = _language;
        return Screen.WaitForElement(selector);
    }

    public IReadOnlyList<IElement> All(string selector) => Screen.FindAll(selector);

    /// <summary>Does not wait for the answer: a button that opens a dialog is answered when the dialog closes.</summary>
    public void Press(string selector) => Find(selector).Click();

    /// <param name="selector">A field, or what stands around it.</param>
    public void Type(string selector, string text)
    {
        var found = Find(selector);
        (found.QuerySelector("input, textarea") ?? found).Input(text);
    }

    public void Choose(string selector) => Find(selector).Change(true);

    /// <summary>Switches off one of several.</summary>
    public void SwitchOff(string selector, int place)
    {
        Find(selector);
        All(selector)[place].Change(false);
    }

    public void Send() => Find("form.dialog-form").Submit();

    public void Sees(string text) => Waits(() => Assert.Contains(text, Text));

    public void SeesNo(string text) => Waits(() => Assert.DoesNotContain(text, Text));

    public void Waits(Action assertion) => Screen.WaitForAssertion(assertion);

    public ValueTask DisposeAsync() => _browser.DisposeAsync();

    private static void Build<TPage>(RenderTreeBuilder builder, (string Name, object Value)[] parameters)
        where TPage : IComponent
    {
        builder.OpenComponent<MudPopoverProvider>(0);
        builder.CloseComponent();
        builder.OpenComponent<MudDialogProvider>(1);
        builder.CloseComponent();
        builder.OpenComponent<MudSnackbarProvider>(2);
        builder.CloseComponent();
        builder.OpenComponent<TPage>(3);
        builder.AddMultipleAttributes(4, parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value)));
        builder.CloseComponent();
    }
}
