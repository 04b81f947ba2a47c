using Microsoft.AspNetCore.Connections;
using MoonVpn.Core.Data;

namespace MoonVpn.Web.Hosting;

/// <summary>What keeps the shop from opening and is the operator's to mend: a sentence instead of a stack trace.</summary>
internal static class StartFailure
{
    /// <returns>Null when it is no such thing.</returns>
    public static string? Sentence(Exception failure) => failure switch
    {
        IOException { InnerException: AddressInUseException } => $"MoonVPN did not start: {failure.Message} Choose another address with --urls http://127.0.0.1:PORT.",
        CannotOpenException => $"MoonVPN did not start: {failure.Message}",
        UnauthorizedAccessException => $"MoonVPN did not start: it may not write there. {failure.Message}",
        _ => null,
    };
}
