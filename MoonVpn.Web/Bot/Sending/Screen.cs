using MoonVpn.Web.Bot.Texts;
using Telegram.Bot.Types.ReplyMarkups;

namespace MoonVpn.Web.Bot.Sending;

/// <summary>What a person sees: words, buttons, perhaps a picture or video.</summary>
internal sealed class Screen(Html text)
{
    private readonly List<List<InlineKeyboardButton>> _rows = [];

    public Html Text => text;

    /// <summary>The text becomes its caption, or, where that is too long, stands below it.</summary>
    public Media? Media { get; init; }

    /// <summary>A PNG that is sent once.</summary>
    public byte[]? Picture
    {
        init => Media = value is null ? null : Media.Picture(value);
    }

    public bool IsCaption => Media is not null && TextLimits.Fits(text, TextLimits.Caption);

    public InlineKeyboardMarkup? Keyboard => _rows.Count == 0 ? null : new InlineKeyboardMarkup(_rows);

    /// <summary>The same, with something said before it.</summary>
    public Screen After(Html heading)
    {
        var whole = new Screen(Html.Of($"{heading}\n\n{text}")) { Media = Media };
        whole._rows.AddRange(_rows);
        return whole;
    }

    /// <summary>A row of buttons; those that are null are left out.</summary>
    public Screen Row(params IEnumerable<InlineKeyboardButton?> buttons)
    {
        var row = buttons.OfType<InlineKeyboardButton>().ToList();
        if (row.Count > 0)
        {
            _rows.Add(row);
        }

        return this;
    }

    public Screen Column(IEnumerable<InlineKeyboardButton> buttons)
    {
        foreach (var button in buttons)
        {
            Row(button);
        }

        return this;
    }
}
