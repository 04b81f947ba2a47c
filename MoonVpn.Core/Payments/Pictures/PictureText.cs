using System.Globalization;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Payments.Pictures;

/// <summary>What was read in a picture.</summary>
/// <param name="Words">Cleaned, a line per line, at most 2,000 characters.</param>
/// <param name="Sure">Only the lines whose every number was read with confidence.</param>
/// <param name="Confidence">0–100, by length of the words.</param>
internal sealed record PictureText(string Words, string Sure, int Confidence)
{
    private const int MostCharacters = 2_000;
    private const double SureFrom = 80;

    /// <param name="table">Tesseract's TSV; anything else yields no words.</param>
    public static PictureText Parse(string table)
    {
        var words = table.Split('\n').Select(Word.Parse).OfType<Word>().ToList();
        var lines = (from word in words group word by word.Line into line select line.ToList()).ToList();
        var length = words.Sum(word => word.Text.Length);
        return new PictureText(
            Join(lines),
            Join(lines.Where(line => line.TrueForAll(word => word.Confidence >= SureFrom || !word.Text.Any(char.IsDigit)))),
            length == 0 ? 0 : (int)Math.Round(words.Sum(word => word.Confidence * word.Text.Length) / length));
    }

    /// <summary>Of several pictures, one after the other.</summary>
    public static PictureText Of(IReadOnlyList<PictureText> texts) => new(
        Cut(string.Join('\n', texts.Select(text => text.Words))),
        Cut(string.Join('\n', texts.Select(text => text.Sure))),
        texts.Count == 0 ? 0 : (int)texts.Average(text => text.Confidence));

    private static string Join(IEnumerable<List<Word>> lines) => Cut(string.Join('\n', lines.Select(line => string.Join(' ', line.Select(word => word.Text)))));

    private static string Cut(string text) => text.Length <= MostCharacters ? text : text[..(char.IsHighSurrogate(text[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)];

    private sealed record Word(string Line, string Text, double Confidence)
    {
        private const int Columns = 12;

        public static Word? Parse(string row)
        {
            var cells = row.TrimEnd('\r').Split('\t');
            var isWord = cells.Length == Columns && cells[0] == "5";
            if (!isWord || !double.TryParse(cells[10], NumberStyles.Float, CultureInfo.InvariantCulture, out var confidence) || !(confidence is >= 0 and <= 100))
            {
                return null;
            }

            var text = PersianText.Clean(cells[11], 200);
            return text.Length == 0 ? null : new Word(string.Join('.', cells[1..5]), text, confidence);
        }
    }
}
