using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Data;

/// <summary>Finds a tracking code nobody has; a crowded day gets longer ones.</summary>
internal static class TrackingCodes
{
    public static async Task<string> FreeAsync<T>(Work work, string prefix, Func<string, Expression<Func<T, bool>>> hasCode)
        where T : class
    {
        for (var attempt = 0; ; attempt++)
        {
            var code = TrackingCode.New(prefix, work.Now, length: 4 + (attempt / 4));
            if (!await work.Db.Set<T>().AnyAsync(hasCode(code), work.Stopping).ConfigureAwait(false))
            {
                return code;
            }
        }
    }
}
