using System.Text.Json;
using System.Text.RegularExpressions;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>The frame of every JSON answer.</summary>
/// <param name="Reason">The panel's English reason without its localised prefix: for people only.</param>
internal sealed partial record Envelope(bool Success, string Reason, JsonElement Content)
{
    /// <summary>Anything that is not clearly the panel's own answer leaves the effect unknown.</summary>
    public static Envelope Read(PanelAnswer answer)
    {
        EnsureIsAnswer(answer);
        try
        {
            var json = answer.Json();
            if (json.Member("success").ValueKind is not (JsonValueKind.True or JsonValueKind.False)) throw Unclear(answer);
            return new Envelope(json.Flag("success"), Inner(json.Text("msg")), json.Member("obj"));
        }
        catch (JsonException problem)
        {
            throw Unclear(answer, problem);
        }
    }

    /// <summary>Turns away what is no answer of a panel, or one to a token that may not ask.</summary>
    public static void EnsureIsAnswer(PanelAnswer answer)
    {
        if (answer.IsForbidden)
            throw new PanelException(PanelFailure.BadCredentials, "The API token may not do this.") { Diagnosis = PanelDiagnosis.TokenScope };
        if (answer.Status != 200 || answer.IsPage) throw Unclear(answer);
    }

    /// <summary>What the answer says of success, without reading the rest; null when it does not say.</summary>
    public static bool? Flag(PanelAnswer answer)
    {
        if (!answer.IsJson) return null;
        var reader = new Utf8JsonReader(answer.Body);
        try
        {
            for (reader.Read(); reader.Read() && reader.TokenType == JsonTokenType.PropertyName; reader.Skip())
            {
                if (!reader.ValueTextEquals("success"u8)) continue;
                reader.Read();
                return reader.TokenType switch { JsonTokenType.True => true, JsonTokenType.False => false, _ => null };
            }
        }
        catch (JsonException)
        {
            return null;
        }

        return null;
    }

    /// <summary>For writes: no is the panel's last word, until somebody looks.</summary>
    public JsonElement OrRefused() => Success ? Content : throw Refusal(Reason);

    /// <summary>For reads: what could not be read is not known.</summary>
    public JsonElement OrUnknown() => Success ? Content : throw new PanelException(PanelFailure.Unknown, $"The panel could not tell: {Reason}");

    public static PanelException Unclear(PanelAnswer answer, Exception? problem = null) =>
        new(PanelFailure.Unknown, $"The panel's answer makes no sense ({answer}).", problem)
        {
            Diagnosis = answer.IsGatewayDown ? PanelDiagnosis.GatewayDown : PanelDiagnosis.Unclear,
        };

    public static string Inner(string message)
    {
        var inner = Parenthesised.Match(message);
        var reason = Secrets.Replace((inner.Success ? inner.Groups[1].Value : message).Trim(), "…");
        return reason.Length > 300 ? reason[..300] : reason;
    }

    private static PanelException Refusal(string reason) => new(PanelFailure.Refused, $"The panel refused: {reason}");

    [GeneratedRegex(@"\((.*)\)\s*$", RegexOptions.Singleline)]
    private static partial Regex Parenthesised { get; }

    // Panels name the key or the subscription id that they did not find or found taken.
    [GeneratedRegex(@"(?<=\b(?:ID|subId[a-z ]*): ?)\S.*|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Secrets { get; }
}
