using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments.Deposits;
using MoonVpn.Core.Payments.Signals;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Payments.Evidence;

/// <summary>Reads what is laid beside a receipt when it is decided, for whoever may look at it.</summary>
public sealed class ReceiptEvidenceQueries(UnitOfWork unitOfWork, ReceiptQueries receipts, DepositJudgement judgement, SettingsStore settings)
{
    private const int MostSteps = 200;

    /// <summary>In the order of <see cref="ReceiptStepKind"/>.</summary>
    private static readonly string[] Actions = ["receipt.watch", "receipt.flag", "receipt.unflag", "receipt.ask_superadmin"];

    public async Task<ReceiptEvidence> GetAsync(Actor actor, long receiptId, CancellationToken ct)
    {
        var row = await receipts.GetAsync(actor, receiptId, ct).ConfigureAwait(false);
        return await unitOfWork.ReadAsync(db => ReadAsync(db, row, ct), ct).ConfigureAwait(false);
    }

    private async Task<ReceiptEvidence> ReadAsync(MoonVpnDbContext db, ReceiptRow row, CancellationToken ct)
    {
        var all = db.Set<Receipt>();
        return new ReceiptEvidence(
            await FilesAsync(db, row, ct).ConfigureAwait(false),
            await SignalsAsync(db, row.Id, ct).ConfigureAwait(false),
            await OcrAsync(all, row.Id, ct).ConfigureAwait(false),
            await DepositAsync(db, row.Id, ct).ConfigureAwait(false),
            await DoubtAsync(db, row.Id, ct).ConfigureAwait(false),
            settings.Get(MoneySettings.DepositMode) != "off" && await db.Set<DepositPhone>().AnyAsync(phone => phone.IsActive, ct).ConfigureAwait(false),
            await CustomerAsync(all.Where(other => other.UserId == row.UserId && other.Status == ReceiptStatus.Approved && other.ReversedAt == null && other.Id != row.Id), ct).ConfigureAwait(false),
            settings.Get(MoneySettings.SecondApproverAbove) is > 0 and var most && row.Amount > most,
            row is { Status: ReceiptStatus.Approved, Reversal: null, RespondedAt: { } at } ? at + settings.Minutes(MoneySettings.UndoMinutes) : null,
            await RelatedAsync(all.Where(other => other.Id == row.OverridesId), ct).ConfigureAwait(false),
            await RelatedAsync(all.Where(other => other.OverridesId == row.Id), ct).ConfigureAwait(false),
            await StepsAsync(db, row.Id, ct).ConfigureAwait(false));
    }

    /// <summary>A receipt from before albums has its one file on its own row.</summary>
    private static async Task<IReadOnlyList<EvidenceFile>> FilesAsync(MoonVpnDbContext db, ReceiptRow row, CancellationToken ct)
    {
        var files = await db.Set<ReceiptFile>().Where(file => file.ReceiptId == row.Id).OrderBy(file => file.Ordinal)
            .Select(file => new { file.Ordinal, file.Kind, file.Path, file.FileId }).ToListAsync(ct).ConfigureAwait(false);
        return files.Count > 0
            ? [.. files.Select(file => FileOf(file.Ordinal, file.Kind, file.Path ?? (file.Ordinal == 0 ? row.FilePath : null), file.FileId))]
            : row.FileKind is ReceiptFileKind.Photo or ReceiptFileKind.Document ? [FileOf(0, row.FileKind, row.FilePath, row.FileId)] : [];
    }

    private static EvidenceFile FileOf(int ordinal, ReceiptFileKind kind, string? path, string? fileId) =>
        new(ordinal, kind, path is null ? null : Path.GetExtension(path), fileId);

    private static async Task<IReadOnlyList<EvidenceSignal>> SignalsAsync(MoonVpnDbContext db, long receiptId, CancellationToken ct) => await (
        from signal in db.Set<ReceiptSignal>().Where(signal => signal.ReceiptId == receiptId)
        join other in db.Set<Receipt>() on signal.OtherReceiptId equals other.Id into others
        from other in others.DefaultIfEmpty()
        orderby signal.Weight descending, signal.Id
        select new EvidenceSignal(signal.Kind, signal.Weight, other == null ? null : new RelatedReceipt(other.Id, other.TrackingCode), signal.Detail))
        .ToListAsync(ct).ConfigureAwait(false);

    private static Task<OcrReading?> OcrAsync(IQueryable<Receipt> all, long receiptId, CancellationToken ct) =>
        all.Where(receipt => receipt.Id == receiptId && receipt.OcrStatus != OcrStatus.None)
            .Select(receipt => new OcrReading(receipt.OcrStatus, receipt.OcrExtractedText, receipt.OcrConfidence)).FirstOrDefaultAsync(ct);

    private static Task<DepositSeen?> DepositAsync(MoonVpnDbContext db, long receiptId, CancellationToken ct) => (
        from receipt in db.Set<Receipt>().Where(receipt => receipt.Id == receiptId)
        join deposit in db.Set<BankDeposit>() on receipt.BankDepositId equals deposit.Id
        select new DepositSeen(deposit.Amount, deposit.BankTime ?? deposit.ReachedPhoneAt, deposit.AccountHint, deposit.Score, deposit.IsContinuous))
        .FirstOrDefaultAsync(ct);

    private async Task<DepositDoubt?> DoubtAsync(MoonVpnDbContext db, long receiptId, CancellationToken ct)
    {
        var receipt = await db.Set<Receipt>().SingleAsync(receipt => receipt.Id == receiptId, ct).ConfigureAwait(false);
        var deposit = await db.Set<BankDeposit>().FirstOrDefaultAsync(deposit => deposit.Id == receipt.BankDepositId, ct).ConfigureAwait(false);
        return receipt.RespondedAt is not null || settings.Get(MoneySettings.DepositMode) == "off" ? null
            : deposit is null ? await judgement.UnlinkedAsync(db, receipt, ct).ConfigureAwait(false)
            : await judgement.ShownAsync(db, deposit, receipt, ct).ConfigureAwait(false);
    }

    /// <summary>As the audit has them; of each person who looked, the first time.</summary>
    private static async Task<IReadOnlyList<ReceiptStep>> StepsAsync(MoonVpnDbContext db, long receiptId, CancellationToken ct)
    {
        var entries = await db.Set<AuditEntry>().Where(entry => entry.TargetType == "receipt" && entry.TargetId == receiptId && Actions.Contains(entry.Action))
            .OrderBy(entry => entry.Id).Take(MostSteps).Select(entry => new { entry.Action, entry.ActorName, entry.At }).ToListAsync(ct).ConfigureAwait(false);
        return [.. entries.Select(entry => new ReceiptStep((ReceiptStepKind)Array.IndexOf(Actions, entry.Action), entry.ActorName, entry.At))
            .DistinctBy(step => step.Kind == ReceiptStepKind.LookedAt ? (object)step.Name : step)];
    }

    private static async Task<CustomerRecord> CustomerAsync(IQueryable<Receipt> approved, CancellationToken ct) => new(
        await approved.SumAsync(receipt => receipt.ApprovedAmount ?? 0, ct).ConfigureAwait(false),
        await approved.MaxAsync(receipt => receipt.RespondedAt, ct).ConfigureAwait(false));

    private static Task<RelatedReceipt?> RelatedAsync(IQueryable<Receipt> receipts, CancellationToken ct) =>
        receipts.Select(receipt => new RelatedReceipt(receipt.Id, receipt.TrackingCode)).FirstOrDefaultAsync(ct);
}
