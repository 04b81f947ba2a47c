using MoonVpn.Core.Panels;

namespace MoonVpn.Core.Accounts;

/// <summary>One client that the shop made on one panel for one customer (table <c>client_account</c>).</summary>
public sealed class ClientAccount
{
    public long Id { get; init; }

    /// <summary>Whose it is; given away, it is the receiver's.</summary>
    public long UserId { get; set; }

    public long PanelId { get; set; }

    public long InboundId { get; set; }

    public long? PlanId { get; set; }

    public long? OrderId { get; init; }

    public long LocationId { get; init; }

    public string LocationName { get; init; } = "";

    /// <summary>UUID for vless and vmess, chosen before the panel is called.</summary>
    public string RemoteUuid { get; set; } = "";

    /// <summary>Password for trojan and shadowsocks, chosen before the panel is called.</summary>
    public string RemotePassword { get; set; } = "";

    /// <summary>The panel's subscription id, chosen before the panel is called.</summary>
    public string SubscriptionId { get; set; } = "";

    /// <summary>The identity the panel may still have while a new one is on its way (JSON of <see cref="AccountIdentity"/>); null when it has the current one.</summary>
    public string? PreviousIdentity { get; set; }

    /// <summary>The customer's own label; renaming changes only this.</summary>
    public string ClientName { get; set; } = "";

    /// <summary>
    /// The client's e-mail on the panel: location prefix, dash, id (DE-1042). Unique ignoring case. A client that was there before the
    /// shop and was claimed keeps the spelling it has.
    /// </summary>
    public string EmailName { get; set; } = "";

    /// <summary>Bytes; meaningless when <see cref="IsUnlimited"/>.</summary>
    public long TrafficLimit { get; set; }

    public bool IsUnlimited { get; set; }

    /// <summary>Bytes; never goes back but by a reset.</summary>
    public long TrafficUsed { get; set; }

    public int IpLimit { get; set; }

    public int DurationDays { get; set; }

    public bool StartAtFirstUse { get; set; }

    /// <summary>Null while an account that starts with its first use was not used yet.</summary>
    public DateTime? ExpiresAt { get; set; }

    public DateTime CreatedAt { get; init; }

    /// <summary>When it ran out of days or traffic; null while it runs.</summary>
    public DateTime? EndedAt { get; internal set; }

    public AccountStatus Status { get; set; }

    /// <summary>What the operator or a rule wants on the panel: off when the account has ended.</summary>
    public bool IsEnabled { get; set; } = true;

    /// <summary>Counts the changes of what the panel should have: a job is done only if it pushed the newest.</summary>
    public long TargetVersion { get; set; }

    /// <summary>The panel's counters are to be zeroed with the next push.</summary>
    public bool ResetPending { get; set; }

    /// <summary>Why somebody or a rule switched it off; null when nobody did.</summary>
    public string? DisabledReason { get; set; }

    /// <summary>Renewed from the wallet by itself, shortly before it ends.</summary>
    public bool AutoRenew { get; set; }

    /// <summary>Tries of the renewal that is due; 0 once one succeeded.</summary>
    public int AutoRenewAttempts { get; set; }

    /// <summary>When it is tried again; null while none has failed.</summary>
    public DateTime? AutoRenewNextAt { get; set; }

    /// <summary>When it was given up for good; it is remembered, so that a restored panel cannot bring it back.</summary>
    public DateTime? DeletedAt { get; set; }

    /// <summary>The share link.</summary>
    public string? ConfigUrl { get; set; }

    /// <summary>Further share links to the same client, where its inbound is reached by several addresses.</summary>
    public IReadOnlyList<string> OtherUrls { get; set; } = [];

    /// <summary>The panel's subscription link.</summary>
    public string? SubscriptionUrl { get; set; }

    /// <summary>Cached PNG, relative to the data directory.</summary>
    public string? QrCodePath { get; set; }

    public DateTime? LastOnlineAt { get; set; }

    public DateTime? LastSyncedAt { get; set; }

    /// <summary>Usage that the panel had counted before its own counter went back (a restore or a reset by hand).</summary>
    public long UsageBase { get; set; }

    /// <summary>The panel's counter at the last sync.</summary>
    public long UsageReported { get; internal set; }

