using System.Text;

namespace MoonVpn.Web.Subscriptions.Page;

/// <summary>An app, and the address that makes it add a subscription.</summary>
/// <param name="Import">From the subscription's link and its name, which is escaped already.</param>
/// <param name="Get">Where its makers give it out.</param>
internal sealed record ImportApp(string Name, Platform[] On, Func<string, string, string> Import, string Get)
{
    private static readonly Platform[] Everywhere = [Platform.Android, Platform.Apple, Platform.Windows, Platform.Desktop];

    public static IReadOnlyList<ImportApp> All { get; } =
    [
        new("v2rayNG", [Platform.Android], (link, name) => $"v2rayng://install-config?url={Escape(link)}#{name}", "https://github.com/2dust/v2rayNG/releases/latest"),
        new("Streisand", [Platform.Apple], (link, name) => $"streisand://import/{link}#{name}", "https://apps.apple.com/app/streisand/id6450534064"),
        new("Hiddify", Everywhere, (link, name) => $"hiddify://import/{link}#{name}", "https://github.com/hiddify/hiddify-app/releases/latest"),
        new("V2Box", [Platform.Apple], (link, name) => $"v2box://install-sub?url={Escape(link)}&name={name}", "https://apps.apple.com/app/v2box-v2ray-client/id6446814690"),
        new("Happ", Everywhere, (link, _) => $"happ://add/{link}", "https://www.happ.su"),
        new("NekoBox", [Platform.Android], (link, name) => $"sn://subscription?url={Escape(link)}&name={name}", "https://github.com/MatsuriDayo/NekoBoxForAndroid/releases/latest"),
        new("Shadowrocket", [Platform.Apple], (link, name) => $"sub://{Base64(link)}#{name}", "https://apps.apple.com/app/shadowrocket/id932747118"),
    ];

    public static IEnumerable<ImportApp> For(Platform platform) => All.Where(app => app.On.Contains(platform));

    private static string Escape(string link) => Uri.EscapeDataString(link);

    private static string Base64(string link) => Convert.ToBase64String(Encoding.UTF8.GetBytes(link));
}
