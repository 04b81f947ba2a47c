using System.Runtime.ExceptionServices;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>New clients that wait for their turn at a panel are added together, inbound by inbound.</summary>
internal sealed class Additions(Func<RemoteInbound, IReadOnlyList<ClientSpec>, Task<IReadOnlyList<PanelException?>>> add, Func<Task> ready, int most)
{
    private readonly Rounds<(RemoteInbound Inbound, ClientSpec Client), PanelException?> _rounds = new(asked => AddAsync(asked, add), most, ready);

    public async Task AddAsync(RemoteInbound inbound, ClientSpec client, CancellationToken ct)
    {
        if (await _rounds.AskAsync((inbound, client), ct) is { } problem) ExceptionDispatchInfo.Throw(problem);
    }

    private static async Task<IReadOnlyList<PanelException?>> AddAsync(
        IReadOnlyList<(RemoteInbound Inbound, ClientSpec Client)> asked, Func<RemoteInbound, IReadOnlyList<ClientSpec>, Task<IReadOnlyList<PanelException?>>> add)
    {
        var outcomes = new Dictionary<ClientSpec, PanelException?>(ReferenceEqualityComparer.Instance);
        foreach (var group in asked.GroupBy(each => each.Inbound.Id))
        {
            var clients = group.Select(each => each.Client).ToList();
            foreach (var (client, outcome) in clients.Zip(await OutcomesAsync(() => add(group.First().Inbound, clients), clients.Count))) outcomes[client] = outcome;
        }

        return [.. asked.Select(each => outcomes[each.Client])];
    }

    /// <summary>What one inbound meets does not touch those of another.</summary>
    private static async Task<IReadOnlyList<PanelException?>> OutcomesAsync(Func<Task<IReadOnlyList<PanelException?>>> add, int count)
    {
        try
        {
            return await add();
        }
        catch (PanelException problem)
        {
            return Enumerable.Repeat<PanelException?>(problem, count).ToList();
        }
    }
}
