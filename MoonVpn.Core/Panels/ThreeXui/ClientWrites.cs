using MoonVpn.Core.Panels.ThreeXui.Links;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>
/// Changes of clients. A panel's no is not taken at its word, which is localised and has many causes: it is looked what there is.
/// </summary>
internal sealed class ClientWrites(IClientDialect dialect, InboundCalls inbounds)
{
    /// <summary>In one write where the panel has one for many.</summary>
    /// <returns>For each what became of it; null when the panel said yes.</returns>
    public async Task<IReadOnlyList<PanelException?>> AddAllAsync(RemoteInbound inbound, IReadOnlyList<ClientSpec> clients, CancellationToken ct)
    {
        var current = await inbounds.GetAsync(inbound.Id, ct);
        ClientFields.EnsureTakesClients(current);
        var together = clients.Where(client => ClientFields.Find(current, client.Email) is null).ToList();
        var areAdded = together.Count > 1 && await TryTogetherAsync(current, inbound.Id, together, ct);
        var outcomes = new List<PanelException?>();
        foreach (var client in clients)
            outcomes.Add(areAdded && together.Contains(client) ? null : await OutcomeAsync(() => AddAsync(current, inbound, client, ct)));
        return outcomes;
    }

    /// <summary>One that the panel will not have keeps out all the others: then each is asked for alone.</summary>
    private async Task<bool> TryTogetherAsync(LinkInbound current, int inboundId, IReadOnlyList<ClientSpec> clients, CancellationToken ct)
    {
        try
        {
            return await dialect.TryAddAllAsync(current, inboundId, clients, ct);
        }
        catch (PanelException refused) when (refused.Failure == PanelFailure.Refused)
        {
            return false;
        }
    }

    private static async Task<PanelException?> OutcomeAsync(Func<Task> write)
    {
        try
        {
            await write();
            return null;
        }
        catch (PanelException problem)
        {
            return problem;
        }
    }

    private async Task AddAsync(LinkInbound current, RemoteInbound inbound, ClientSpec client, CancellationToken ct)
    {
        // From 3.0 to 3.4 a repeated addition is stored twice.
        if (ClientFields.Find(current, client.Email) is not null && await IsThereAsync(inbound, client, ct)) return;
        try
        {
            await dialect.AddAsync(current, inbound.Id, client, ct);
        }
        catch (PanelException refused) when (refused.Failure == PanelFailure.Refused)
        {
            // An earlier try, whose answer was lost, may have come through.
            if (!await LookAsync(refused, () => IsThereAsync(inbound, client, ct))) throw;
        }
    }

    public async Task UpdateAsync(RemoteInbound inbound, ClientSpec client, CancellationToken ct)
    {
        var current = await inbounds.GetAsync(inbound.Id, ct);
        try
        {
            await dialect.UpdateAsync(current, inbound.Id, client, ct);
        }
        catch (PanelException refused) when (refused.Failure == PanelFailure.Refused)
        {
            if (await LookAsync(refused, () => dialect.FindAsync(client.Email, ct)) is not { } seen || !IsMet(client, seen)) throw;
        }
    }

    public async Task SetEnabledAsync(RemoteInbound inbound, string email, bool enabled, CancellationToken ct)
    {
        var current = await inbounds.GetAsync(inbound.Id, ct);
        try
        {
            await dialect.SetEnabledAsync(current, inbound.Id, email, enabled, ct);
        }
        catch (PanelException refused) when (refused.Failure == PanelFailure.Refused)
        {
            if (await LookAsync(refused, () => dialect.FindAsync(email, ct)) is not { } seen || seen.Enabled != enabled) throw;
        }
    }

    /// <summary>A client whose statistics row is lost has nothing to reset, and most panels say no to that.</summary>
    public async Task ResetAsync(RemoteInbound inbound, string email, CancellationToken ct)
    {
        try
        {
            await dialect.ResetAsync(inbound.Id, email, ct);
        }
        catch (PanelException refused) when (refused.Failure == PanelFailure.Refused)
        {
            if (await LookAsync(refused, () => dialect.FindAsync(email, ct)) is not { UpBytes: 0, DownBytes: 0 }) throw;
        }
    }

    /// <summary>What a panel will not give up is switched off at least; up to 3.0 that is the last client of every inbound.</summary>
    public async Task DeleteAsync(RemoteInbound inbound, string email, CancellationToken ct)
    {
        try
        {
            await dialect.DeleteAsync(inbound.Id, email, ct);
        }
        catch (PanelException refused) when (refused.Failure == PanelFailure.Refused)
        {
            if (await LookAsync(refused, () => dialect.IsGoneAsync(inbound.Id, email, ct))) return;
            await dialect.SetEnabledAsync(await inbounds.GetAsync(inbound.Id, ct), inbound.Id, email, enabled: false, ct);
            throw;
        }
    }

    /// <exception cref="PanelException">The e-mail is somebody else's.</exception>
    private async Task<bool> IsThereAsync(RemoteInbound inbound, ClientSpec client, CancellationToken ct)
    {
        if (await dialect.FindAsync(client.Email, ct) is not { } seen) return false;
        return seen.Is(client)
            ? seen.InboundIds.Contains(inbound.Id)
            : throw new PanelException(PanelFailure.Refused, "Somebody else's client has this e-mail.") { Outcome = PanelOutcome.Conflict };
    }

    private static bool IsMet(ClientSpec target, RemoteClient seen) =>
        seen.Is(target) && seen.Enabled == target.Enabled && seen.TotalBytes == target.TotalBytes && seen.IpLimit == target.IpLimit && seen.ExpiryMs == target.ExpiryMs;

    /// <summary>A refusal that cannot be looked into says nothing.</summary>
    private static async Task<T> LookAsync<T>(PanelException refused, Func<Task<T>> look)
    {
        try
        {
            return await look();
        }
        catch (PanelException failure) when (failure.Outcome != PanelOutcome.Conflict)
        {
            throw new PanelException(PanelFailure.Unknown, refused.Message, refused) { Diagnosis = refused.Diagnosis };
        }
    }
}
