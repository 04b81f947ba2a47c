using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MoonVpn.Core.Data;

/// <summary>What accounts used, written thousands at a time: two prepared statements instead of as many tracked rows.</summary>
internal static class UsageWrites
{
    // Whoever changed the account since it was read knows better; the next sync takes in what this one leaves.
    private const string Account = """
        UPDATE "client_account"
        SET "usage_base" = @base, "usage_reported" = @reported, "traffic_used" = @used,
            "expires_at" = @expires, "last_online_at" = @online, "last_synced_at" = @synced
        WHERE "id" = @id AND "usage_base" = @base_before AND "usage_reported" = @reported_before AND "traffic_used" = @used_before
            AND "target_version" = @version
        """;

    private const string Day = """
        INSERT INTO "account_usage_day" ("client_account_id", "day", "bytes") VALUES (@id, @day, @moved)
        ON CONFLICT ("client_account_id", "day") DO UPDATE SET "bytes" = "bytes" + excluded."bytes"
        """;

    /// <param name="day">In Tehran.</param>
    public static void WriteUsage(this Work work, IReadOnlyList<UsageWrite> writes, DateOnly day)
    {
        using var account = Prepared(work, Account, "base", "reported", "used", "expires", "online", "synced", "id", "base_before", "reported_before", "used_before", "version");
        using var perDay = Prepared(work, Day, "id", "day", "moved");
        foreach (var write in writes)
        {
            Set(account, write.Base, write.Reported, write.Used, write.ExpiresAt, write.LastOnlineAt, write.LastSyncedAt,
                write.Id, write.BaseBefore, write.ReportedBefore, write.UsedBefore, write.TargetVersion);
            if (account.ExecuteNonQuery() == 1 && write.Moved > 0)
            {
                Set(perDay, write.Id, day, write.Moved);
                perDay.ExecuteNonQuery();
            }
        }
    }

    private static DbCommand Prepared(Work work, string sql, params ReadOnlySpan<string> parameters)
    {
        var command = work.Db.Database.GetDbConnection().CreateCommand();
        command.Transaction = work.Db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + name;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static void Set(DbCommand command, params ReadOnlySpan<object?> values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index] ?? DBNull.Value;
        }
    }
}

/// <summary>An account's figures as they become, and as they were read.</summary>
internal sealed record UsageWrite(
    long Id, long Base, long Reported, long Used, DateTime? ExpiresAt, DateTime? LastOnlineAt, DateTime? LastSyncedAt,
    long BaseBefore, long ReportedBefore, long UsedBefore, long TargetVersion)
{
    public long Moved => Used - UsedBefore;
}
