using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts.Subscriptions;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Locations;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Accounts.Drift;

/// <summary>Makes an account of a client that was on the panel before the shop, exactly as it is.</summary>
public sealed partial class ClientClaims(SubscriptionTokens tokens, AccountDesk desk, TimeProvider time)
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";

    /// <exception cref="RefusedException">There is no such client, or on no inbound where the shop could keep it.</exception>
    internal Task<ClaimedClient> ReadAsync(IPanelClient client, Panel panel, IReadOnlyDictionary<int, Inbound> inbounds, string email, CancellationToken ct) =>
        ClaimedClient.ReadAsync(client, panel, inbounds, email, time.GetUtcNow().UtcDateTime, ct);

    /// <exception cref="RefusedException">It is an account already, or cannot become one.</exception>
    internal async Task<ClientAccount> ClaimAsync(Work work, ClaimedClient claimed, long userId, long? planId)
    {
        await RequireClaimableAsync(work, claimed.Client).ConfigureAwait(false);
        if (!await work.Db.Set<User>().AnyAsync(user => user.Id == userId, work.Stopping).ConfigureAwait(false)
            || (planId is not null && !await work.Db.Set<Plan>().AnyAsync(plan => plan.Id == planId, work.Stopping).ConfigureAwait(false)))
        {
            throw new RefusedException(Refusal.NotFound);
        }

        var account = New(claimed, userId, planId, work.Now);
        account.ReportUsage(claimed.Client.UpBytes + claimed.Client.DownBytes, claimed.ReadAt);
        SetState(account, claimed.Client, work.Now);
        work.Db.Add(account);
        await work.SaveAsync().ConfigureAwait(false);
        await tokens.EnsureAsync(work, account.Id).ConfigureAwait(false);
        if (claimed.Client.SubscriptionId.Length == 0)
        {
            // It is known again by its subscription id, and gets one.
            account.PreviousIdentity = new AccountIdentity(claimed.Client.Secret, claimed.Client.Secret, "").ToJson();
            await desk.PushAsync(work, account, PanelJobReason.Adjust).ConfigureAwait(false);
        }

        work.Audit("client.claim", "client_account", account.Id, new { account.EmailName, panel = claimed.Panel.Name, userId, planId, used = account.TrafficUsed });
        return account;
    }

    private static async Task RequireClaimableAsync(Work work, RemoteClient client)
    {
        var namesake = await work.Db.Set<ClientAccount>().FirstOrDefaultAsync(account => account.EmailName == client.Email, work.Stopping).ConfigureAwait(false);
        if (namesake is not null && !ClientOwnership.IsOurs(namesake, client))
        {
            throw new RefusedException(Refusal.NameTaken, client.Email);
        }

        if (namesake is not null || await work.Db.Set<ClientAccount>().AnyAsync(
                account => account.RemoteUuid == client.Secret || (client.SubscriptionId != "" && account.SubscriptionId == client.SubscriptionId), work.Stopping).ConfigureAwait(false))
        {
            throw new RefusedException(Refusal.ClientAlreadyClaimed);
        }

        if (await WillBeAnAccountsAsync(work, client.Email).ConfigureAwait(false))
        {
            throw new RefusedException(Refusal.NameTaken, client.Email);
        }
    }

    /// <summary>Prefix, dash, a number that was not yet given out.</summary>
    private static async Task<bool> WillBeAnAccountsAsync(Work work, string email)
    {
        if (ShopName().Match(email) is not { Success: true } name)
        {
            return false;
        }

        var prefix = name.Groups[1].Value.ToUpperInvariant();
        var last = await work.Db.Set<ClientAccount>().MaxAsync(account => (long?)account.Id, work.Stopping).ConfigureAwait(false) ?? 0;
        return (!long.TryParse(name.Groups[2].Value, CultureInfo.InvariantCulture, out var number) || number > last)
            && await work.Db.Set<Location>().AnyAsync(location => location.Prefix == prefix, work.Stopping).ConfigureAwait(false);
    }

    private static ClientAccount New(ClaimedClient claimed, long userId, long? planId, DateTime now)
    {
        var (client, identity) = (claimed.Client, Identity(claimed));
        return new ClientAccount
        {
            UserId = userId,
            PlanId = planId,
            PanelId = claimed.Panel.Id,
            InboundId = claimed.Inbound.Id,
            LocationId = claimed.Panel.LocationId,
            LocationName = claimed.Panel.LocationName,
            EmailName = client.Email,
            ClientName = PersianText.Clean(client.Email, 64),
            RemoteUuid = identity.Uuid,
            RemotePassword = identity.Password,
            SubscriptionId = identity.SubscriptionId,
            TrafficLimit = client.TotalBytes,
            IsUnlimited = client.TotalBytes == 0,
            IpLimit = client.IpLimit,
            DurationDays = ForeignClients.StartsAfterDays(client) ?? 0,
            StartAtFirstUse = client.ExpiryMs < 0,
            ExpiresAt = ForeignClients.ExpiresAt(client),
            ConfigUrl = claimed.Links.Config,
            OtherUrls = claimed.Links.Others,
            SubscriptionUrl = claimed.Links.Subscription,
            QrCodePath = QrImages.PathOf(client.Email, claimed.Links.Config),
            LastOnlineAt = client.LastOnline,
            CreatedAt = now,
        };
    }

    private static void SetState(ClientAccount account, RemoteClient client, DateTime now)
    {
        account.Status = AccountStatus.Active;
        if (account.IsOverAt(now))
        {
            account.End(now);
        }
        else if (!client.Enabled)
        {
            (account.Status, account.IsEnabled) = (AccountStatus.Disabled, false);
        }
    }

    /// <summary>The secrets it has; those that it does not need are made up, as for any account.</summary>
    internal static AccountIdentity Identity(ClaimedClient claimed)
    {
        var (client, goesByPassword) = (claimed.Client, claimed.Inbound.Protocol == InboundProtocol.Trojan);
        var password = client.Password.Length > 0 ? client.Password : goesByPassword ? client.Secret : RandomNumberGenerator.GetString(Letters, 20);
        return new AccountIdentity(
            client.Secret == password ? Guid.NewGuid().ToString() : client.Secret,
            password,
            client.SubscriptionId.Length > 0 ? client.SubscriptionId : RandomNumberGenerator.GetString(Letters, 16));
    }

    [GeneratedRegex("^([A-Za-z]{2,6})-([0-9]+)")]
    private static partial Regex ShopName();
}
