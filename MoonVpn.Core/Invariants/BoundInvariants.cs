using System.Globalization;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Invariants;

/// <summary>
/// What is bounded or ordered. A setting may have been another when it counted, so these hold the tables against the most a setting can allow.
/// </summary>
internal static class BoundInvariants
{
    private static readonly string MostGuesses = MoneySettings.CodeGuesses.Greatest.ToString(CultureInfo.InvariantCulture);
    private static readonly string MostOpen = ShopSettings.MaxOpenOrders.Greatest.ToString(CultureInfo.InvariantCulture);

    public static readonly IReadOnlyList<Invariant> All =
    [
        new("D5", InvariantArea.Codes, "code_guesses", "حدس زدن کد محدود است: پس از آخرین تلاش مجاز ورود کد بسته می‌شود.", "Guessing codes is limited: after the last guess a setting can allow, entering is closed.")
        {
            Select = $"""
                SELECT "user_id", "user_id", 'wrong ' || "failures" || ' of ' || "total" FROM "code_guesses"
                WHERE "failures" < 0 OR "total" < "failures" OR "failures" > {MostGuesses} OR ("failures" = {MostGuesses} AND "locked_until" IS NULL)
                """,
        },
        new("T2", InvariantArea.Codes, "test_account_log", "تست رایگان مصرف‌شده می‌ماند: مشتری و پلنش پاک نمی‌شوند.", "A trial stays used: neither its customer nor its plan is ever deleted.")
        {
            Select = """
                SELECT l."id", l."user_id", 'customer or plan is gone' FROM "test_account_log" l LEFT JOIN "user" u ON u."id" = l."user_id" LEFT JOIN "plan" p ON p."id" = l."plan_id"
                WHERE u."id" IS NULL OR p."id" IS NULL
                """,
        },
        // One that was closed and taken up again, because its receipt had been sent in time, is not counted: nobody is refused for the shop's own delay.
        new("O8", InvariantArea.Orders, "order", "سفارش‌های باز هر مشتری از بیشترین تعداد ممکن در تنظیمات نمی‌گذرد.", "No more orders of a customer are open at once than a setting can allow.")
        {
            Select = $"""
                SELECT max(o."id"), o."user_id", 'open: ' || count(*) FROM "order" o
                WHERE o."status" = 'pending' AND NOT EXISTS (SELECT 1 FROM "receipt_log" r WHERE r."order_id" = o."id" AND r."status" = 'expired' AND r."submitted_at" IS NULL)
                GROUP BY o."user_id" HAVING count(*) > {MostOpen}
                """,
        },
        new("N3", InvariantArea.Records, "notification_log", "پیام‌های هر گفتگو به ترتیب می‌روند: تا قدیمی‌تری منتظر است، تازه‌تری فرستاده نمی‌شود.", "Messages of a chat keep their order: none is sent while an older one waits.")
        {
            Select = """
                SELECT p."id", p."user_id", 'waits while newer ones were sent' FROM "notification_log" p
                WHERE p."status" = 'pending' AND p."channel" <> 'portal' AND EXISTS (
                    SELECT 1 FROM "notification_log" s WHERE s."status" = 'sent' AND s."channel" <> 'portal' AND s."id" > p."id"
                        AND ((p."user_id" IS NOT NULL AND s."user_id" = p."user_id") OR (p."user_id" IS NULL AND s."user_id" IS NULL AND s."chat_id" IS p."chat_id")))
                """,
        },
    ];
}
