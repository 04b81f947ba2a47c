using MoonVpn.Core.Ledger;
using MoonVpn.Web.Portal.Pages.Customers;
using MoonVpn.Web.Portal.Shared;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Web.Portal.Pages.Ledger;

/// <summary>The selected rows of the ledger as a file.</summary>
internal static class LedgerCsv
{
    private const string Path = "/portal/transactions.csv";

    public static string AddressOf(string query) => Path + query;

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(Path, SendAsync).RequireAuthorization().ExcludeFromDescription();

    private static Task<IResult> SendAsync(HttpContext context, PortalActor actors, LedgerQueries ledger)
    {
        var filter = LedgerAddress.Filter(context.Request.QueryString.Value ?? "");
        return PrivateFile.AnswerAsync(context, actors, async actor => await CsvFile.OfAsync<LedgerLine>(
            "transactions.csv",
            [.. Columns.Select(column => column.ToString())],
            async last => (await ledger.ListAsync(actor, filter, new LedgerPlace(last?.Id, Size: CsvFile.Batch), context.RequestAborted)).Lines,
            Cells));
    }

    private static readonly Text[] Columns =
    [
        LedgerTexts.When, LedgerTexts.Code, LedgerTexts.What, TransactionTexts.State, TransactionTexts.Way, TransactionTexts.Who, LedgerTexts.Change,
        LedgerTexts.BalanceAfter, TransactionTexts.Reference, TransactionTexts.OperationKey, TransactionTexts.Order,
    ];

    private static object?[] Cells(LedgerLine line) =>
    [
        Moment.Short(line.CreatedAt), line.TrackingCode, LedgerTexts.Of(line.Type), line.Status == TransactionStatus.Reversed ? LedgerTexts.Reversed : null,
        TransactionTexts.Of(line.Gateway), CustomerLink.Named(line.UserId, line.CustomerName), line.Amount, line.BalanceAfter, line.Reference, line.OperationKey, line.OrderId,
    ];
}
