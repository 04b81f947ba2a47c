using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using MoonVpn.Core.Data;

namespace MoonVpn.Core.Auditing;

/// <summary>Writes the audit row of a change, in the change's own unit of work.</summary>
internal static class AuditLog
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="details">Names and values worth knowing later; never a secret.</param>
    public static void Audit(this Work work, string action, string targetType, long? targetId, object? details = null) =>
        work.Db.Add(new AuditEntry
        {
            At = work.Now,
            ActorId = work.Actor.UserId,
            ActorName = work.Actor.Name,
            ActorRole = work.Actor.Role,
            Channel = work.Actor.Channel,
            Action = action,
            TargetType = targetType,
            TargetId = targetId,
            Details = details is null ? "{}" : JsonSerializer.Serialize(details, Json),
        });
}
