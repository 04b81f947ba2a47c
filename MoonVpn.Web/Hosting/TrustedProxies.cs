using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace MoonVpn.Web.Hosting;

/// <summary>
/// Which reverse proxies are believed when they say whom they ask for (X-Forwarded-For, -Proto, -Host): those of the
/// configuration key <c>Proxies</c>, addresses or networks separated by blanks. Everybody else's words are left unread.
/// </summary>
internal static class TrustedProxies
{
    public const string Key = "Proxies";

    /// <summary>Whoever asks from this very machine.</summary>
    public const string Default = "127.0.0.1 ::1";

    public static WebApplicationBuilder AddTrustedProxies(this WebApplicationBuilder builder)
    {
        var networks = Networks(builder.Configuration[Key] ?? Default);
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = networks.Count > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost : ForwardedHeaders.None;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in networks)
            {
                options.KnownIPNetworks.Add(network);
            }
        });
        // Before everything else, so that nobody sees the proxy where its visitor is meant.
        builder.Services.AddTransient<IStartupFilter, FirstOfAll>();
        return builder;
    }

    /// <exception cref="FormatException">One is neither an address nor a network.</exception>
    internal static IReadOnlyList<IPNetwork> Networks(string text) =>
    [
        .. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(part => IPAddress.TryParse(part, out var address)
            ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : IPNetwork.Parse(part)),
    ];

    private sealed class FirstOfAll : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UseForwardedHeaders();
            next(app);
        };
    }
}
