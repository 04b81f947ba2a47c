using MoonVpn.Core.Kernel;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Admin.Deeds;

/// <summary>One kind of deed: what it asks, and how it is done.</summary>
internal interface IDeed
{
    /// <summary>The button it begins with.</summary>
    CallbackAction Kind { get; }

    /// <summary>Looked at with every press and every answer; the service that does it looks once more.</summary>
    Permission Needs { get; }

    /// <exception cref="RefusedException">There is no such thing, or the actor may not do this to it.</exception>
    Task<Deed> BeginAsync(Visit visit, Callback pressed, CancellationToken ct);

    /// <returns>What is to be answered next; null: nothing more.</returns>
    Html? Question(Words words, Deed deed);

    /// <summary>Takes the answer to the question.</summary>
    /// <returns>Null when it is none.</returns>
    Deed? Read(Deed deed, string text);

    /// <summary>Why an answer was none.</summary>
    Html Unclear(Words words) => Html.Escape(words.Sentence(new RefusedException(Refusal.ReasonRequired)));

    /// <summary>Looked at after each answer, so that what is not allowed need not be asked to the end.</summary>
    /// <exception cref="RefusedException">The service would refuse it.</exception>
    void Check(Actor actor, Deed deed)
    {
    }

    /// <summary>What will be done, before it is.</summary>
    Task<Html> PreviewAsync(Visit visit, Deed deed, CancellationToken ct);

    /// <returns>What was done.</returns>
    Task<Html> DoAsync(Visit visit, Deed deed, CancellationToken ct);
}
