using MoonVpn.Core.Payments.Deposits;

namespace MoonVpn.Core.Payments.Evidence;

/// <summary>What speaks for or against one receipt, beyond its row.</summary>
/// <param name="Files">In the order they were sent; empty: a text, or nothing yet.</param>
/// <param name="Signals">The heaviest first.</param>
/// <param name="Ocr">Null: nothing was read.</param>
/// <param name="Deposit">The bank's message that speaks of it; null: none was seen.</param>
/// <param name="Doubt">Why the bank's message leaves this payment to a person; null: nothing keeps it, or there is none.</param>
/// <param name="ExpectsDeposits">Phones forward the bank's messages, so that none means something.</param>
/// <param name="NeedsTwo">Above the amount that two people must approve.</param>
/// <param name="UndoUntil">Until when an admin may take the approval back; null: it was not approved, or was taken back already.</param>
/// <param name="Overrides">The decided receipt in whose place this one was made.</param>
/// <param name="OverriddenBy">The one that was made in its place.</param>
/// <param name="Steps">Who looked at it, doubted it and asked, oldest first.</param>
public sealed record ReceiptEvidence(
    IReadOnlyList<EvidenceFile> Files,
    IReadOnlyList<EvidenceSignal> Signals,
    OcrReading? Ocr,
    DepositSeen? Deposit,
    DepositDoubt? Doubt,
    bool ExpectsDeposits,
    CustomerRecord Customer,
    bool NeedsTwo,
    DateTime? UndoUntil,
    RelatedReceipt? Overrides,
    RelatedReceipt? OverriddenBy,
    IReadOnlyList<ReceiptStep> Steps);

/// <summary>Something a person did about a receipt short of deciding it.</summary>
public sealed record ReceiptStep(ReceiptStepKind Kind, string Name, DateTime At);

public enum ReceiptStepKind
{
    LookedAt,
    Flagged,
    Unflagged,
    AskedSuperadmin,
}

/// <param name="Ordinal">0 for the first.</param>
/// <param name="Extension">Of the kept copy, with its dot; null: there is none (yet, or any more).</param>
/// <param name="FileId">Telegram's; dies with the bot.</param>
public sealed record EvidenceFile(int Ordinal, ReceiptFileKind Kind, string? Extension, string? FileId)
{
    public bool IsKept => Extension is not null;

    public bool IsPicture => Extension is ".jpg" or ".png" or ".webp";
}

/// <param name="Other">The receipt it speaks of; null: none.</param>
/// <param name="Detail">A figure or code for its sentence; may be empty.</param>
public sealed record EvidenceSignal(Signals.SignalKind Kind, int Weight, RelatedReceipt? Other, string Detail);

public sealed record RelatedReceipt(long Id, string TrackingCode);

/// <summary>What the reader made of the picture: a hint, never money.</summary>
/// <param name="Text">Null: it could not be read, or not yet.</param>
/// <param name="Confidence">0–100.</param>
public sealed record OcrReading(OcrStatus Status, string? Text, int? Confidence);

/// <param name="Amount">Toman.</param>
/// <param name="At">By the bank's clock if it gave the time, else when the phone had it (UTC).</param>
/// <param name="Score">How well it fits, 0–100.</param>
/// <param name="IsContinuous">The balance follows from the message before it; null: there is nothing to compare with.</param>
public sealed record DepositSeen(long? Amount, DateTime At, string AccountHint, int Score, bool? IsContinuous);

/// <param name="ApprovedTotal">Toman of all receipts of this customer that were approved and not taken back.</param>
/// <param name="LastApprovedAt">Null: never.</param>
public sealed record CustomerRecord(long ApprovedTotal, DateTime? LastApprovedAt);
