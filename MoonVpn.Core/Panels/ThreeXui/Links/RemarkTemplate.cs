using System.Text;
using System.Text.RegularExpressions;

namespace MoonVpn.Core.Panels.ThreeXui.Links;

/// <summary>Names of links from 3.4 on: parts between bars, in each of them {{TOKENS}}.</summary>
internal static partial class RemarkTemplate
{
    private const string Unlimited = "∞";

    private static readonly Dictionary<string, string> Aliases = new()
    {
        ["EMAIL"] = "EMAIL",
        ["DATA_USAGE"] = "TRAFFIC_USED",
        ["DATA_LEFT"] = "TRAFFIC_LEFT",
        ["DATA_LIMIT"] = "TRAFFIC_TOTAL",
        ["DAYS_LEFT"] = "DAYS_LEFT",
        ["EXPIRE_DATE"] = "EXPIRE_DATE",
        ["JALALI_EXPIRE_DATE"] = "JALALI_EXPIRE_DATE",
        ["TIME_LEFT"] = "TIME_LEFT",
        ["STATUS_EMOJI"] = "STATUS_EMOJI",
        ["USAGE_PERCENTAGE"] = "USAGE_PERCENTAGE",
        ["PROTOCOL"] = "PROTOCOL",
        ["TRANSPORT"] = "TRANSPORT",
        ["SECURITY"] = "SECURITY",
    };

    /// <param name="removed">Tokens that leave together with their decoration, before any value is looked up.</param>
    public static string Expand(string template, IReadOnlySet<string> removed, Func<string, string> value)
    {
        var spelled = SingleBraces.Replace(template, match => Aliases.TryGetValue(match.Groups[1].Value, out var name) ? $"{{{{{name}}}}}" : match.Value);
        var parts = spelled.Split('|').Select(part => Strip(part, removed)).Where(part => removed.Count == 0 || part.Length > 0);
        return string.Join('|', parts.Select(part => Fill(part, value)).OfType<string>());
    }

    /// <summary>A part loses the removed tokens and the text that touches them; what remains is joined by a blank.</summary>
    private static string Strip(string part, IReadOnlySet<string> removed)
    {
        if (removed.Count == 0) return part;
        var tokens = Tokens.Matches(part);
        if (!tokens.Any(token => removed.Contains(token.Groups[1].Value))) return part.Trim();

        var runs = new List<string>();
        var kept = new List<Match>();
        var (start, touched) = (0, false);
        foreach (var token in tokens.Append(null))
        {
            if (token is not null && !removed.Contains(token.Groups[1].Value))
            {
                kept.Add(token);
                continue;
            }

            if (kept.Count > 0)
            {
                var from = touched ? kept[0].Index : start;
                var to = token is null ? part.Length : kept[^1].Index + kept[^1].Length;
                runs.Add(part[from..to].Trim());
            }

            kept.Clear();
            (start, touched) = (token is null ? part.Length : token.Index + token.Length, true);
        }

        return string.Join(' ', runs.Where(run => run.Length > 0));
    }

    /// <summary>Null when every token of the part is empty or unlimited: then the part says nothing.</summary>
    private static string? Fill(string part, Func<string, string> value)
    {
        var tokens = Tokens.Matches(part);
        var values = tokens.Select(token => value(token.Groups[1].Value)).ToList();
        if (tokens.Count > 0 && values.All(text => text is "" or Unlimited)) return null;

        var text = new StringBuilder();
        var (start, written) = (0, false);
        for (var i = 0; i < tokens.Count; i++)
        {
            text.Append(part, start, tokens[i].Index - start).Append(values[i]);
            written |= values[i].Length > 0;
            start = tokens[i].Index + tokens[i].Length;
            // A lone hyphen joins two tokens; with one of them empty it has nothing to join.
            if (i + 1 < tokens.Count && part[start..tokens[i + 1].Index].Trim() == "-" && (!written || values[i + 1].Length == 0))
                start = tokens[i + 1].Index;
        }

        return text.Append(part, start, part.Length - start).ToString();
    }

    [GeneratedRegex(@"\{\{([A-Z_]+)\}\}")]
    private static partial Regex Tokens { get; }

    [GeneratedRegex(@"(?<!\{)\{([A-Z_]+)\}(?!\})")]
    private static partial Regex SingleBraces { get; }
}
