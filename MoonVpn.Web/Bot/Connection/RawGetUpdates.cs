using System.Text.Json;
using Telegram.Bot.Requests;
using Telegram.Bot.Types.Enums;

namespace MoonVpn.Web.Bot.Connection;

/// <summary>getUpdates with the answer left as JSON: one update the library cannot read must not hide the others.</summary>
internal sealed class RawGetUpdates() : RequestBase<JsonElement[]>("getUpdates")
{
    /// <summary>The longest that Telegram grants.</summary>
    public const int Patience = 50;

    public long? Offset { get; init; }

    public int Limit { get; init; } = 100;

    /// <summary>Seconds Telegram may take to answer when there is nothing new; 0 answers at once.</summary>
    public int Timeout { get; init; } = Patience;

    public IReadOnlyList<UpdateType> AllowedUpdates { get; init; } = [];
}
