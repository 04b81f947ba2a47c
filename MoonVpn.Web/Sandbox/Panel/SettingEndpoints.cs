using System.Globalization;
using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>The panel's settings, as far as they concern subscriptions and the panel's own address.</summary>
internal sealed class SettingEndpoints(PanelDatabase db)
{
    public void Map(PanelRoutes routes)
    {
        var (root, scope) = db.IsV3 ? ("panel/api/setting/", PanelScope.Api) : ("panel/setting/", PanelScope.Pages);
        routes.Post(root + "all", scope, request => PanelAnswer.Data(All(request)));
        routes.Post(root + "defaultSettings", scope, request => PanelAnswer.Data(Defaults(request)));
    }

    private JsonObject Defaults(PanelRequest request)
    {
        var site = $"{request.Scheme}://{request.Host}";
        var settings = new JsonObject
        {
            ["datepicker"] = "gregorian",
            ["defaultCert"] = "",
            ["defaultKey"] = "",
            ["expireDiff"] = 0,
            ["ipLimitEnable"] = db.IsV3,
            ["pageSize"] = 25,
            ["subClashEnable"] = !db.IsV3,
            ["subClashURI"] = db.IsV3 ? "" : site + "/clash/",
            ["subEnable"] = true,
            ["subJsonEnable"] = false,
            ["subJsonURI"] = "",
            ["subTitle"] = "",
            ["subURI"] = site + Subscriptions.Root,
            ["tgBotEnable"] = false,
            ["trafficDiff"] = 0,
        };
        if (!db.IsV3)
        {
            settings["remarkModel"] = "-ieo";
            return Sorted(settings);
        }
        foreach (var flag in new[] { "accessLogEnable", "devChannelEnable", "isDevBuild" })
            settings[flag] = false;
        foreach (var text in new[] { "subDomain", "subThemeDir", "webDomain" })
            settings[text] = "";
        return Sorted(settings);
    }

    private static JsonObject Sorted(JsonObject settings) =>
        new(settings.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())));

    private JsonObject All(PanelRequest request)
    {
        var port = request.Host.Split(':') is [_, var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 80;
        var settings = new JsonObject
        {
            ["webListen"] = "",
            ["webDomain"] = "",
            ["webPort"] = port,
            ["webCertFile"] = "",
            ["webKeyFile"] = "",
            ["webBasePath"] = db.Options.BasePath,
            ["sessionMaxAge"] = 360,
            ["pageSize"] = 25,
            ["expireDiff"] = 0,
            ["trafficDiff"] = 0,
            ["datepicker"] = "gregorian",
            ["tgBotEnable"] = false,
            ["tgBotToken"] = "",
            ["timeLocation"] = "Local",
            ["twoFactorEnable"] = false,
            ["twoFactorToken"] = "",
            ["subEnable"] = true,
            ["subJsonEnable"] = false,
            ["subTitle"] = "",
            ["subSupportUrl"] = "",
            ["subProfileUrl"] = "",
            ["subAnnounce"] = "",
            ["subEnableRouting"] = !db.IsV3,
            ["subRoutingRules"] = "",
            ["subListen"] = "",
            ["subPort"] = port,
            ["subPath"] = Subscriptions.Root,
            ["subDomain"] = "",
            ["subCertFile"] = "",
            ["subKeyFile"] = "",
            ["subUpdates"] = 12,
            ["restartXrayOnClientDisable"] = true,
            ["subEncrypt"] = true,
            ["subURI"] = "",
            ["subJsonPath"] = "/json/",
            ["subJsonURI"] = "",
            ["subClashEnable"] = !db.IsV3,
            ["subClashPath"] = "/clash/",
            ["subClashURI"] = "",
        };
        if (!db.IsV3)
        {
            settings["remarkModel"] = "-ieo";
            settings["subShowInfo"] = true;
            return settings;
        }
        settings["trustedProxyCIDRs"] = "127.0.0.1/32,::1/128";
        settings["remarkTemplate"] = "{{INBOUND}}-{{EMAIL}}|📊{{TRAFFIC_LEFT}}|⏳{{DAYS_LEFT}}D";
        settings["subShowIdentityOnAllLinks"] = false;
        settings["hasTgBotToken"] = false;
        settings["hasTwoFactorToken"] = false;
        settings["hasApiToken"] = db.State.Tokens.Exists(token => token.Enabled);
        return settings;
    }
}
