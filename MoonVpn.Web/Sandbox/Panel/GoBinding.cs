using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Reads request bodies as the panel's framework binds them, with its words for a wrong type.</summary>
internal static class GoBinding
{
    private static readonly Dictionary<string, string> InboundTypes = new()
    {
        ["id"] = "int",
        ["up"] = "int64",
        ["down"] = "int64",
        ["total"] = "int64",
        ["remark"] = "string",
        ["enable"] = "bool",
        ["expiryTime"] = "int64",
        ["trafficReset"] = "string",
        ["lastTrafficResetTime"] = "int64",
        ["listen"] = "string",
        ["port"] = "int",
        ["protocol"] = "string",
        ["settings"] = "string",
        ["streamSettings"] = "string",
        ["sniffing"] = "string",
    };

    private static readonly Dictionary<string, string> ClientTypes = new()
    {
        ["id"] = "string",
        ["security"] = "string",
        ["password"] = "string",
        ["flow"] = "string",
        ["auth"] = "string",
        ["email"] = "string",
        ["limitIp"] = "int",
        ["totalGB"] = "int64",
        ["expiryTime"] = "int64",
        ["enable"] = "bool",
        ["tgId"] = "int64",
        ["subId"] = "string",
        ["group"] = "string",
        ["comment"] = "string",
        ["reset"] = "int",
        ["created_at"] = "int64",
        ["updated_at"] = "int64",
    };

    /// <summary>JSON or, by its content type, a form (whose members are all texts).</summary>
    public static JsonNode? Body(PanelRequest request, string prefix) =>
        request.IsForm ? Form(request.Body) : GoJson.Decode(request.Body, prefix);

    public static JsonObject Map(PanelRequest request, string prefix = PanelTexts.WentWrong) => Body(request, prefix) as JsonObject ?? [];

    /// <param name="takesObjects">3.x takes settings, stream and sniffing as objects too.</param>
    public static JsonObject Inbound(PanelRequest request, string prefix, bool takesObjects)
    {
        var form = Map(request, prefix);
        foreach (var name in new[] { "settings", "streamSettings", "sniffing" })
        {
            if (takesObjects && form[name] is JsonObject nested)
                form[name] = GoJson.Compact(nested);
        }
        if (request.IsForm)
            TypeForm(form);
        Check(form, InboundTypes, "Inbound.", prefix);
        return form;
    }

    public static JsonObject Client(JsonObject client, string path)
    {
        Check(client, ClientTypes, path, PanelTexts.WentWrong);
        return client;
    }

    public static int Id(string text, string prefix) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw new PanelRefusalException($"strconv.Atoi: parsing \"{text}\": invalid syntax", prefix);

    private static JsonObject Form(string body)
    {
        var form = new JsonObject();
        foreach (var (name, values) in QueryHelpers.ParseQuery(body))
            form[name] = values.ToString();
        return form;
    }

    private static void TypeForm(JsonObject form)
    {
        foreach (var (name, type) in InboundTypes)
        {
            var text = form.Text(name);
            if (text.Length == 0 || type == "string")
                continue;
            form[name] = type == "bool" ? text is "true" or "1" : long.Parse(text, CultureInfo.InvariantCulture);
        }
    }

    private static void Check(JsonObject body, Dictionary<string, string> types, string path, string prefix)
    {
        foreach (var (name, value) in body)
        {
            if (value is null || !types.TryGetValue(name, out var type))
                continue;
            var kind = value.GetValueKind();
            var fits = type switch
            {
                "string" => kind == JsonValueKind.String,
                "bool" => kind is JsonValueKind.True or JsonValueKind.False,
                _ => kind == JsonValueKind.Number && long.TryParse(value.ToJsonString(), CultureInfo.InvariantCulture, out _),
            };
            if (!fits)
                throw new PanelRefusalException($"json: cannot unmarshal {Said(value, kind)} into Go struct field {path}{name} of type {type}", prefix);
        }
    }

    private static string Said(JsonNode value, JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number " + value.ToJsonString(),
        JsonValueKind.True or JsonValueKind.False => "bool",
        _ => "null",
    };
}
