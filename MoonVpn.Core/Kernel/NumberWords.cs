namespace MoonVpn.Core.Kernel;

/// <summary>Persian number words as they are spelled in speech and writing, folded; and the scales of both languages.</summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, long> Values = Read(
    [
        ("یک", 1), ("یه", 1), ("دو", 2), ("سه", 3), ("چهار", 4), ("پنج", 5), ("شش", 6), ("شیش", 6), ("هفت", 7), ("هشت", 8), ("نه", 9),
        ("ده", 10), ("یازده", 11), ("دوازده", 12), ("سیزده", 13), ("چهارده", 14), ("پانزده", 15), ("پونزده", 15), ("شانزده", 16), ("شونزده", 16),
        ("هفده", 17), ("هجده", 18), ("هیجده", 18), ("نوزده", 19),
        ("بیست", 20), ("سی", 30), ("چهل", 40), ("پنجاه", 50), ("شصت", 60), ("هفتاد", 70), ("هشتاد", 80), ("نود", 90),
        ("صد", 100), ("یکصد", 100), ("دویست", 200), ("سیصد", 300), ("چهارصد", 400), ("پانصد", 500), ("پونصد", 500),
        ("ششصد", 600), ("شیشصد", 600), ("هفتصد", 700), ("هشتصد", 800), ("نهصد", 900),
    ]);

    private static readonly Dictionary<string, long> Scales = Read(
    [
        ("هزار", 1_000), ("thousand", 1_000), ("k", 1_000), ("t", 1_000),
        ("میلیون", 1_000_000), ("ملیون", 1_000_000), ("million", 1_000_000), ("m", 1_000_000),
        ("میلیارد", 1_000_000_000), ("billion", 1_000_000_000),
    ]);

    public static long? Value(string word) => Values.TryGetValue(word, out var value) ? value : null;

    public static long? Scale(string word) => Scales.TryGetValue(word, out var scale) ? scale : null;

    private static Dictionary<string, long> Read((string Word, long Number)[] words) => words.ToDictionary(pair => pair.Word, pair => pair.Number);
}
