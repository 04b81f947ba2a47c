using System.Globalization;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Web.Bot.Texts;

/// <summary>The bot's voice in one language: the operator's own wordings before the built-in ones. <see cref="Voices"/> has one for each.</summary>
/// <param name="own">The operator's wording of the text of this name; null: none.</param>
internal sealed class Words(string language, Func<string, string?> own)
{
    public string Language => language;

    /// <summary>For a message: HTML, every argument escaped unless it is HTML.</summary>
    public Html Html(Say say, params object[] arguments) =>
        new(string.Format(CultureInfo.InvariantCulture, Template(say.ToString()), [.. arguments.Select(Escaped)]));

    /// <summary>For a button or a toast, which know no HTML.</summary>
    public string Plain(Say say, params object[] arguments) => string.Format(CultureInfo.InvariantCulture, Template(say.ToString()), arguments);

    /// <inheritdoc cref="Html(Say, object[])"/>
    public Html Html(AdminSay say, params object[] arguments) => new(string.Format(CultureInfo.InvariantCulture, Name(say), [.. arguments.Select(Escaped)]));

    /// <inheritdoc cref="Plain(Say, object[])"/>
    public string Plain(AdminSay say, params object[] arguments) => string.Format(CultureInfo.InvariantCulture, Name(say), arguments);

    /// <summary>What a value of one of the shop's enums is called.</summary>
    public string Name<TEnum>(TEnum value)
        where TEnum : struct, Enum => Template($"{typeof(TEnum).Name}_{value}");

    /// <summary>The sentence for a refusal: plain text.</summary>
    public string Sentence(RefusedException refused) =>
        string.Format(CultureInfo.InvariantCulture, Template($"{nameof(Refusal)}_{refused.Refusal}"), [.. refused.Arguments.Select(argument => Readable(refused.Refusal, argument))]);

    private static object Escaped(object argument) => argument is Html html ? html.Value : Texts.Html.Escape(Convert.ToString(argument, CultureInfo.InvariantCulture)).Value;

    private object Readable(Refusal refusal, object argument) => argument switch
    {
        long number => Toman.Format(number),
        int number => Toman.Format(number),
        DateTime utc when refusal == Refusal.ReceiptAlreadyDecided => this.Clock(utc),
        DateTime utc => this.Moment(utc),
        string text => PersianText.Clean(text),
        Core.Payments.ReceiptStatus status => Name(status),
        _ => argument,
    };

    private string Template(string key) => own(key) ?? BuiltInTexts.Of(language).GetValueOrDefault(key) ?? throw new InvalidOperationException($"The bot has no text '{key}' in {language}.");
}
