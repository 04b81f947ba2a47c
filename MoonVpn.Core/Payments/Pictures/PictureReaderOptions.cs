namespace MoonVpn.Core.Payments.Pictures;

/// <summary>The program that reads text from pictures, and what it may take.</summary>
public sealed record PictureReaderOptions
{
    /// <summary>A name to be found on PATH, or a path.</summary>
    public string Program { get; init; } = "tesseract";

    /// <summary>Real time after which it is ended with all it started.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Characters of its answer; with more, it is ended.</summary>
    public int MostOutput { get; init; } = 64 * 1024;
}
