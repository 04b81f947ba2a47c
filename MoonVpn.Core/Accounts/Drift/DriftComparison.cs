using System.Globalization;
using MoonVpn.Core.Panels;

namespace MoonVpn.Core.Accounts.Drift;

/// <summary>Compares accounts with what a panel showed. Decides nothing and writes nothing.</summary>
internal sealed class DriftComparison(DriftScene scene, PanelReading reading)
{
    /// <summary>Clocks differ: a client this close to its end may have been switched off for it already.</summary>
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(10);

    public IReadOnlyList<FoundDifference> Run()
    {
        var clients = ClientOwnership.ByEmail(reading.Usage);
        var found = new List<FoundDifference>();
        foreach (var account in scene.Accounts.Where(account => !scene.IsBusy(account.Id)))
        {
            if (Compare(account, clients.GetValueOrDefault(account.EmailName)) is { } difference)
            {
                found.Add(difference);
            }
        }

        found.AddRange(from former in scene.Formers
                       where !scene.IsBusy(former.Account.Id)
                       select new FoundDifference(PanelDifferenceKind.Leftover, former.Account, former.Client, [], former.Account.PanelId == reading.PanelId));
        return found;
    }

    private FoundDifference? Compare(ClientAccount account, RemoteClient? client)
    {
        if (client is null)
        {
            return account.IsOn && !account.IsOverAt(reading.StartedAt)
                ? new FoundDifference(PanelDifferenceKind.Missing, account, null, [], scene.HasInbound(account))
                : null;
        }

        if (!scene.IsOurs(account, client))
        {
            return account.IsOn ? new FoundDifference(PanelDifferenceKind.Conflict, account, client, [], false) : null;
        }

        var changes = Changes(account, client).ToList();
        return changes.Count > 0 ? new FoundDifference(PanelDifferenceKind.Changed, account, client, changes, scene.HasInbound(account)) : null;
    }

    private IEnumerable<DriftChange> Changes(ClientAccount account, RemoteClient client)
    {
        var target = AccountTarget.Of(account, null);
        if (!target.Enabled)
        {
            // What is off may have any limits: they are pushed when it is switched on.
            return client.Enabled ? [Change(DriftField.Enabled, "false", "true")] : [];
        }

        var inbound = scene.RemoteInbound(account);
        DriftChange?[] changes =
        [
            client.SubscriptionId == target.SubscriptionId ? null : Change(DriftField.SubscriptionId, "", ""),
            client.Secret.Length == 0 || ClientOwnership.HasSecret(account, client) ? null : Change(DriftField.Secret, "", ""),
            client.InboundIds.Contains(inbound) ? null : Change(DriftField.Inbound, Text(inbound), string.Join(',', client.InboundIds)),
            client.TotalBytes == target.TotalBytes ? null : Change(DriftField.Traffic, Text(target.TotalBytes), Text(client.TotalBytes)),
            client.ExpiryMs == target.ExpiryMs || (target.ExpiryMs < 0 && client.ExpiryMs > 0) ? null : Change(DriftField.Expiry, Text(target.ExpiryMs), Text(client.ExpiryMs)),
            client.IpLimit == target.IpLimit ? null : Change(DriftField.IpLimit, Text(target.IpLimit), Text(client.IpLimit)),
        ];
        var limits = changes.OfType<DriftChange>().ToList();
        if (!client.Enabled && !(limits.Count == 0 && HasRunOut(client)))
        {
            limits.Add(Change(DriftField.Enabled, "true", "false"));
        }

        return limits;
    }

    /// <summary>The panel switched it off by itself, for reasons that are the shop's own: it ends, and is nothing to repair.</summary>
    private bool HasRunOut(RemoteClient client) =>
        (client.TotalBytes > 0 && client.UpBytes + client.DownBytes >= client.TotalBytes)
        || (client.ExpiryMs > 0 && client.ExpiryMs <= new DateTimeOffset(reading.StartedAt + ClockSlack).ToUnixTimeMilliseconds());

    private static DriftChange Change(DriftField field, string shop, string panel) => new(field, shop, panel);

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
