namespace MoonVpn.Tests.Panels.ThreeXui.Contract;

/// <summary>One client, every version: each operation does the same on all of them, and nothing to anybody else's clients.</summary>
public sealed class ContractSuiteTests(ContractTable table, ITestOutputHelper output) : IClassFixture<ContractTable>
{
    public static MatrixTheoryData<string, string> Cells => new(ContractOperations.All.Keys, TestPanel.Every);

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task An_operation_does_the_same_on_every_version(string operation, string kind)
    {
        await using var cell = await ContractCell.OpenAsync(kind);

        await ContractOperations.All[operation](cell);
        cell.NothingElseChanged();

        table.Add(operation, kind, cell.Steps);
        output.WriteLine($"{kind}, {operation}: {cell.Steps} steps");
    }
}
