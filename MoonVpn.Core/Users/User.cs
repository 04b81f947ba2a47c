using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Users;

/// <summary>One human, through Telegram, portal or both (table <c>user</c>).</summary>
public sealed class User
{
    public long Id { get; init; }

    public long? TelegramId { get; set; }

    /// <summary>Telegram name without the @.</summary>
    public string? Username { get; set; }

    public string FullName { get; set; } = "";

    public UserRole Role { get; set; }

    /// <summary>What an admin may do; meaningless for other roles.</summary>
    public Permission Permissions { get; set; }

    /// <summary>Sum of the user's ledger rows in Toman; written only together with a row.</summary>
    public long Balance { get; internal set; }

    public UserStatus Status { get; set; }

    /// <summary>Since when the wallet is read-only because its rows do not add up; null: it is not. Only a superadmin clears it.</summary>
    public DateTime? WalletFrozenAt { get; internal set; }

    /// <summary>The invariants that were violated, by id.</summary>
    public string? WalletFrozenReason { get; internal set; }

    /// <summary>JSON object of personal preferences.</summary>
    public string Settings { get; set; } = "{}";

    /// <summary>Two letters: fa or en.</summary>
    public string Language { get; set; } = "fa";

    /// <summary>Their own phone number as they shared it, digits with country code: 989121234567.</summary>
    public string? Phone { get; set; }

    /// <summary>The version of the rules that they accepted last, as <see cref="ShopRules"/> names it; 0: none.</summary>
    public int AcceptedRules { get; set; }

    /// <summary>The seller whose customer this is.</summary>
    public long? SellerId { get; set; }

    /// <summary>When Telegram told us that the person blocked the bot; null after the next message.</summary>
    public DateTime? BotBlockedAt { get; set; }

    /// <summary>Folded names and ids, for finding.</summary>
    public string SearchKey { get; private set; } = "";

    public DateTime CreatedAt { get; init; }

    public DateTime? LastSeenAt { get; set; }

    public void Rename(string fullName, string? username)
    {
        var (name, at) = (PersianText.Clean(fullName), string.IsNullOrWhiteSpace(username) ? null : PersianText.Clean(username, 32));
        if (SearchKey.Length > 0 && (FullName, Username) == (name, at))
        {
            return;
        }

        (FullName, Username) = (name, at);
        SearchKey = PersianText.Key($"{FullName} {Username} {TelegramId}");
    }
}
