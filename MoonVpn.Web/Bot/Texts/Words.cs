using System.Globalization;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Web.Bot.Texts;

/// <summary>The bot's voice in one language: the operator's own wordings before the built-in ones. <see cref="Voices"/> has one for each.</summary>
/// <param name="own">The operator's wording of the text of this name; null: none.</param>
internal sealed class Words(string language, Func<string, string?> own)
{
    public string Language => language;

    /// <summary>For a message: HTML, every argument escaped unless it is HTML.</summary>
    public Html Html(Say say, params object[] arguments) => Html(say.ToString(), arguments);

    /// <summary>For a button or a toast, which know no HTML.</summary>
    public string Plain(Say say, params object[] arguments) => Plain(Template(say.ToString()), arguments);

    /// <inheritdoc cref="Html(Say, object[])"/>
    public Html Html(AdminSay say, params object[] arguments) => Html($"{nameof(AdminSay)}_{say}", arguments);

    /// <inheritdoc cref="Plain(Say, object[])"/>
    public string Plain(AdminSay say, params object[] arguments) => Plain(Name(say), arguments);

    /// <summary>What a value of one of the shop's enums is called.</summary>
    public string Name<TEnum>(TEnum value)
        where TEnum : struct, Enum => Template($"{typeof(TEnum).Name}_{value}");

    /// <summary>The sentence for a refusal: plain text.</summary>
    public string Sentence(RefusedException refused) =>
        Plain(Template($"{nameof(Refusal)}_{refused.Refusal}"), [.. refused.Arguments.Select(argument => Readable(refused.Refusal, argument))]);

    private Html Html(string key, object[] arguments)
    {
        var template = Template(key);
        return new(string.Format(CultureInfo.InvariantCulture, template, [.. arguments.Select((argument, place) => argument is Html html ? html.Value : Escaped(template, place, argument))]));
    }

    private string Plain(string template, object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, template, [.. arguments.Select(argument => argument is string text ? Directed(text) : argument)]);

    /// <summary>What is in &lt;code&gt; stands apart anyhow, and is copied as it is.</summary>
    private string Escaped(string template, int place, object argument)
    {
        var text = Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "";
        return Texts.Html.Escape(Direction.IsInCode(template, place) ? text : Directed(text)).Value;
    }

    private string Directed(string text) => language == "fa" ? Direction.Isolate(text) : text;

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
