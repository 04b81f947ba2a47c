using System.Collections.ObjectModel;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Rows in their order, found by e-mail without reading them all.</summary>
internal sealed class RowsByEmail<T>(Func<T, string> email) : Collection<T>
    where T : class
{
    private Dictionary<string, T>? _index;

    public static RowsByEmail<T> Of(Func<T, string> email, IEnumerable<T> rows)
    {
        var made = new RowsByEmail<T>(email);
        foreach (var row in rows)
            made.Add(row);
        return made;
    }

    public T? Find(string wanted)
    {
        if (_index is null)
        {
            _index = new Dictionary<string, T>(Count, StringComparer.Ordinal);
            foreach (var row in this)
                _index.TryAdd(email(row), row);
        }
        return _index.GetValueOrDefault(wanted);
    }

    public int RemoveAll(Predicate<T> isGone)
    {
        var before = Count;
        for (var at = Count - 1; at >= 0; at--)
        {
            if (isGone(this[at]))
                RemoveAt(at);
        }
        return before - Count;
    }

    /// <summary>To be called when a row has got another e-mail.</summary>
    public void Reindex() => _index = null;

    protected override void InsertItem(int index, T item)
    {
        base.InsertItem(index, item);
        if (index == Count - 1)
            _index?.TryAdd(email(item), item);
        else
            Reindex();
    }

    protected override void SetItem(int index, T item)
    {
        base.SetItem(index, item);
        Reindex();
    }

    protected override void RemoveItem(int index)
    {
        base.RemoveItem(index);
        Reindex();
    }

    protected override void ClearItems()
    {
        base.ClearItems();
        Reindex();
    }
}
