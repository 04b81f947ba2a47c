using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Payments;

/// <summary>One card-to-card payment, from the card being shown to its answer (table <c>receipt_log</c>).</summary>
public sealed class Receipt
{
    public long Id { get; init; }

    public long UserId { get; init; }

    public long? OrderId { get; init; }

    /// <summary>The deposit that came of it.</summary>
    public long? TransactionId { get; private set; }

    /// <summary>The card that was shown; it stays, whatever rotation does later.</summary>
    public long CardId { get; init; }

    /// <summary>Toman that were asked for, with <see cref="Offset"/>.</summary>
    public long Amount { get; init; }

    /// <summary>1–999 Toman above what is due, so that the amount is unique on the card; 0: asked for exactly. What comes of it is the customer's.</summary>
    public long Offset { get; init; }

    /// <summary>The amount is taken on this card: no other open receipt may ask for it, nor for some hours after this one ended.</summary>
    public bool ReservesAmount { get; set; }

    /// <summary>Toman that an admin found to have arrived.</summary>
    public long? ApprovedAmount { get; private set; }

    public string? TextReference { get; private set; }

    /// <summary>Telegram's file id; dies with the bot, so a copy is kept under <see cref="FilePath"/>.</summary>
    public string? PhotoFileId { get; private set; }

    public string? FileUniqueId { get; private set; }

    public ReceiptFileKind FileKind { get; private set; }

    /// <summary>Path of the kept copy, relative to the data directory.</summary>
    public string? FilePath { get; set; }

    /// <summary>SHA-256 of the kept copy, in hex.</summary>
    public string? FileSha256 { get; set; }

    public ReceiptStatus Status { get; private set; } = ReceiptStatus.Pending;

    public long? AdminId { get; private set; }

    /// <summary>The decider's name as it was then.</summary>
    public string? DecidedByName { get; private set; }

    public DateTime? RespondedAt { get; private set; }

    /// <summary>When the customer sent it; null until then.</summary>
    public DateTime? SubmittedAt { get; private set; }

    public string Notes { get; set; } = "";

    public RejectionReason? RejectionCode { get; private set; }

    public string? RejectionReason { get; private set; }

    public bool IsFlagged { get; set; }

    /// <summary>An admin asked for the superadmin's opinion: only that one decides.</summary>
    public bool NeedsSuperadmin { get; set; }

    /// <summary>Money that came after its order had expired.</summary>
    public bool IsLate { get; init; }

    public string TrackingCode { get; init; } = "";

    public long? AutoDetectedAmount { get; set; }

    public bool AutoValidated { get; set; }

    public string? OcrExtractedText { get; set; }

    public OcrStatus OcrStatus { get; set; }

    /// <summary>How sure the reader was, 0–100; null: nothing was read.</summary>
    public int? OcrConfidence { get; set; }

    /// <summary>The bank's number of the transfer, folded, as typed or read; null: unknown.</summary>
    public string? BankReference { get; set; }

    /// <summary>Sum of the weights of its signals, 0–100: the higher, the closer one should look.</summary>
    public int Score { get; set; }

    /// <summary>The bank's message that speaks of this payment; each speaks of one.</summary>
    public long? BankDepositId { get; set; }

    /// <summary>Telegram's id of the album it came in.</summary>
    public string? MediaGroupId { get; private set; }

    /// <summary>Who is looking at it; a courtesy to others, no lock.</summary>
    public long? WatchedBy { get; private set; }

    public string? WatchedByName { get; private set; }

    public DateTime? WatchedUntil { get; private set; }

    /// <summary>The first of two approvers, above the amount that needs two.</summary>
    public long? FirstApprovedBy { get; private set; }

    public string? FirstApprovedByName { get; private set; }

    public DateTime? FirstApprovedAt { get; private set; }

    /// <summary>Toman the first approver found.</summary>
    public long? FirstApprovedAmount { get; private set; }

    /// <summary>The decided receipt in whose place a superadmin made this one.</summary>
    public long? OverridesId { get; init; }

