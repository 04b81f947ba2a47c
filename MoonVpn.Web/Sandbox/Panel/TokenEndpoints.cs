using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Named bearer tokens; since 3.2.7 the plain text is shown once, when one is made.</summary>
internal sealed class TokenEndpoints(PanelDatabase db)
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const int MaxName = 64;
    private const int TokenLength = 48;

    public void Map(PanelRoutes routes)
    {
        var (root, scope) = SettingEndpoints.Place(db.Traits);
        root += "apiTokens";
        routes.Get(root, scope, _ => PanelAnswer.Data(new JsonArray([.. db.State.Tokens.Select(token => Json(token, db.Traits.ShowsTokens ? token.Token : null))])));
        routes.Post(root + "/create", scope, Create);
        routes.Post(root + "/delete/:id", scope, request => Change(request, _ => null));
        routes.Post(root + "/setEnabled/:id", scope, request => Change(request, token => token with { Enabled = GoBinding.Map(request).Flag("enabled") }));
    }

    private PanelAnswer Create(PanelRequest request)
    {
        var name = GoBinding.Map(request).Text("name").Trim();
        if (name.Length == 0)
            throw PanelRefusalException.Own("token name is required");
        if (name.Length > MaxName)
            throw PanelRefusalException.Own("token name must be 64 characters or fewer");
        if (db.State.Tokens.Exists(token => token.Name == name))
            throw PanelRefusalException.Own("a token with that name already exists");
        var made = new ApiToken(++db.State.LastToken, name, RandomNumberGenerator.GetString(Alphabet, TokenLength), true, db.NowMs / 1000);
        db.State.Tokens.Add(made);
        db.Note("token-add", "");
        return PanelAnswer.Data(Json(made, made.Token));
    }

    private PanelAnswer Change(PanelRequest request, Func<ApiToken, ApiToken?> change)
    {
        var id = GoBinding.Id(request.Args[0], PanelTexts.WentWrong);
        var at = db.State.Tokens.FindIndex(token => token.Id == id);
        if (at < 0)
            throw PanelRefusalException.Own("token not found");
        if (change(db.State.Tokens[at]) is { } changed)
            db.State.Tokens[at] = changed;
        else
            db.State.Tokens.RemoveAt(at);
        db.Note("token-change", "");
        return PanelAnswer.Data(null);
    }

    private static JsonObject Json(ApiToken token, string? plain = null)
    {
        var json = new JsonObject { ["id"] = token.Id, ["name"] = token.Name };
        if (plain is not null)
            json["token"] = plain;
        json["enabled"] = token.Enabled;
        json["createdAt"] = token.CreatedAt;
        return json;
    }
}
