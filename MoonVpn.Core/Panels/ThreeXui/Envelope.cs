using System.Text.Json;
using System.Text.RegularExpressions;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>The frame of every JSON answer.</summary>
/// <param name="Reason">The panel's English reason without its localised prefix.</param>
internal sealed partial record Envelope(bool Success, string Reason, JsonElement Content)
{
    /// <summary>Anything that is not clearly the panel's own answer leaves the effect unknown.</summary>
    public static Envelope Read(PanelAnswer answer)
    {
        if (answer.Status is not (200 or 403) || answer.IsPage) throw Unclear(answer);
        try
        {
            var json = JsonElement.Parse(answer.Body);
            if (json.Member("success").ValueKind is not (JsonValueKind.True or JsonValueKind.False)) throw Unclear(answer);
            return new Envelope(json.Flag("success"), Inner(json.Text("msg")), json.Member("obj"));
        }
        catch (JsonException problem)
        {
            throw Unclear(answer, problem);
        }
    }

    /// <summary>Reasons are hints: only their English inner text is stable.</summary>
    public bool Says(string text) => Reason.Contains(text, StringComparison.OrdinalIgnoreCase);

    public JsonElement OrRefused() =>
        Success ? Content : throw new PanelException(PanelFailure.Refused, $"The panel refused: {Reason}");

    private static string Inner(string message)
    {
        var inner = Parenthesised.Match(message);
        var reason = (inner.Success ? inner.Groups[1].Value : message).Trim();
        return reason.Length > 300 ? reason[..300] : reason;
    }

    private static PanelException Unclear(PanelAnswer answer, JsonException? problem = null) =>
        new(PanelFailure.Unknown, $"The panel's answer makes no sense ({answer}).", problem);

    [GeneratedRegex(@"\((.*)\)\s*$", RegexOptions.Singleline)]
    private static partial Regex Parenthesised { get; }
}
