using SkiaSharp;

namespace MoonVpn.Tests.Support;

/// <summary>Capitals and digits drawn with a pen, because a test machine need not have a font. Points on a grid of 4 by 6: x and y, a digit each.</summary>
internal static class StrokeFont
{
    private static readonly Dictionary<char, string> Glyphs = new()
    {
        ['0'] = "10 30 41 45 36 16 05 01 10|32 14",
        ['1'] = "11 20 26|16 36",
        ['2'] = "01 10 30 41 42 06 46",
        ['3'] = "01 10 30 41 42 33 44 45 36 16 05|13 33",
        ['4'] = "36 30 04 44",
        ['5'] = "40 00 02 32 43 45 36 16 05",
        ['6'] = "40 20 02 05 16 36 45 44 33 13 04",
        ['7'] = "00 40 16",
        ['8'] = "13 02 01 10 30 41 42 33 13 04 05 16 36 45 44 33",
        ['9'] = "06 26 44 41 30 10 01 02 13 33 42",
        ['A'] = "06 20 46|14 34",
        ['B'] = "33 03 00 30 41 42 33 44 45 36 06 03",
        ['C'] = "41 30 10 01 05 16 36 45",
        ['D'] = "00 06 26 44 42 20 00",
        ['E'] = "40 00 06 46|03 33",
        ['F'] = "40 00 06|03 33",
        ['G'] = "41 30 10 01 05 16 36 45 43 23",
        ['H'] = "00 06|40 46|03 43",
        ['I'] = "20 26",
        ['K'] = "00 06|40 03 46",
        ['L'] = "00 06 46",
        ['M'] = "06 00 23 40 46",
        ['N'] = "06 00 46 40",
        ['O'] = "10 30 41 45 36 16 05 01 10",
        ['P'] = "06 00 30 41 42 33 03",
        ['R'] = "06 00 30 41 42 33 03|23 46",
        ['S'] = "41 30 10 01 02 13 33 44 45 36 16 05",
        ['T'] = "00 40|20 26",
        ['U'] = "00 05 16 36 45 40",
        ['V'] = "00 26 40",
        ['Z'] = "00 40 06 46",
        [','] = "25 17",
        [':'] = "22 22|25 25",
        ['/'] = "40 06",
        ['*'] = "12 34|32 14",
        [' '] = "",
    };

    public static float Width(string text, float size) => text.Length * size * 0.9f;

    /// <param name="top">Of the letters.</param>
    /// <param name="size">Their height in pixels.</param>
    public static void Write(SKCanvas canvas, string text, float left, float top, float size, SKColor color)
    {
        using var pen = new SKPaint { IsAntialias = true, Color = color, Style = SKPaintStyle.Stroke, StrokeWidth = size / 7, StrokeCap = SKStrokeCap.Round };
        for (var index = 0; index < text.Length; index++)
        {
            foreach (var stroke in Glyphs[text[index]].Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                var points = stroke.Split(' ').Select(point => new SKPoint(
                    left + (index * size * 0.9f) + ((point[0] - '0') * size / 6), top + ((point[1] - '0') * size / 6))).ToArray();
                for (var step = 1; step < points.Length; step++)
                {
                    canvas.DrawLine(points[step - 1], points[step], pen);
                }
            }
        }
    }
}
