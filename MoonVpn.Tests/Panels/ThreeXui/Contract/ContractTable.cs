using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace MoonVpn.Tests.Panels.ThreeXui.Contract;

/// <summary>Collects what was checked, operation by version, and writes it down as a table when the last test is done.</summary>
public sealed class ContractTable : IDisposable
{
    private readonly ConcurrentDictionary<(string Operation, string Kind), int> _steps = new();

    public void Add(string operation, string kind, int steps) => _steps[(operation, kind)] = steps;

    public void Dispose()
    {
        var table = Written();
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "TestResults"));
        File.WriteAllText(Path.Combine(folder.FullName, "panel-contract.txt"), table);
        Console.WriteLine(table);
    }

    private string Written()
    {
        var text = new StringBuilder("Steps that passed, operation by version (T: by API token)\n");
        Line(text, "", TestPanel.Every.Select(kind => kind.Replace(" with a token", "T", StringComparison.Ordinal)));
        foreach (var operation in ContractOperations.All.Keys)
            Line(text, operation, TestPanel.Every.Select(kind => _steps.TryGetValue((operation, kind), out var steps) ? steps.ToString(CultureInfo.InvariantCulture) : "-"));
        Line(text, "sum", TestPanel.Every.Select(kind => _steps.Where(cell => cell.Key.Kind == kind).Sum(cell => cell.Value).ToString(CultureInfo.InvariantCulture)));
        return text.ToString();
    }

    private static void Line(StringBuilder text, string first, IEnumerable<string> others) =>
        text.Append(first.PadRight(34)).AppendJoin("", others.Select(other => other.PadLeft(8))).Append('\n');
}
