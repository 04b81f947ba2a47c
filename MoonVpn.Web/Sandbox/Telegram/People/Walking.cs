using System.Diagnostics;
using System.Text.Json.Nodes;
using MoonVpn.Web.Sandbox.Telegram.State;

namespace MoonVpn.Web.Sandbox.Telegram.People;

/// <summary>
/// A crowd: many persons who take the same steps, each as soon as the bot has answered the one before. It is for measuring:
/// watching from outside would cost more than the bot. <c>{"people":[1001],"steps":[{"say":"/start","see":"2"},{"tap":"2","read":"Plans"}],"rounds":1}</c>:
/// <c>tap</c> is the beginning of a button's data; an answer has come when a button begins with <c>see</c> or the words hold <c>read</c>.
/// </summary>
internal sealed class Walking
{
    private readonly Cloud _cloud;
    private readonly Writing _writing;
    private readonly Tapping _tapping;
    private readonly Dictionary<long, Walker> _walkers = [];
    private readonly List<double> _firstAnswers = [];
    private List<JsonObject> _steps = [];
    private long _rounds;
    private long _began;
    private long _ended;

    public Walking(Cloud cloud)
    {
        (_cloud, _writing, _tapping) = (cloud, new Writing(cloud), new Tapping(cloud));
        cloud.Events.Heard += Hear;
    }

    public JsonNode Begin(JsonObject order)
    {
        _steps = [.. (order["steps"] as JsonArray ?? []).OfType<JsonObject>()];
        if (_steps.Count == 0)
            throw TelegramRefusal.BadRequest("a walk needs steps");
        _rounds = order["rounds"].Number() ?? 1;
        _walkers.Clear();
        _firstAnswers.Clear();
        foreach (var person in (order["people"] as JsonArray ?? []).Select(person => person.Number() ?? 0))
            _walkers[person] = new Walker(person);
        _began = _ended = Stopwatch.GetTimestamp();
        foreach (var walker in _walkers.Values.ToList())
            Step(walker);
        return Show();
    }

    public JsonNode Show() => new JsonObject
    {
        ["walking"] = _walkers.Count,
        ["seconds"] = Stopwatch.GetElapsedTime(_began, _ended).TotalSeconds,
        ["first_answers_ms"] = _firstAnswers.Select(ms => (JsonNode?)Math.Round(ms, 2)).ToJsonArray(),
    };

    private void Step(Walker walker)
    {
        var step = _steps[walker.Step];
        (walker.Since, walker.IsAnswered) = (Stopwatch.GetTimestamp(), false);
        if (step["say"].Text() is { } words)
            _writing.Say(new JsonObject { ["from"] = walker.Person, ["text"] = words });
        else
            _tapping.Tap(new JsonObject { ["from"] = walker.Person, ["data"] = walker.Button });
    }

    private void Hear(string type, JsonObject happened)
    {
        if (happened["chat_id"].Number() is not { } chat || !_walkers.TryGetValue(chat, out var walker))
            return;
        if (type is not ("message" or "edit") || happened["by_bot"]?.Yes() == false || happened["by_person"].Yes())
            return;
        if (!walker.IsAnswered)
        {
            walker.IsAnswered = true;
            _firstAnswers.Add(Stopwatch.GetElapsedTime(walker.Since).TotalMilliseconds);
        }
        if (happened["message"] is JsonObject message && Sees(message, _steps[walker.Step]))
            GoOn(walker, message);
    }

    private void GoOn(Walker walker, JsonObject message)
    {
        walker.Step++;
        if (walker.Step == _steps.Count)
            (walker.Step, walker.Round) = (0, walker.Round + 1);
        if (walker.Round == _rounds)
        {
            _walkers.Remove(walker.Person);
            _ended = Stopwatch.GetTimestamp();
            return;
        }
        walker.Button = _steps[walker.Step]["tap"].Text() is { } wanted ? Data(message).FirstOrDefault(data => Begins(data, wanted)) ?? wanted : "";
        Step(walker);
    }

    private static bool Sees(JsonObject message, JsonObject step) =>
        (step["see"].Text() is not { } button || Data(message).Any(data => Begins(data, button)))
        && (step["read"].Text() is not { } words || (message["text"] ?? message["caption"]).Text()?.Contains(words, StringComparison.Ordinal) == true);

    /// <summary>The number of the action is whole: 2 is not the beginning of 20.</summary>
    private static bool Begins(string data, string wanted) =>
        data.StartsWith(wanted, StringComparison.Ordinal) && (data.Length == wanted.Length || wanted.EndsWith(':') || data[wanted.Length] == ':');

    private static IEnumerable<string> Data(JsonObject message) => Letter.ButtonsOf(message).Select(button => button["callback_data"].Text()).OfType<string>();

    private sealed class Walker(long person)
    {
        public long Person { get; } = person;

        public int Step { get; set; }

        public int Round { get; set; }

        /// <summary>Data of the button that is pressed next.</summary>
        public string Button { get; set; } = "";

        public long Since { get; set; }

        public bool IsAnswered { get; set; }
    }
}
