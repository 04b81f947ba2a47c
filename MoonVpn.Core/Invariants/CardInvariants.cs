namespace MoonVpn.Core.Invariants;

/// <summary>Of bank cards, and of what their banks report.</summary>
internal static class CardInvariants
{
    private const string Table = "bank_card";

    public static readonly IReadOnlyList<Invariant> All =
    [
        new("C9", InvariantArea.Cards, "receipt_log", "روی کارت فروشنده فقط سفارش همان فروشنده پرداخت می‌شود.", "A seller's card is shown only for that seller's sales.")
        {
            Select = """
                SELECT r."id", r."user_id", 'card ' || c."id" FROM "bank_card" c CROSS JOIN "receipt_log" r ON r."card_id" = c."id" JOIN "order" o ON o."id" = r."order_id"
                WHERE c."owner_id" IS NOT NULL AND (o."reseller_id" IS NULL OR o."reseller_id" <> c."owner_id")
                """,
        },
        new("C3", InvariantArea.Cards, Table, "هر صاحب کارت بیش از یک کارت سنجاق‌شده ندارد.", "An owner has at most one pinned card.")
        {
            Select = """SELECT max("id"), "owner_id", count(*) || ' pinned' FROM "bank_card" WHERE "is_pinned" GROUP BY COALESCE("owner_id", 0), "owner_id" HAVING count(*) > 1""",
        },
        new("C5", InvariantArea.Cards, Table, "شمارهٔ هر کارت ۱۶ رقم درست است و تکراری نیست.", "A card's number is sixteen digits that pass the check, and nobody else's."),
        new("C7", InvariantArea.Cards, Table, "شمارهٔ تازه‌ای که منتظر تأیید دوم است کامل ثبت شده است.", "A new number that waits for its second confirmation is on record in full.")
        {
            Wrong = """(r."pending_number" IS NULL) <> (r."pending_at" IS NULL) OR length(r."pending_number") <> 16""",
        },
        new("C8", InvariantArea.Cards, Table, "سقف و کف و زمان چرخش کارت معنا دارند.", "A card's limits and its turn make sense.")
        {
            Wrong = """r."rotation_interval_minutes" < 1 OR r."min_amount" > r."max_amount" OR r."daily_amount_limit" < 0 OR r."daily_count_limit" < 0""",
        },
        new("B1", InvariantArea.Cards, "bank_deposit", "واریز بانکیِ مصرف‌شده درست یک رسید تأییدشده دارد.", "A bank deposit that was consumed has exactly one approved receipt.")
        {
            Select = """
                SELECT b."id", r."user_id", b."status" FROM "bank_deposit" b LEFT JOIN "receipt_log" r ON r."bank_deposit_id" = b."id" AND r."status" = 'approved' AND r."reversed_at" IS NULL
                WHERE (b."status" = 'consumed') <> (r."id" IS NOT NULL)
                """,
        },
        new("B2", InvariantArea.Cards, "bank_deposit", "واریز بانکی با کارتِ رسیدش یکی است.", "A bank deposit is of the card its receipt showed.")
        {
            Select = """
                SELECT b."id", r."user_id", 'receipt ' || r."id" FROM "bank_deposit" b JOIN "receipt_log" r ON r."bank_deposit_id" = b."id"
                WHERE (b."card_id" IS NOT NULL AND b."card_id" <> r."card_id") OR b."status" IN ('ignored', 'unreadable') OR b."amount" IS NULL
                """,
        },
    ];
}
