using System.Globalization;
using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Telegram.State;

/// <summary>Everything the server knows. Whoever touches it holds <see cref="Gate"/>.</summary>
internal sealed class Cloud
{
    private readonly Dictionary<long, long> _numbering = [];
    private long _lastTap;

    public Cloud(TimeProvider time)
    {
        Time = time;
        Queue = new UpdateQueue(time);
        Calls = new CallLog(time, Events);
        Reset();
    }

    public Lock Gate { get; } = new();

    public TimeProvider Time { get; }

    public EventLog Events { get; } = new();

    public UpdateQueue Queue { get; }

    public CallLog Calls { get; private set; }

    public FaultPlan Faults { get; } = new();

    public FileStore Files { get; private set; } = new();

    public BotProfile Profile { get; private set; } = new();

    public Dictionary<long, Account> Accounts { get; } = [];

    public Dictionary<long, Room> Rooms { get; } = [];

    public Dictionary<string, PendingTap> Taps { get; } = [];

    public List<TapAnswer> Answers { get; } = [];

    /// <summary>The folder in which a server in --local mode puts files; null: it is not in that mode.</summary>
    public string? LocalFiles { get; init; }

    /// <summary>The token no longer works, as after a revocation at BotFather.</summary>
    public bool TokenRevoked { get; set; }

    public DateTimeOffset Now => Time.GetUtcNow();

    public long UnixNow => Now.ToUnixTimeSeconds();

    public Account Bot => Accounts[SandboxTelegram.BotId];

    public void Reset()
    {
        Rooms.Clear();
        Accounts.Clear();
        Taps.Clear();
        Answers.Clear();
        Faults.Clear();
        Queue.Clear();
        Files = new FileStore();
        Profile.Webhook?.Replace();
        Profile = new BotProfile();
        Calls = new CallLog(Time, Events);
        TokenRevoked = false;
        Townspeople.MoveIn(this);
        Events.Add("reset", []);
    }

    public Room? Room(long id) => Rooms.GetValueOrDefault(id);

    public JsonObject Describe(Room room) => room.ToWire(Accounts.GetValueOrDefault(room.Id));

    public long NextMessageId(Room room)
    {
        var counter = room.HasOwnNumbering ? room.Id : 0;
        // From the clock as well: yesterday's message ids must not mean today's messages.
        var last = _numbering.GetValueOrDefault(counter, Math.Max(0, (UnixNow - 1_790_000_000) / 60));
        return _numbering[counter] = last + 1;
    }

    public PendingTap NewTap(long person, long chat, long message)
    {
        var id = (((long)(person % 1_000_000) << 32) + ++_lastTap).ToString(CultureInfo.InvariantCulture);
        return Taps[id] = new PendingTap(id, person, chat, message, Now);
    }

    /// <summary>Puts a message into a chat and tells whoever watches.</summary>
    public Letter Post(Room room, Account? author, JsonObject content, bool broughtKeyboard = false)
    {
        var body = new JsonObject { ["message_id"] = NextMessageId(room) };
        if (room.IsChannel)
            body["sender_chat"] = Describe(room);
        else
            body["from"] = author?.ToWire();
        body["chat"] = Describe(room);
        body["date"] = UnixNow;
        foreach (var (field, value) in content)
            body[field] = value?.DeepClone();
        var byBot = author?.Id == Bot.Id;
        var letter = new Letter(body["message_id"].Number()!.Value, body, Now) { ByBot = byBot, BroughtKeyboard = broughtKeyboard };
        room.Letters.Add(letter);
        Events.Add("message", new JsonObject { ["chat_id"] = room.Id, ["by_bot"] = byBot, ["message"] = body.DeepClone() });
        return letter;
    }

    public void Change(Room room, Letter letter, JsonObject body, bool byPerson = false)
    {
        letter.History.Add(letter.Body);
        body["edit_date"] = UnixNow;
        letter.Body = body;
        Events.Add("edit", new JsonObject { ["chat_id"] = room.Id, ["by_person"] = byPerson, ["message"] = body.DeepClone() });
    }

    public void Delete(Room room, Letter letter)
    {
        letter.Deleted = true;
        Events.Add("delete", new JsonObject { ["chat_id"] = room.Id, ["message_id"] = letter.Id });
    }
}
