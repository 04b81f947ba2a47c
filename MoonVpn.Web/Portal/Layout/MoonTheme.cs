using MudBlazor;

namespace MoonVpn.Web.Portal.Layout;

/// <summary>MudBlazor dressed in the portal's own colours, type and corners.</summary>
internal static class MoonTheme
{
    private static readonly string[] Font = ["Vazirmatn", "system-ui", "sans-serif"];

    public static readonly MudTheme Theme = new()
    {
        PaletteLight = Paint(new PaletteLight(), MoonPalette.Light),
        PaletteDark = Paint(new PaletteDark(), MoonPalette.Dark),
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "10px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Font, FontSize = ".9375rem", LineHeight = "1.65", LetterSpacing = "normal" },
            H1 = new H1Typography { FontFamily = Font, FontSize = "1.5rem", FontWeight = "700", LineHeight = "1.4", LetterSpacing = "normal" },
            H2 = new H2Typography { FontFamily = Font, FontSize = "1.1875rem", FontWeight = "650", LineHeight = "1.5", LetterSpacing = "normal" },
            H3 = new H3Typography { FontFamily = Font, FontSize = "1.0625rem", FontWeight = "650", LineHeight = "1.5", LetterSpacing = "normal" },
            H6 = new H6Typography { FontFamily = Font, FontSize = "1.0625rem", FontWeight = "650", LineHeight = "1.5", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontFamily = Font, FontSize = ".9375rem", LineHeight = "1.65", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontFamily = Font, FontSize = ".875rem", LineHeight = "1.6", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Font, FontSize = ".875rem", FontWeight = "600", LetterSpacing = "normal", TextTransform = "none" },
            Caption = new CaptionTypography { FontFamily = Font, FontSize = ".8125rem", LineHeight = "1.5", LetterSpacing = "normal" },
        },
    };

    private static TPalette Paint<TPalette>(TPalette palette, MoonPalette moon)
        where TPalette : Palette
    {
        palette.Background = moon.Canvas;
        palette.BackgroundGray = moon.Sunken;
        palette.Surface = moon.Surface;
        palette.TextPrimary = moon.Ink;
        palette.TextSecondary = moon.Muted;
        palette.TextDisabled = moon.Faint;
        palette.ActionDefault = moon.Muted;
        palette.LinesDefault = palette.Divider = palette.TableLines = moon.Line;
        palette.LinesInputs = moon.Faint;
        palette.Skeleton = moon.Sunken;
        palette.Primary = moon.Primary;
        palette.Secondary = moon.Muted;
        palette.Success = moon.Good;
        palette.Warning = moon.Attention;
        palette.Error = moon.Bad;
        palette.Info = moon.Note;
        palette.PrimaryContrastText = palette.SuccessContrastText = palette.WarningContrastText
            = palette.ErrorContrastText = palette.InfoContrastText = moon.OnPrimary;
        return palette;
    }
}
