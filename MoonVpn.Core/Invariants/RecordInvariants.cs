namespace MoonVpn.Core.Invariants;

/// <summary>Of what is told and written down.</summary>
internal static class RecordInvariants
{
    public static readonly IReadOnlyList<Invariant> All =
    [
        new("N2", InvariantArea.Records, "notification_log", "هر پیام کلیدی دارد که آن را یکتا می‌کند و زمان ارسالش با وضعیتش می‌خواند.", "A message has the key that makes it unique, and its time of sending fits its status.")
        {
            Wrong = """r."dedup_key" = '' OR (r."status" = 'sent' AND r."sent_at" IS NULL) OR (r."status" = 'pending' AND r."sent_at" IS NOT NULL) OR r."attempts" < 0""",
        },
        new("N7", InvariantArea.Records, "notification_log", "هر پیام گیرنده‌ای دارد.", "A message is for somebody: a person, a chat, or every chat in which its subject was posted.")
        {
            Wrong = """r."user_id" IS NULL AND r."channel" <> 'telegram_group' """,
        },
        new("U1", InvariantArea.Records, "audit_log", "هر کار ثبت‌شده فاعل و نام و موضوع دارد.", "A recorded deed has a doer, a name and a subject."),
        new("F1", InvariantArea.Records, "user", "کیف پول بسته دلیل دارد و کیف پول باز ندارد.", "A frozen wallet has its reason, and no other has one.")
        {
            Wrong = """(r."wallet_frozen_at" IS NULL) <> (r."wallet_frozen_reason" IS NULL)""",
        },
        new("F2", InvariantArea.Records, "transaction", "در کیف پول بسته چیزی ثبت نمی‌شود.", "Nothing is booked in a frozen wallet.")
        {
            Select = """
                SELECT t."id", t."user_id", t."operation_key" FROM "transaction" t WHERE t."user_id" IN (SELECT u."id" FROM "user" u WHERE u."wallet_frozen_at" IS NOT NULL)
                    AND t."created_at" > (SELECT u."wallet_frozen_at" FROM "user" u WHERE u."id" = t."user_id")
                """,
        },
    ];
}
