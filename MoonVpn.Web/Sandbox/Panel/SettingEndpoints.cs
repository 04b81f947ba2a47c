using System.Globalization;
using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>The panel's settings, as far as they concern subscriptions and the panel's own address.</summary>
internal sealed class SettingEndpoints(PanelDatabase db)
{
    public void Map(PanelRoutes routes)
    {
        var (root, scope) = Place(db.Traits);
        routes.Post(root + "all", scope, request => PanelAnswer.Data(All(request)));
        routes.Post(root + "defaultSettings", scope, request => PanelAnswer.Data(Defaults(request)));
    }

    /// <summary>Below panel/api, and so within a token's reach, since 3.3.</summary>
    public static (string Root, PanelScope Scope) Place(PanelTraits traits) =>
        traits.HasSettingApi ? ("panel/api/setting/", PanelScope.Api) : ("panel/setting/", PanelScope.Pages);

    private JsonObject Defaults(PanelRequest request)
    {
        var site = $"{request.Scheme}://{request.Host}";
        var settings = new JsonObject
        {
            ["datepicker"] = "gregorian",
            ["defaultCert"] = "",
            ["defaultKey"] = "",
            ["expireDiff"] = 0,
            ["ipLimitEnable"] = db.Traits.IsV3,
            ["pageSize"] = 25,
            ["subEnable"] = true,
            ["subJsonURI"] = db.Traits.HasJsonSwitch ? "" : site + "/json/",
            ["subURI"] = site + Subscriptions.Root,
            ["tgBotEnable"] = false,
            ["trafficDiff"] = 0,
        };
        if (db.Traits.HasJsonSwitch)
            (settings["subJsonEnable"], settings["subTitle"]) = (false, "");
        if (db.Traits.HasClash)
            (settings["subClashEnable"], settings["subClashURI"]) = (db.Traits.ClashIsOn, db.Traits.ClashIsOn ? site + "/clash/" : "");
        if (!db.Traits.HasRemarkTemplate)
        {
            settings["remarkModel"] = "-ieo";
            return Sorted(settings);
        }
        foreach (var flag in new[] { "accessLogEnable", "devChannelEnable", "isDevBuild" })
            settings[flag] = false;
        foreach (var text in new[] { "subDomain", "subThemeDir" })
            settings[text] = "";
        settings["webDomain"] = db.Options.WebDomain;
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
            ["webDomain"] = db.Options.WebDomain,
            ["webPort"] = port,
            ["webCertFile"] = "",
            ["webKeyFile"] = "",
            ["webBasePath"] = db.Options.BasePath,
            ["sessionMaxAge"] = (int)db.Traits.SessionAge.TotalMinutes,
            ["pageSize"] = 25,
            ["expireDiff"] = 0,
            ["trafficDiff"] = 0,
            ["datepicker"] = "gregorian",
            ["tgBotEnable"] = false,
            ["tgBotToken"] = "",
            ["timeLocation"] = "Local",
            ["twoFactorEnable"] = db.Options.TotpSecret is not null,
            ["twoFactorToken"] = db.Traits.HidesSecrets ? "" : db.Options.TotpSecret ?? "",
            ["subEnable"] = true,
            ["subJsonEnable"] = false,
            ["subTitle"] = "",
            ["subSupportUrl"] = "",
            ["subProfileUrl"] = "",
            ["subAnnounce"] = "",
            ["subEnableRouting"] = db.Traits.RoutingHeader == "true",
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
            ["subClashEnable"] = db.Traits.ClashIsOn,
            ["subClashPath"] = "/clash/",
            ["subClashURI"] = "",
        };
        if (!db.Traits.HasRemarkTemplate)
        {
            settings["remarkModel"] = "-ieo";
            settings["subShowInfo"] = true;
            return settings;
        }
        settings["trustedProxyCIDRs"] = "127.0.0.1/32,::1/128";
        settings["remarkTemplate"] = "{{INBOUND}}-{{EMAIL}}|📊{{TRAFFIC_LEFT}}|⏳{{DAYS_LEFT}}D";
        settings["subShowIdentityOnAllLinks"] = false;
        settings["hasTgBotToken"] = false;
        settings["hasTwoFactorToken"] = db.Options.TotpSecret is not null;
        settings["hasApiToken"] = db.State.Tokens.Exists(token => token.Enabled);
        return settings;
    }
}
