namespace MoonVpn.Core.Accounts.Transfers;

/// <summary>A move as the staff sees it.</summary>
/// <param name="MovedAt">When the customer's link pointed to the target; null until then.</param>
public sealed record TransferRow(
    AccountTransferStatus Status,
    long SourceId,
    string SourceName,
    string SourceLocation,
    long TargetId,
    string TargetName,
    string TargetLocation,
    DateTime CreatedAt,
    DateTime? MovedAt,
    DateTime? FinishedAt)
{
    public bool IsOpen => Status is not (AccountTransferStatus.Done or AccountTransferStatus.Failed);
}

/// <summary>An inbound that an account may be moved to.</summary>
/// <param name="Free">Places; null = without limit.</param>
public sealed record TransferPlace(long LocationId, string LocationName, long InboundId, string InboundName, string PanelName, int? Free);
