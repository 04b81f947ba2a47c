using System.Text.Json;
using Telegram.Bot.Requests;
using Telegram.Bot.Types.Enums;

namespace MoonVpn.Web.Bot.Connection;

/// <summary>getUpdates with the answer left as JSON: one update the library cannot read must not hide the others.</summary>
internal sealed class RawGetUpdates() : RequestBase<JsonElement[]>("getUpdates")
{
    public long? Offset { get; init; }

    public int Limit { get; init; } = 100;

    public int Timeout { get; init; } = 50;

    public IReadOnlyList<UpdateType> AllowedUpdates { get; init; } = [];
}
