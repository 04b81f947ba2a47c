using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;

namespace MoonVpn.Core.Settings.Texts;

/// <summary>
/// The operator's own wordings that are in force, held in memory, because this process alone writes them. One that no longer fits its
/// built-in text, after an update for example, is not: the built-in one is said instead.
/// </summary>
public sealed class BotTextStore(UnitOfWork unitOfWork, IBuiltInTexts builtIns)
{
    private FrozenDictionary<string, string> _persian = FrozenDictionary<string, string>.Empty;
    private FrozenDictionary<string, string> _english = FrozenDictionary<string, string>.Empty;

    /// <summary>Raised after a change was committed, with the text's key; after all were read, with null.</summary>
    public event Action<string?>? Changed;

    public async Task LoadAsync(CancellationToken ct)
    {
        var rows = await unitOfWork.ReadAsync(db => db.Set<BotText>().AsNoTracking().ToListAsync(ct), ct).ConfigureAwait(false);
        _persian = InForce(rows, "fa");
        _english = InForce(rows, "en");
        Changed?.Invoke(null);
    }

    /// <returns>Null: the built-in text holds.</returns>
    public string? Own(string key, string language) => (language == "en" ? _english : _persian).GetValueOrDefault(key);

    /// <param name="text">Null: none of one's own any longer.</param>
    internal void Apply(string key, string language, string? text)
    {
        ref var own = ref language == "en" ? ref _english : ref _persian;
        own = own.Where(pair => pair.Key != key).Concat(text is null ? [] : [new(key, text)]).ToFrozenDictionary(pair => pair.Key, pair => pair.Value);
        Changed?.Invoke(key);
    }

    private FrozenDictionary<string, string> InForce(IEnumerable<BotText> rows, string language) => rows
        .Where(row => row.Language == language && builtIns.Find(row.Key) is { } builtIn && TextRules.Fault(builtIn, language, row.Text) is null)
        .ToFrozenDictionary(row => row.Key, row => row.Text);
}