    /// <summary>Until when the customer may send it; judged by Telegram's message date.</summary>
    public DateTime UploadUntil { get; init; }

    /// <summary>Until when an admin should have answered; null until it was sent.</summary>
    public DateTime? ReviewUntil { get; private set; }

    /// <summary>How many reminders (to the customer before the upload, to admins after it) went out.</summary>
    public int RemindersSent { get; set; }

    public DateTime? ReversedAt { get; private set; }

    public long? ReversedBy { get; private set; }

    public string? ReversalReason { get; private set; }

    public DateTime CreatedAt { get; init; }

    /// <summary>Toman that are due, without what makes the amount unique.</summary>
    public long Due => Amount - Offset;

    public bool IsSubmitted => SubmittedAt is not null;

    /// <summary>Pending, or sent in time and never answered: both may still be decided.</summary>
    public bool IsDecidable => IsSubmitted && (Status is ReceiptStatus.Pending or ReceiptStatus.Expired);

    /// <summary>The customer sent it.</summary>
    public void Submit(ReceiptUpload upload, DateTime now, TimeSpan reviewWindow)
    {
        if (Status != ReceiptStatus.Pending || IsSubmitted)
        {
            throw new RefusedException(Refusal.ReceiptAlreadySent);
        }

        TextReference = upload.Text is null ? null : PersianText.Clean(upload.Text, 1000);
        PhotoFileId = upload.FileId;
        FileUniqueId = upload.FileUniqueId;
        FileKind = upload.Kind;
        MediaGroupId = upload.MediaGroupId;
        SubmittedAt = now;
        ReviewUntil = now + reviewWindow;
        RemindersSent = 0;
    }

    public void Approve(Actor actor, long amount, long transactionId, DateTime now)
    {
        Decide(ReceiptStatus.Approved, actor, now);
        ApprovedAmount = amount;
        TransactionId = transactionId;
    }

    public void Reject(Actor actor, RejectionReason reason, string text, DateTime now)
    {
        Decide(ReceiptStatus.Rejected, actor, now);
        RejectionCode = reason;
        RejectionReason = text;
    }

    /// <summary>The approval was taken back; the row stays approved.</summary>
    public void Reverse(Actor actor, string reason, DateTime now)
    {
        if (Status != ReceiptStatus.Approved || ReversedAt is not null)
        {
            throw new InvalidOperationException($"Receipt {Id} is {Status} and cannot be reversed.");
        }

        (ReversedAt, ReversedBy, ReversalReason) = (now, actor.UserId, reason);
    }

    public void Watch(Actor actor, DateTime until) => (WatchedBy, WatchedByName, WatchedUntil) = (actor.UserId, actor.Name, until);

    public void ApproveFirst(Actor actor, long amount, DateTime now) =>
        (FirstApprovedBy, FirstApprovedByName, FirstApprovedAt, FirstApprovedAmount) = (actor.UserId, actor.Name, now, amount);

    /// <summary>The first of two approvers was wrong: the receipt waits as if nobody had looked.</summary>
    public void WithdrawFirst() => (FirstApprovedBy, FirstApprovedByName, FirstApprovedAt, FirstApprovedAmount) = (null, null, null, null);

    /// <summary>Its window ended. One that was sent is flagged and stays decidable.</summary>
    public void Expire()
    {
        if (Status != ReceiptStatus.Pending)
        {
            throw new InvalidOperationException($"Receipt {Id} is {Status} and cannot expire.");
        }

        Status = ReceiptStatus.Expired;
        IsFlagged |= IsSubmitted;
    }

    private void Decide(ReceiptStatus status, Actor actor, DateTime now)
    {
        if (!IsDecidable)
        {
            throw new InvalidOperationException($"Receipt {Id} is {Status} and cannot become {status}.");
        }

        Status = status;
        AdminId = actor.UserId;
        DecidedByName = actor.Name;
        RespondedAt = now;
    }
}
