namespace MoonVpn.Web.Portal.Layout;

/// <summary>The portal's colours, declared once: <see cref="MoonTheme"/> hands them to MudBlazor, <see cref="Css"/> to the style sheets.</summary>
public sealed record MoonPalette
{
    /// <summary>Paper under a grey sky.</summary>
    public static readonly MoonPalette Light = new()
    {
        Canvas = "#f5f6fa",
        Surface = "#ffffff",
        Raised = "#ffffff",
        Sunken = "#eef0f6",
        Line = "#e1e5ee",
        Ink = "#1c2238",
        Muted = "#5f6880",
        Faint = "#8b93a9",
        Night = "#1a2042",
        NightInk = "#c6cce6",
        NightLine = "#2c3460",
        Moon = "#f0cf8a",
        Primary = "#4453b5",
        PrimarySoft = "#e9ebf9",
        OnPrimary = "#ffffff",
        Good = "#1f7a57",
        GoodSoft = "#e2f3ec",
        Attention = "#94600c",
        AttentionSoft = "#fbf0d9",
        Bad = "#b83a3a",
        BadSoft = "#fbe8e7",
        Note = "#2a6a9c",
        NoteSoft = "#e3eff8",
        Shadow = "0 1px 2px rgba(28,34,56,.05), 0 4px 16px rgba(28,34,56,.04)",
    };

    /// <summary>The same room at night.</summary>
    public static readonly MoonPalette Dark = new()
    {
        Canvas = "#10142a",
        Surface = "#181d38",
        Raised = "#202647",
        Sunken = "#131831",
        Line = "#2a3158",
        Ink = "#e8eaf6",
        Muted = "#a3abc9",
        Faint = "#7881a3",
        Night = "#0b0f21",
        NightInk = "#b9c0dd",
        NightLine = "#1d2344",
        Moon = "#f0cf8a",
        Primary = "#9aa6f2",
        PrimarySoft = "#272e59",
        OnPrimary = "#12162f",
        Good = "#71cfa3",
        GoodSoft = "#163a33",
        Attention = "#e9bd6a",
        AttentionSoft = "#3b3122",
        Bad = "#f2928d",
        BadSoft = "#43222f",
        Note = "#84bdea",
        NoteSoft = "#1b3553",
        Shadow = "0 1px 2px rgba(0,0,0,.25), 0 6px 20px rgba(0,0,0,.18)",
    };

    public required string Canvas { get; init; }
    public required string Surface { get; init; }
    public required string Raised { get; init; }
    public required string Sunken { get; init; }
    public required string Line { get; init; }
    public required string Ink { get; init; }
    public required string Muted { get; init; }
    public required string Faint { get; init; }
    public required string Night { get; init; }
    public required string NightInk { get; init; }
    public required string NightLine { get; init; }
    public required string Moon { get; init; }
    public required string Primary { get; init; }
    public required string PrimarySoft { get; init; }
    public required string OnPrimary { get; init; }
    public required string Good { get; init; }
    public required string GoodSoft { get; init; }
    public required string Attention { get; init; }
    public required string AttentionSoft { get; init; }
    public required string Bad { get; init; }
    public required string BadSoft { get; init; }
    public required string Note { get; init; }
    public required string NoteSoft { get; init; }
    public required string Shadow { get; init; }

    public static MoonPalette For(Preferences preferences) => preferences.IsDark ? Dark : Light;

    /// <summary>Custom properties for the root element.</summary>
    public string Css() =>
        $"--canvas:{Canvas};--surface:{Surface};--raised:{Raised};--sunken:{Sunken};--line:{Line};"
        + $"--ink:{Ink};--muted:{Muted};--faint:{Faint};"
        + $"--night:{Night};--night-ink:{NightInk};--night-line:{NightLine};--moon:{Moon};"
        + $"--primary:{Primary};--primary-soft:{PrimarySoft};--on-primary:{OnPrimary};"
        + $"--good:{Good};--good-soft:{GoodSoft};--attention:{Attention};--attention-soft:{AttentionSoft};"
        + $"--bad:{Bad};--bad-soft:{BadSoft};--note:{Note};--note-soft:{NoteSoft};--shadow:{Shadow};";
}
