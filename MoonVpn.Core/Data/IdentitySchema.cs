using Microsoft.AspNetCore.Identity;

namespace MoonVpn.Core.Data;

/// <summary>The shape of Identity's tables; the third version has passkeys.</summary>
public static class IdentitySchema
{
    public static void Configure(IdentityOptions options) => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
}
