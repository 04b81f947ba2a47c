using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MoonVpn.Core.Data;

/// <summary>ExtraTraffic ⇢ extra_traffic.</summary>
internal sealed class EnumWordConverter<T>() : ValueConverter<T, string>(value => ToWord[value], word => FromWord[word])
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> ToWord = Enum.GetValues<T>().ToDictionary(value => value, value => EnumWords.Word(value.ToString()));

    private static readonly Dictionary<string, T> FromWord = ToWord.ToDictionary(pair => pair.Value, pair => pair.Key);
}
