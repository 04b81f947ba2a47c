using System.Globalization;
using System.Text.Json;
using MoonVpn.Core.Accounts;
using MoonVpn.Web.Portal.Shared;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Web.Portal.Pages.Accounts;

/// <summary>Something that happened to an account, in words.</summary>
/// <param name="State">Of a job, move or period.</param>
/// <param name="More">What there is to add.</param>
/// <param name="Panel">The panel's own words, for those who see panels.</param>
internal sealed record HistoryStep(DateTime At, string Title, Tone Tone, Text? State = null, string? More = null, string? Panel = null, long? OrderId = null, string? By = null)
{
    public static HistoryStep Of(AccountEvent what) => what.Kind switch
    {
        AccountEventKind.Decision => OfDecision(what),
        AccountEventKind.Job => OfJob(what),
        AccountEventKind.Move => OfMove(what),
        AccountEventKind.Period => OfPeriod(what),
    };

    private static HistoryStep OfDecision(AccountEvent what) => new(what.At, AccountHistoryTexts.Action(what.What), Tone.Quiet, More: Details(what.Details), By: what.By ?? AccountHistoryTexts.ByShop);

    private static HistoryStep OfJob(AccountEvent what)
    {
        var (kind, reason) = what.What.Split(':') is [var first, var second] ? (Word<PanelJobKind>(first), Word<PanelJobReason>(second)) : default;
        var status = PanelJobTexts.Of(Word<PanelJobStatus>(what.State));
        var error = what.Details.Length > 0 && status.Tone != Tone.Good ? PanelJobTexts.Error(what.Details) : default;
        return new HistoryStep(what.At, $"{PanelJobTexts.Of(kind)} · {PanelJobTexts.Of(reason)}", status.Tone, status.Text, error.Means, error.Words);
    }

    private static HistoryStep OfMove(AccountEvent what)
    {
        var status = TransferTexts.Of(Word<AccountTransferStatus>(what.State));
        // An order's move says nothing of its own; the staff's says why.
        return new HistoryStep(what.At, $"{AccountHistoryTexts.Move} · \u2068{what.What}\u2069", status.Tone, status.Text, what.Details.Length > 0 ? AccountHistoryTexts.Reason.With(what.Details) : null);
    }

    private static HistoryStep OfPeriod(AccountEvent what)
    {
        var status = AccountHistoryTexts.Of(Word<AccountPeriodStatus>(what.State));
        var order = long.TryParse(what.Details.Split(' ')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : (long?)null;
        return new HistoryStep(what.At, AccountHistoryTexts.Period.With(what.What), status.Tone, status.Text, OrderId: order);
    }

    /// <summary>What an admin gave, the names before and after, and why.</summary>
    private static string? Details(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        List<string> words = [];
        if (root.TryGetProperty("details", out var given) && given.ValueKind == JsonValueKind.Object)
        {
            if (given.TryGetProperty("days", out var days) && days.GetInt32() is > 0 and var more)
            {
                words.Add(AccountHistoryTexts.Days.With(more));
            }

            if (given.TryGetProperty("bytes", out var bytes) && bytes.GetInt64() is > 0 and var amount)
            {
                words.Add(DataAmount.Format(amount));
            }
        }

        if (Said(root, "from") is { } from && Said(root, "to") is { } to)
        {
            words.Add($"\u2068{from}\u2069 {(Text.IsPersian ? "←" : "→")} \u2068{to}\u2069");
        }

        if (Said(root, "reason") is { } reason)
        {
            words.Add(AccountHistoryTexts.Reason.With(reason));
        }

        return words.Count > 0 ? string.Join(" · ", words) : null;
    }

    private static string? Said(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>A value by its word in the database: reset_traffic.</summary>
    private static T Word<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
}
