using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MoonVpn.Core.Data;

/// <summary>Times are UTC in the database and come back as such.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : DateTime.SpecifyKind(value, DateTimeKind.Utc),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
