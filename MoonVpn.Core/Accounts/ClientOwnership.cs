using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Panels;

namespace MoonVpn.Core.Accounts;

/// <summary>Tells whose a panel's client is. The e-mail alone says nothing: somebody else may have chosen the same.</summary>
internal static class ClientOwnership
{
    private const int AtOnce = 500;

    /// <summary>Its subscription id or its secret is the account's own. Both are unguessable, and some panels have made up one of them anew.</summary>
    public static bool IsOurs(ClientAccount account, RemoteClient client) =>
        client.SubscriptionId == account.SubscriptionId || HasSecret(account, client) || IsPrevious(account, client);

    /// <summary>Subscription id and secret are the account's own.</summary>
    public static bool IsSurelyOurs(ClientAccount account, RemoteClient client) =>
        (client.SubscriptionId == account.SubscriptionId && HasSecret(account, client)) || IsPrevious(account, client);

    public static bool HasSecret(ClientAccount account, RemoteClient client) => client.Secret.Length > 0
        && (client.Secret == account.RemoteUuid || client.Secret == account.RemotePassword || ShadowsocksKey.IsMadeFrom(account.RemotePassword, client.Secret));

    /// <summary>Each client by its e-mail.</summary>
    public static Dictionary<string, RemoteClient> ByEmail(PanelUsage usage)
    {
        var clients = new Dictionary<string, RemoteClient>(usage.Clients.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var client in usage.Clients)
        {
            clients.TryAdd(client.Email, client);
        }

        return clients;
    }

    /// <summary>Accounts, wherever and in whatever state, that have these clients' e-mails and identities.</summary>
    public static async Task<IReadOnlyList<(ClientAccount Account, RemoteClient Client)>> FindAsync(
        MoonVpnDbContext db, IEnumerable<RemoteClient> clients, CancellationToken ct)
    {
        var found = new List<(ClientAccount, RemoteClient)>();
        foreach (var some in clients.Chunk(AtOnce))
        {
            var emails = some.Select(client => client.Email).ToArray();
            var accounts = await db.Set<ClientAccount>().AsNoTracking().Where(account => emails.Contains(account.EmailName)).ToListAsync(ct).ConfigureAwait(false);
            var pairs = accounts.ConvertAll(account => (Account: account, Client: some.First(client => client.Email.Equals(account.EmailName, StringComparison.OrdinalIgnoreCase))));
            var once = await WereOursAsync(db, pairs.Where(pair => !IsSurelyOurs(pair.Account, pair.Client)), ct).ConfigureAwait(false);
            found.AddRange(pairs.Where(pair => IsSurelyOurs(pair.Account, pair.Client) || once.Contains(pair.Account.Id)));
        }

        return found;
    }

    /// <returns>The ids of the accounts whose clients have an identity that was the account's own before.</returns>
    public static async Task<HashSet<long>> WereOursAsync(MoonVpnDbContext db, IEnumerable<(ClientAccount Account, RemoteClient Client)> pairs, CancellationToken ct)
    {
        var once = new HashSet<long>();
        foreach (var some in pairs.Chunk(AtOnce))
        {
            var clients = some.ToDictionary(pair => pair.Account.Id, pair => pair.Client);
            var ids = clients.Keys.ToArray();
            var formers = await db.Set<FormerIdentity>().AsNoTracking().Where(former => ids.Contains(former.ClientAccountId)).ToListAsync(ct).ConfigureAwait(false);
            once.UnionWith(formers.Where(former => IsThat(clients[former.ClientAccountId], former.Uuid, former.Password, former.SubscriptionId)).Select(former => former.ClientAccountId));
        }

        return once;
    }

    /// <summary>Clients of the panel that are none of the shop's.</summary>
    public static async Task<IReadOnlyList<RemoteClient>> ForeignAsync(MoonVpnDbContext db, long panelId, PanelUsage usage, CancellationToken ct)
    {
        var homes = await ReservedPlaces.Of(db, panelId).AsNoTracking().ToDictionaryAsync(account => account.EmailName, StringComparer.OrdinalIgnoreCase, ct).ConfigureAwait(false);
        var strangers = usage.Clients.Where(client => !homes.TryGetValue(client.Email, out var account) || !IsOurs(account, client)).ToList();
        var ours = (await FindAsync(db, strangers, ct).ConfigureAwait(false)).Select(found => found.Client.Email).ToHashSet();
        return [.. strangers.Where(client => !ours.Contains(client.Email))];
    }

    private static bool IsPrevious(ClientAccount account, RemoteClient client) => account.PreviousIdentity is { } json
        && AccountIdentity.Parse(json) is var previous && IsThat(client, previous.Uuid, previous.Password, previous.SubscriptionId);

    private static bool IsThat(RemoteClient client, string uuid, string password, string subscriptionId) =>
        client.SubscriptionId == subscriptionId && (client.Secret == uuid || client.Secret == password);
}
