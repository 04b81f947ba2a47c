using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Telegram.State;

/// <summary>A chat as the server keeps it: private, group, supergroup or channel.</summary>
internal sealed class Room(long id, string type)
{
    public long Id { get; } = id;

    public string Type { get; set; } = type;

    public string? Title { get; set; }

    public string? Username { get; set; }

    /// <summary>Leads into a chat that has no public name, or another way into one that has.</summary>
    public string? InviteLink { get; set; }

    public bool IsForum { get; set; }

    /// <summary>The person of a private chat has written to the bot at least once.</summary>
    public bool Started { get; set; }

    /// <summary>The person of a private chat has blocked the bot.</summary>
    public bool Blocked { get; set; }

    public bool Deactivated { get; set; }

    public long? MigratedTo { get; set; }

    /// <summary>Who is here and as what: creator, administrator, member, restricted, left, kicked.</summary>
    public Dictionary<long, string> Members { get; } = [];

    public Dictionary<long, string> Topics { get; } = [];

    public HashSet<long> ClosedTopics { get; } = [];

    public List<Letter> Letters { get; } = [];

    /// <summary>The reply keyboard that stands under the composer now.</summary>
    public JsonObject? ReplyKeyboard { get; set; }

    public JsonObject? MenuButton { get; set; }

    public List<long> Pinned { get; } = [];

    public bool IsPrivate => Type == "private";

    public bool IsChannel => Type == "channel";

    public bool HasOwnNumbering => Type is "supergroup" or "channel";

    public Letter? Find(long messageId) => Letters.Find(letter => letter.Id == messageId && !letter.Deleted);

    public JsonObject ToWire(Account? person)
    {
        var wire = new JsonObject { ["id"] = Id };
        if (IsPrivate && person is not null)
        {
            wire["first_name"] = person.FirstName;
            wire.SetOrRemove("last_name", person.LastName);
            wire.SetOrRemove("username", person.Username);
        }
        wire.SetOrRemove("title", Title);
        if (!IsPrivate)
            wire.SetOrRemove("username", Username);
        if (IsForum)
            wire["is_forum"] = true;
        wire["type"] = Type;
        return wire;
    }
}
