using MoonVpn.Core.Panels;

namespace MoonVpn.Tests.Panels.ThreeXui.Faults;

/// <summary>
/// A history of additions, changes and deletions with faults in between; then the panel goes back to an earlier point of it, as after a
/// restored backup, and everything is made true again. More seeds: MOONVPN_FAULT_SEEDS=100.
/// </summary>
public sealed class RollbackTests(FaultTable table, ITestOutputHelper output) : IClassFixture<FaultTable>
{
    private static readonly FrontFault[] Faults = [FrontFault.None, FrontFault.None, FrontFault.Reset, FrontFault.BadGateway, FrontFault.Page, FrontFault.Truncated, FrontFault.Empty];

    private static readonly int Seeds = int.TryParse(Environment.GetEnvironmentVariable("MOONVPN_FAULT_SEEDS"), out var seeds) ? seeds : 3;

    public static MatrixTheoryData<int, string> Histories => new(Enumerable.Range(1, Seeds), TestPanel.Every);

    [Theory]
    [MemberData(nameof(Histories))]
    public async Task Any_earlier_state_of_a_panel_becomes_the_wanted_one_again(int seed, string kind)
    {
        await using var cell = await FaultCell.OpenAsync(kind);
        var history = new History(cell, seed);
        cell.Sandbox.Snapshot();
        for (var step = 0; step < 12; step++)
        {
            if (history.Dice.Next(4) == 0) cell.Sandbox.Snapshot();
            await history.StepAsync();
        }

        history.Holds();
        cell.Sandbox.Rollback();
        await history.RepairAsync();
        history.Holds();

        table.Add("history, rolled back");
        output.WriteLine($"{kind}, seed {seed}: {history.Wanted} wanted, {history.Gone} gone");
    }

    private sealed class History(FaultCell cell, int seed)
    {
        private readonly Dictionary<string, ClientSpec> _wanted = [];
        private readonly Dictionary<string, List<ClientSpec>> _identities = [];
        private int _made;

        public Random Dice { get; } = new(seed);

        public int Wanted => _wanted.Count;

        public int Gone => _identities.Count - _wanted.Count;

        public async Task StepAsync()
        {
            (cell.Panel.Front.FaultAt, cell.Panel.Front.Fault) = ("/panel/api/", Faults[Dice.Next(Faults.Length)]);
            var known = _wanted.Keys.Order(StringComparer.Ordinal).ToList();
            var chosen = known.Count > 0 && Dice.Next(5) > 1 ? known[Dice.Next(known.Count)] : null;
            if (chosen is null) await WantAsync(New($"DE-{++_made}"));
            else if (Dice.Next(4) == 0) await UnwantAsync(chosen);
            else if (Dice.Next(3) == 0) await WantAsync(New(chosen) with { TotalBytes = _wanted[chosen].TotalBytes });
            else await WantAsync(_wanted[chosen] with { TotalBytes = Dice.NextInt64(1, 1L << 40), Enabled = Dice.Next(3) > 0 });
            cell.Panel.Front.Fault = FrontFault.None;
        }

        public async Task RepairAsync()
        {
            foreach (var (email, identities) in _identities)
            {
                if (_wanted.TryGetValue(email, out var spec)) await WantAsync(spec);
                else Assert.Equal(PanelOutcome.Applied, await LookActVerify.IsGoneAsync(cell.Client, cell.Inbound, identities[^1], [.. identities]));
            }
        }

        public void Holds() => cell.Holds(_wanted.Values, _identities.Where(known => !_wanted.ContainsKey(known.Key)).Select(known => known.Value[^1]));

        private async Task WantAsync(ClientSpec spec)
        {
            _wanted[spec.Email] = spec;
            if (!_identities.TryGetValue(spec.Email, out var identities)) _identities[spec.Email] = identities = [];
            identities.Add(spec);
            Assert.Equal(PanelOutcome.Applied, await LookActVerify.ExistsAsync(cell.Client, cell.Inbound, spec, [.. identities]));
        }

        private async Task UnwantAsync(string email)
        {
            _wanted.Remove(email);
            Assert.Equal(PanelOutcome.Applied, await LookActVerify.IsGoneAsync(cell.Client, cell.Inbound, _identities[email][^1], [.. _identities[email]]));
        }

        private ClientSpec New(string email)
        {
            var bytes = new byte[16];
            Dice.NextBytes(bytes);
            var uuid = new Guid(bytes).ToString();
            return TestPanel.Spec(email, uuid) with { Password = uuid[..8], SubscriptionId = uuid[24..] };
        }
    }
}
