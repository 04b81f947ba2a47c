using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MoonVpn.Core.Data;

/// <summary>Statuses are stored as the seed's lower-case words, and a CHECK lets no other word in.</summary>
internal static class EnumWords
{
    public static void StoreEnumsAsWords(this ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes().Where(entity => entity.ClrType.Namespace?.StartsWith("MoonVpn", StringComparison.Ordinal) == true))
        {
            foreach (var property in entity.GetProperties().ToList())
            {
                var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
                if (type.IsEnum && !type.IsDefined(typeof(FlagsAttribute), false))
                {
                    Store(entity, property, type);
                }
            }
        }
    }

    public static string Word(Enum value) => Word(value.ToString());

    private static void Store(IMutableEntityType entity, IMutableProperty property, Type type)
    {
        property.SetValueConverter((ValueConverter)Activator.CreateInstance(typeof(EnumWordConverter<>).MakeGenericType(type))!);
        property.SetMaxLength(24);
        var column = property.GetColumnName();
        var words = string.Join(",", Enum.GetNames(type).Select(name => $"'{Word(name)}'"));
        entity.AddCheckConstraint($"ck_{entity.GetTableName()}_{column}_word", $"\"{column}\" IN ({words})");
    }

    internal static string Word(string name)
    {
        var word = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && word.Length > 0)
            {
                word.Append('_');
            }

            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }
}
