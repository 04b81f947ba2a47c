using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Web.Bot.Updates;

/// <summary>Answers a command, or the key under the composer that has a label.</summary>
internal interface IWordHandler
{
    /// <summary>With the slash; null: none.</summary>
    string? Command => null;

    Say? Label => null;

    /// <summary>The button that does the same.</summary>
    CallbackAction Same { get; }

    Task ReadAsync(Visit visit, string text, CancellationToken ct);
}