    /// <summary>
    /// What the panel may count before it switches the client off; 0 = unlimited. The panel counts from zero when it has lost, restored or reset
    /// the client, so that what was used before (<see cref="UsageBase"/>) is taken off: base + counted = used, base + limit on the panel = limit.
    /// Whatever happens to the counter, no more than the limit is used. Never 0, which panels take for unlimited.
    /// </summary>
    public long PanelLimit => IsUnlimited ? 0 : Math.Max(1, TrafficLimit - (ResetPending ? 0 : UsageBase));

    /// <summary>Whether the panel is to let the customer in.</summary>
    public bool IsOn => IsEnabled && Status is AccountStatus.Active or AccountStatus.Provisioning;

    /// <summary>Taken off its panel some time after its end; a renewal brings it back. What the staff deleted stays deleted.</summary>
    public bool IsPutAway => Status == AccountStatus.Deleted && DeletedAt is null;

    public bool IsUsedUp => !IsUnlimited && !ResetPending && TrafficUsed >= TrafficLimit;

    public bool IsOverAt(DateTime now) => IsUsedUp || ExpiresAt <= now;

    /// <summary>
    /// Takes in the panel's counter. Usage never goes back: a counter that did was reset or restored, and counting goes on from there.
    /// While a reset is on its way the counter says nothing, and neither does one that was read before the last that was taken in.
    /// </summary>
    /// <param name="readAt">When the panel was asked, not when its answer is written down.</param>
    public void ReportUsage(long counted, DateTime readAt)
    {
        if (ResetPending || readAt < LastSyncedAt)
        {
            return;
        }

        if (counted < UsageReported)
        {
            UsageBase = TrafficUsed - counted;
        }

        UsageReported = counted;
        TrafficUsed = UsageBase + counted;
        LastSyncedAt = readAt;
    }

    /// <summary>The panel's counter was zeroed, as was wanted, and this is what it has counted since.</summary>
    public void ReportReset(long counted, DateTime readAt)
    {
        ResetPending = false;
        UsageBase = 0;
        UsageReported = counted;
        TrafficUsed = counted;
        LastSyncedAt = readAt;
    }

    /// <summary>Takes over what was used elsewhere: it counts against the limit, but this panel has not counted it.</summary>
    internal void CarryUsage(long usedElsewhere)
    {
        UsageBase = usedElsewhere;
        TrafficUsed = UsageBase + UsageReported;
    }

    /// <summary>The panel made it and read it back.</summary>
    public void Activate() => Status = AccountStatus.Active;

    /// <summary>After a change of its period: what had ended runs again, unless it is over still. What the staff switched off stays off.</summary>
    internal void Revive(DateTime now)
    {
        // The renewal that is due next is another one.
        (AutoRenewAttempts, AutoRenewNextAt) = (0, null);
        if (!IsOverAt(now) && (Status == AccountStatus.Expired || IsPutAway))
        {
            (Status, IsEnabled, EndedAt) = (AccountStatus.Active, true, null);
        }
    }

    /// <summary>From now on it belongs on another inbound; its links are made anew with the next push.</summary>
    internal void MoveTo(Inbound inbound) => (PanelId, InboundId, ConfigUrl) = (inbound.PanelId, inbound.Id, null);

    internal void TakeIdentity(AccountIdentity identity) =>
        (RemoteUuid, RemotePassword, SubscriptionId) = (identity.Uuid, identity.Password, identity.SubscriptionId);

    /// <summary>A new identity; the panel may have the old one until it is pushed, and again after a restore.</summary>
    /// <returns>The old one, to be remembered.</returns>
    internal FormerIdentity Rotate(AccountIdentity identity, DateTime now)
    {
        var former = new FormerIdentity { ClientAccountId = Id, Uuid = RemoteUuid, Password = RemotePassword, SubscriptionId = SubscriptionId, Until = now };
        PreviousIdentity = new AccountIdentity(RemoteUuid, RemotePassword, SubscriptionId).ToJson();
        TakeIdentity(identity);
        return former;
    }

    /// <summary>Days or traffic are over.</summary>
    public void End(DateTime now)
    {
        Status = AccountStatus.Expired;
        EndedAt = now;
        IsEnabled = false;
    }
}

/// <summary>The first three are the seed's; the others are what happens before and around them.</summary>
public enum AccountStatus
{
    Active,
    Expired,
    Switched,
    Provisioning,
    Failed,
    Disabled,
    Deleted,
}
