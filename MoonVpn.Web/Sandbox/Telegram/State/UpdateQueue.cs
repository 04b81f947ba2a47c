using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Telegram.State;

/// <summary>Updates that wait for the bot: kept until confirmed by an offset, or until too old.</summary>
internal sealed class UpdateQueue(TimeProvider time)
{
    private static readonly HashSet<string> OnlyWhenAskedFor = ["chat_member", "message_reaction", "message_reaction_count"];
    private static readonly TimeSpan ShortLife = TimeSpan.FromSeconds(150);
    private static readonly TimeSpan InlineLife = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongLife = TimeSpan.FromHours(24);

    private readonly List<QueuedUpdate> _waiting = [];
    private HashSet<string>? _allowed;

    // Starts from the clock, so that a sandbox begun anew does not reuse the ids of the one before.
    private int _nextId = (int)Math.Clamp(time.GetUtcNow().ToUnixTimeSeconds() - 1_500_000_000, 1, 1_500_000_000);
    private TaskCompletionSource _arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when something new arrives or a poll must end.</summary>
    public Task Arrival => _arrival.Task;

    public int Pending
    {
        get
        {
            DropOld();
            return _waiting.Count;
        }
    }

    public JsonArray? AllowedKinds => _allowed?.Select(kind => (JsonNode?)kind).ToJsonArray();

    /// <summary>Sticky: null keeps what was asked for last time, empty means the default.</summary>
    public void Allow(JsonArray? kinds)
    {
        if (kinds is not null)
            _allowed = kinds.Count == 0 ? null : [.. kinds.Select(kind => kind.Text() ?? "")];
    }

    /// <summary>An update that is not allowed is never made, so it costs no id.</summary>
    public int? Add(string kind, JsonNode content, int? ownId = null)
    {
        if (_allowed is { } allowed ? !allowed.Contains(kind) : OnlyWhenAskedFor.Contains(kind))
            return null;
        var id = ownId ?? _nextId++;
        _waiting.Add(new QueuedUpdate(id, Lane(kind, content), time.GetUtcNow() + LifeOf(kind), new JsonObject { ["update_id"] = id, [kind] = content.DeepClone() }));
        Wake();
        return id;
    }

    public IReadOnlyList<JsonObject> Take(long offset, int limit)
    {
        DropOld();
        if (offset < 0)
            _waiting.RemoveRange(0, (int)Math.Max(0, _waiting.Count + offset));
        else if (offset > 0 && offset <= _nextId + 10)
            _waiting.RemoveAll(update => update.Id < offset);
        return [.. _waiting.Take(limit).Select(update => update.Body)];
    }

    /// <summary>Of each lane the update whose turn it is.</summary>
    public IReadOnlyList<QueuedUpdate> Heads()
    {
        DropOld();
        return [.. _waiting.DistinctBy(update => update.Lane)];
    }

    public bool Has(QueuedUpdate update)
    {
        DropOld();
        return _waiting.Contains(update);
    }

    public void Confirm(QueuedUpdate update) => _waiting.Remove(update);

    public void Clear() => _waiting.Clear();

    public void Wake()
    {
        var woken = _arrival;
        _arrival = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        woken.SetResult();
    }

    private static string Lane(string kind, JsonNode content) => kind == "callback_query"
        ? $"tap {content["from"]?["id"].Text()}"
        : $"chat {(content["chat"] ?? content["from"])?["id"].Text()}";

    private static TimeSpan LifeOf(string kind) => kind switch
    {
        "callback_query" or "pre_checkout_query" or "shipping_query" => ShortLife,
        "inline_query" or "chosen_inline_result" => InlineLife,
        _ => LongLife,
    };

    private void DropOld()
    {
        var now = time.GetUtcNow();
        _waiting.RemoveAll(update => update.Until <= now);
    }
}
