using MoonVpn.Core.Panels;

namespace MoonVpn.Core.Accounts;

/// <summary>A job with all it is about, as read when it was taken.</summary>
/// <param name="ReadAt">When; what the panel shows from then on is news.</param>
public sealed record PanelTask(PanelJob Job, ClientAccount Account, Inbound Inbound, Panel Panel, long? TelegramId, DateTime ReadAt)
{
    internal ClientSpec Target => AccountTarget.Of(Account, TelegramId);

    /// <summary>The inbound as of the last sync; its clients are not part of it.</summary>
    internal RemoteInbound Remote => Inbound.ToRemote();

    /// <summary>The same e-mail is not enough: it is ours only with our secret and our subscription id, or those it had until now.</summary>
    internal bool IsOurs(RemoteClient client) => HasIdentity(client) || (Account.PreviousIdentity is { } json
        && AccountIdentity.Parse(json) is var previous
        && client.Is(Target with { Uuid = previous.Uuid, Password = previous.Password, SubscriptionId = previous.SubscriptionId }));

    /// <summary>The client is as it should be, secrets and all.</summary>
    internal bool IsMet(RemoteClient client) => HasIdentity(client) && AccountTarget.IsMet(Target, client, Inbound.RemoteId) && !HasBegunOtherwise(client);

    /// <summary>A counter below what was last taken in has been zeroed already: by an earlier try whose answer was lost.</summary>
    internal bool WantsReset(RemoteClient client) => Account.ResetPending && Counted(client) is > 0 and var counted && counted >= Account.UsageReported;

    /// <summary>The panel has lost, restored or reset the client: what it counted before must be written down before the limit is pushed.</summary>
    internal bool CountsAnew(RemoteClient? client) => !Account.ResetPending && Counted(client) < Account.UsageReported;

    internal static long Counted(RemoteClient? client) => client is null ? 0 : client.UpBytes + client.DownBytes;

    /// <summary>
    /// The days are to begin with the first use and have begun: but so long ago that it must have been another number of days. A client
    /// that began unnoticed is noticed within minutes, and a number of days changes by one at least.
    /// </summary>
    private bool HasBegunOtherwise(RemoteClient client) => Target.ExpiryMs < 0 && client.ExpiryMs > 0
        && client.ExpiryMs < new DateTimeOffset(ReadAt.AddDays(-1)).ToUnixTimeMilliseconds() - Target.ExpiryMs;

    private bool HasIdentity(RemoteClient client) => client.Is(Target);
}
