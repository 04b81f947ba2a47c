using MoonVpn.Core.Payments;

namespace MoonVpn.Web.Bot.Admin.Receipts;

/// <summary>Receipts, and word that one came in.</summary>
internal sealed record ReceiptsSeen(ReceiptQueries Queries, ReceiptChanges Changes);
