using System.Collections.Concurrent;

namespace MoonVpn.Tests.Panels.ThreeXui.Faults;

/// <summary>Counts the cells that held and writes them down when the last test is done.</summary>
public sealed class FaultTable : IDisposable
{
    private readonly ConcurrentDictionary<string, int> _cells = new(StringComparer.Ordinal);

    public void Add(string row) => _cells.AddOrUpdate(row, 1, (_, count) => count + 1);

    public void Dispose()
    {
        var text = $"Cells that held, over {TestPanel.Every.Length} kinds of panels: {_cells.Values.Sum()}\n" +
            string.Concat(_cells.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => $"{row.Key,-46}{row.Value,6}\n"));
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "TestResults"));
        File.AppendAllText(Path.Combine(folder.FullName, "panel-faults.txt"), text);
        Console.WriteLine(text);
    }
}
