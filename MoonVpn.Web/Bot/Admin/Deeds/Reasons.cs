using MoonVpn.Core.Kernel;
using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Web.Bot.Admin.Deeds;

/// <summary>Why something is done: asked for last, kept in the record.</summary>
internal static class Reasons
{
    private const int Most = 200;
    private const int Least = 3;

    public static Html? Question(Words words, Deed deed) => deed.Text is null ? words.Html(AdminSay.AskReason) : null;

    /// <returns>Null when it is too short to be one.</returns>
    public static Deed? Read(Deed deed, string text) => PersianText.Clean(text, Most) is { Length: >= Least } reason ? deed with { Text = reason } : null;

    public static Html Line(Words words, Deed deed) => words.Html(AdminSay.Reason, Html.Name(deed.Text, Most));
}
