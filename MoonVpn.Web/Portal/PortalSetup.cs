using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using MoonVpn.Web.Hosting;
using MoonVpn.Web.Portal.Account;
using MoonVpn.Web.Portal.Pages.Accounts;
using MoonVpn.Web.Portal.Pages.Cards;
using MoonVpn.Web.Portal.Pages.Gifts;
using MoonVpn.Web.Portal.Pages.Guides;
using MoonVpn.Web.Portal.Pages.Ledger;
using MoonVpn.Web.Portal.Pages.Panels;
using MoonVpn.Web.Portal.Pages.Receipts;
using MudBlazor;
using MudBlazor.Services;

namespace MoonVpn.Web.Portal;

/// <summary>The portal in two lines: what it needs, and where it is.</summary>
public static class PortalSetup
{
    public static IServiceCollection AddPortal(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents(options =>
        {
            options.DetailedErrors = false;
            options.DisconnectedCircuitMaxRetained = 20;
            options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(2);
            options.JSInteropDefaultCallTimeout = TimeSpan.FromSeconds(15);
        });
        services.AddMudServices(options =>
        {
            options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter;
            options.SnackbarConfiguration.PreventDuplicates = true;
            options.SnackbarConfiguration.VisibleStateDuration = 4000;
            options.SnackbarConfiguration.HideTransitionDuration = 150;
            options.SnackbarConfiguration.ShowTransitionDuration = 150;
            options.SnackbarConfiguration.SnackbarVariant = Variant.Filled;
        });
        services.AddTransient<MudLocalizer, PersianMudTexts>();
        services.AddPortalAccounts();
        services.Configure<KestrelServerOptions>(options => options.AddServerHeader = false);
        return services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture("en", "fa");
            options.SupportedCultures = [new("en")];
            options.SupportedUICultures = [new("fa"), new("en")];
            options.RequestCultureProviders = [new PreferenceCulture()];
        });
    }

    public static WebApplication MapPortal(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseRequestLocalization();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use(OnlyPagesGetPages);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapPortalAccounts();
        Preferences.Map(app);
        ReceiptFile.Map(app);
        ReceiptCsv.Map(app);
        LedgerCsv.Map(app);
        AccountQr.Map(app);
        PanelBackupFile.Map(app);
        GiftFile.Map(app);
        GuideFile.Map(app);
        CardMonthFile.Map(app);
        // Closed unless a page says that it is for everybody; our own headers say who may frame us.
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null)
            .RequireAuthorization();
        return app;
    }

    /// <summary>A person who strays gets a page; a form or a program that errs gets its bare status.</summary>
    private static Task OnlyPagesGetPages(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        return next(context);
    }
}
