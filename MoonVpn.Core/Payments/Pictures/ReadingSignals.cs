using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments.Signals;

namespace MoonVpn.Core.Payments.Pictures;

/// <summary>What was read, held against what was asked for. Banks write Rial, the shop thinks in Toman.</summary>
/// <param name="Amount">Toman that the picture seems to speak of.</param>
/// <param name="Reference">The bank's number.</param>
internal sealed record ReadingSignals(long? Amount, string? Reference, IReadOnlyList<Suspicion> Suspicions)
{
    /// <param name="sure">What was read with confidence.</param>
    public static ReadingSignals Of(string sure, Receipt receipt, BankCard card)
    {
        var text = TransferText.Read(sure);
        var amount = AmountOf(text, receipt.Amount);
        return new ReadingSignals(amount, ReferenceOf(text, receipt), [.. Suspicious(text, amount, receipt.Amount), .. Suspicious(text, card)]);
    }

    /// <summary>What was asked for if it is there; else the greatest: fees and the like are smaller.</summary>
    private static long? AmountOf(TransferText text, long asked)
    {
        var amounts = text.Amounts.Select(read => Matches(read, asked) ? asked : InToman(read)).Where(toman => toman > 0).ToList();
        return amounts.Contains(asked) ? asked : amounts.Count > 0 ? amounts.Max() : null;
    }

    private static IEnumerable<Suspicion> Suspicious(TransferText text, long? amount, long asked)
    {
        if (amount is not { } toman || toman == asked)
        {
            yield break;
        }

        var shown = Toman.Format(toman);
        yield return toman == asked * 10 || toman * 10 == asked
            ? new Suspicion(SignalKind.RialForToman, 30, $"reads {shown}, perhaps Rial for Toman", Detail: shown)
            : new Suspicion(SignalKind.AmountDiffers, 30, $"reads {shown}", Detail: shown);
    }

    /// <summary>One card alone may be the payer's; of two, one is where the money went.</summary>
    private static IEnumerable<Suspicion> Suspicious(TransferText text, BankCard card)
    {
        var number = card.CardNumber[^4..];
        if (text.CardEndings.Count >= 2 && !text.CardEndings.Contains(number))
        {
            var read = string.Join(", ", text.CardEndings.Take(4));
            yield return new Suspicion(SignalKind.CardDiffers, 30, $"reads cards {read}", Detail: read);
        }
    }

    private static string? ReferenceOf(TransferText text, Receipt receipt) =>
        text.ReferenceBesides(receipt.Amount) is { Length: >= 6 } number ? number : null;

    private static bool Matches(ReadAmount read, long asked) =>
        (read.Unit != AmountUnit.Rial && read.Number == asked) || (read.Unit != AmountUnit.Toman && read.Number == Toman.ToRial(asked));

    private static long InToman(ReadAmount read) => read.Unit == AmountUnit.Toman ? read.Number : read.Number / 10;
}
