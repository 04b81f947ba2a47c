using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Users;

/// <summary>A person as the bot meets them.</summary>
public sealed record KnownUser(long Id, Actor Actor, string Language, bool IsBlocked, bool IsNew)
{
    /// <summary>As <see cref="ShopRules"/> counts them; 0: none.</summary>
    public int AcceptedRules { get; init; }

    public bool HasPhone { get; init; }
}
